package org.crmrules.pool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.pool.AssignmentPlan.Assignment;

/**
 * Checks that no two people can exchange customers that need and weigh the same so that value over
 * capacity becomes more even, which changes nobody's load.
 *
 * <p>It looks at no pair of customers. Handing one worth x from p to q for one worth y gains if x
 * is more than y, and x reduced by twice the share of p is less than y reduced by twice that of q,
 * each in its proportion. So it is enough to go through the customers from the least worth, and to
 * hold each against the best of those before: for each two capacities once.
 */
record ValueCheck(Ledger ledger, long[] slack, List<String> faults) {

  /** A check that lets a slack be, as the certificate states it. */
  ValueCheck(Ledger ledger, long slack, List<String> faults) {
    this(ledger, ledger.inEachCapacity(slack), faults);
  }

  /** A customer and who has it. */
  private record Given(long worth, int person) {}

  void check(List<Assignment> assignments) {
    for (Map<BitSet, List<Given>> ofOneWeight : alike(assignments).values()) {
      for (List<Given> kind : ofOneWeight.values()) {
        check(byCapacity(kind));
      }
    }
  }

  /** By weight, and by who can get them. */
  private Map<Integer, Map<BitSet, List<Given>>> alike(List<Assignment> assignments) {
    Map<Integer, Map<Need, List<Given>>> byNeed = new HashMap<>();
    for (Assignment a : assignments) {
      byNeed
          .computeIfAbsent(a.weight(), w -> new HashMap<>())
          .computeIfAbsent(a.demand().need(), n -> new ArrayList<>())
          .add(new Given(a.demand().worth(), ledger.person(a.representativeId())));
    }
    Map<Integer, Map<BitSet, List<Given>>> alike = new HashMap<>();
    byNeed.forEach(
        (weight, needs) ->
            needs.forEach(
                (need, given) ->
                    alike
                        .computeIfAbsent(weight, w -> new HashMap<>())
                        .computeIfAbsent(ledger.eligible(need), e -> new ArrayList<>())
                        .addAll(given)));
    return alike;
  }

  private TreeMap<Long, List<Given>> byCapacity(List<Given> kind) {
    kind.sort(Comparator.comparingLong(Given::worth));
    TreeMap<Long, List<Given>> byCapacity = new TreeMap<>();
    for (Given given : kind) {
      byCapacity
          .computeIfAbsent(ledger.capacity(given.person()), c -> new ArrayList<>())
          .add(given);
    }
    return byCapacity;
  }

  private void check(TreeMap<Long, List<Given>> byCapacity) {
    byCapacity.forEach(
        (giving, givers) -> byCapacity.forEach((taking, takers) -> check(givers, takers)));
  }

  private void check(List<Given> givers, List<Given> takers) {
    Given best = null;
    int next = 0;
    for (Given giver : givers) {
      while (next < takers.size() && takers.get(next).worth() < giver.worth()) {
        Given taker = takers.get(next++);
        best = best == null || isBetter(taker, best, giver) ? taker : best;
      }
      if (best != null && gains(giver, best)) {
        faults.add(
            "%s could give %s a customer for one of less value, and the values would be more even."
                .formatted(ledger.id(giver.person()), ledger.id(best.person())));
        return;
      }
    }
  }

  /** Of two takers of one capacity, with which an exchange gains if it does with either. */
  private boolean isBetter(Given taker, Given than, Given giver) {
    long giving = ledger.capacity(giver.person());
    long both = giving + ledger.capacity(taker.person());
    return compare(
            taker.worth() - than.worth(),
            both,
            ledger.value(taker.person()) - ledger.value(than.person()),
            2 * giving)
        > 0;
  }

  /** The share of who gives, less half of what is given, is still above the other's with it. */
  private boolean gains(Given giver, Given taker) {
    long moved = giver.worth() - taker.worth();
    return compare(
            2 * ledger.value(giver.person()) - moved,
            ledger.capacity(taker.person()),
            2 * ledger.value(taker.person()) + moved + 2 * slack[taker.person()],
            ledger.capacity(giver.person()))
        > 0;
  }

  /** Compares a · b with c · d, in 128 bits. */
  private static int compare(long a, long b, long c, long d) {
    long high = Math.multiplyHigh(a, b);
    long otherHigh = Math.multiplyHigh(c, d);
    return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(a * b, c * d);
  }
}
