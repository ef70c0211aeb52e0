package org.crmrules.drools.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crmrules.Reason;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.Prospect;
import org.crmrules.pool.ProspectDecision;
import org.crmrules.pool.ProspectDecision.ScreenedOut;

/** The customers to be won by one pack: the rules say what counts, the arithmetic sorts. */
final class Prospecting {

  private static final Comparator<Integer> HIGHEST_FIRST =
      Comparator.nullsLast(Comparator.reverseOrder());

  private final RunningPack pack;
  private final Map<String, ProspectCollector> verdicts = new TreeMap<>();
  private final List<Reason> reasons = new ArrayList<>();

  /** Asks the rules of each, in the order of the ids. */
  Prospecting(RunningPack pack, Collection<Prospect> prospects, Instant asOf) {
    this.pack = pack;
    prospects.stream()
        .sorted(Comparator.comparing(Prospect::id))
        .forEach(prospect -> ask(prospect.asOf(pack.day(asOf))));
  }

  private void ask(Prospect prospect) {
    ProspectCollector verdict = new ProspectCollector(pack.manifest().declared("causes"));
    reasons.addAll(pack.ask(List.of(prospect), verdict).reasons());
    verdicts.put(prospect.id(), verdict);
  }

  ProspectDecision decision(Instant asOf) {
    List<ScreenedOut> out = new ArrayList<>();
    List<String> order = new ArrayList<>();
    verdicts.forEach(
        (id, verdict) -> {
          if (verdict.causes().isEmpty()) {
            order.add(id);
          } else {
            out.add(new ScreenedOut(id, verdict.causes()));
          }
        });
    order.sort(byAllPlaces()); // stable, so that equal ones stay in the order of the ids
    return new ProspectDecision(order, out, reasons, pack.policy(), asOf);
  }

  private Comparator<String> byAllPlaces() {
    TreeSet<Integer> places = new TreeSet<>();
    verdicts.values().forEach(verdict -> places.addAll(verdict.places()));
    Comparator<String> order = (one, other) -> 0;
    for (int place : places) {
      order = order.thenComparing(id -> verdicts.get(id).value(place), HIGHEST_FIRST);
    }
    return order;
  }
}
