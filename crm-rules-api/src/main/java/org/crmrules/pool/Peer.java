package org.crmrules.pool;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.pool.AssignmentPlan.Load;

/**
 * Somebody who takes part in a plan, and what they have of value, in hundredths rounded as {@link
 * CustomerDemand#worth()}.
 *
 * @param load the person
 * @param given what the plan gave them, the most valuable first
 * @param value of all they have
 */
record Peer(Load load, List<CustomerDemand> given, BigDecimal value) {

  static Peer of(Load load, List<CustomerDemand> given) {
    BigDecimal value = load.valueBefore().setScale(2, RoundingMode.HALF_UP);
    for (CustomerDemand demand : given) {
      value = value.add(worth(demand));
    }
    return new Peer(load, given, value);
  }

  private static BigDecimal worth(CustomerDemand demand) {
    return BigDecimal.valueOf(demand.worth(), 2);
  }

  String id() {
    return load.representativeId();
  }

  /** What decides which customers a person can be given, but for those kept from that person. */
  Object eligibility() {
    return List.of(new HashSet<>(load.regions()), new HashSet<>(load.products()));
  }

  static List<Peer> poorestFirst(List<Peer> peers) {
    return peers.stream().sorted((one, other) -> one.compare(one.value, other)).toList();
  }

  boolean couldHave(CustomerDemand demand) {
    return load.meets(demand.need());
  }

  /** All but the most valuable customer that the plan gave. */
  BigDecimal butOne() {
    return given.isEmpty() ? value : value.subtract(worth(given.get(0)));
  }

  /** What another could envy: all but customers they could not have, and the best of the others. */
  BigDecimal enviedBy(Peer other) {
    BigDecimal envied = value;
    boolean first = true;
    for (CustomerDemand demand : given) {
      if (first || !other.couldHave(demand)) {
        envied = envied.subtract(worth(demand));
        first &= !other.couldHave(demand);
      }
    }
    return envied;
  }

  /** Compares so much with the value of another, each over its capacity. */
  int compare(BigDecimal mine, Peer other) {
    return mine.multiply(other.load.capacity()).compareTo(other.value.multiply(load.capacity()));
  }

  /** By how much another has less over capacity than this value over this capacity, rounded up. */
  BigDecimal over(BigDecimal mine, Peer other) {
    BigDecimal difference =
        mine.multiply(other.load.capacity()).subtract(other.value.multiply(load.capacity()));
    return difference.divide(
        load.capacity().multiply(other.load.capacity()), 6, RoundingMode.CEILING);
  }

  /** In what the two differ so that this one may be envied by the other. */
  Set<EnvyCause> causes(Peer envious) {
    Set<EnvyCause> causes = EnumSet.noneOf(EnvyCause.class);
    if (load.capacity().compareTo(envious.load.capacity()) != 0) {
      causes.add(EnvyCause.CAPACITY);
    }
    if (isMore(load.valueBefore(), envious.load.valueBefore(), envious)) {
      causes.add(EnvyCause.VALUE_HELD);
    }
    if (isMore(load.before().negate(), envious.load.before().negate(), envious)) {
      causes.add(EnvyCause.LOAD_HELD);
    }
    if (envious.load.room() != null && envious.given.size() >= envious.load.room()) {
      causes.add(EnvyCause.NO_ROOM);
    }
    if (Stream.concat(given.stream(), envious.given.stream())
            .mapToInt(CustomerDemand::weight)
            .distinct()
            .count()
        > 1) {
      causes.add(EnvyCause.WEIGHTS);
    }
    if (!given.stream().allMatch(envious::couldHave)
        || !envious.given.stream().allMatch(this::couldHave)) {
      causes.add(EnvyCause.BARRED);
    }
    return causes;
  }

  /** Whether one number over capacity is more than one of another over theirs. */
  private boolean isMore(BigDecimal mine, BigDecimal others, Peer other) {
    return mine.multiply(other.load.capacity()).compareTo(others.multiply(load.capacity())) > 0;
  }

  /**
   * Whether another could be given some customer of this one for one that weighs the same, is worth
   * less, and can be given to this one.
   */
  boolean couldExchange(Peer other) {
    Map<Integer, Long> most = new HashMap<>();
    given.stream()
        .filter(other::couldHave)
        .forEach(mine -> most.merge(mine.weight(), mine.worth(), Math::max));
    return other.given.stream()
        .anyMatch(
            theirs -> couldHave(theirs) && theirs.worth() < most.getOrDefault(theirs.weight(), 0L));
  }
}
