package org.crmrules.pool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;

/**
 * How much more of value over capacity anybody has than somebody else of the same regions and
 * product lines, of what the other could have had, not counting the most valuable customer of it.
 * Thread-safe: immutable.
 */
final class Envy {

  /** Who envies whom, and by how much of value over capacity; rounded up. */
  private record Worst(Peer envious, Peer envied, BigDecimal envy) {
    static final Worst NONE = new Worst(null, null, BigDecimal.ZERO.setScale(6));

    FairnessReport.Peers among(List<Peer> peers) {
      List<String> ids = peers.stream().map(Peer::id).toList();
      return envied == null
          ? new FairnessReport.Peers(ids, envy, null, null, Set.of())
          : new FairnessReport.Peers(ids, envy, envious.id(), envied.id(), envied.causes(envious));
    }
  }

  private final List<Peer> people = new ArrayList<>();

  Envy(AssignmentPlan plan) {
    Map<String, List<CustomerDemand>> given = new HashMap<>();
    for (Assignment a : plan.customers()) {
      given.computeIfAbsent(a.representativeId(), id -> new ArrayList<>()).add(a.demand());
    }
    for (List<CustomerDemand> demands : given.values()) {
      demands.sort((one, other) -> Long.compare(other.worth(), one.worth()));
    }
    for (Load load : plan.loads()) {
      if (load.takesPart()) {
        people.add(Peer.of(load, given.getOrDefault(load.representativeId(), List.of())));
      }
    }
  }

  /** The largest among people of the same regions and product lines; at least 0. */
  BigDecimal largest() {
    return groups(Peer::eligibility).stream()
        .map(group -> worst(group).envy())
        .max(Comparator.naturalOrder())
        .orElse(Worst.NONE.envy());
  }

  /** The largest for all who have peers of one capacity. */
  List<FairnessReport.Peers> peers() {
    return peerGroups().stream().map(group -> worst(group).among(group)).toList();
  }

  /** People of the same regions, product lines and capacity; where there are two at least. */
  List<List<Peer>> peerGroups() {
    return groups(peer -> List.of(peer.eligibility(), peer.load().capacity().stripTrailingZeros()))
        .stream()
        .filter(group -> group.size() > 1)
        .toList();
  }

  private Collection<List<Peer>> groups(Function<Peer, Object> key) {
    Map<Object, List<Peer>> groups = new LinkedHashMap<>();
    people.forEach(
        peer -> groups.computeIfAbsent(key.apply(peer), k -> new ArrayList<>()).add(peer));
    return groups.values();
  }

  private static Worst worst(List<Peer> group) {
    List<Peer> poorestFirst = Peer.poorestFirst(group);
    Worst worst = Worst.NONE;
    for (Peer envied : group) {
      for (Peer envious : poorestFirst) {
        if (envied.over(envied.butOne(), envious).compareTo(worst.envy()) <= 0) {
          break; // nor does anybody who has more envy by more
        }
        BigDecimal envy = envied.over(envied.enviedBy(envious), envious);
        if (envy.compareTo(worst.envy()) > 0) {
          worst = new Worst(envious, envied, envy);
        }
      }
    }
    return worst;
  }
}
