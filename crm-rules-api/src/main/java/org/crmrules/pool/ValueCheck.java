package org.crmrules.pool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Visible;
import org.crmrules.Work;
import org.crmrules.pool.AssignmentPlan.Assignment;

/**
 * Checks that no two people can exchange customers that weigh the same, each of which the other can
 * be given, so that value over capacity becomes more even. That changes nobody's load.
 *
 * <p>It looks at no pair of customers, and at no pair of people who are alike. Handing one worth x
 * from p to q for one worth y gains if x is more than y, and x reduced by twice the share of p is
 * less than y reduced by twice that of q, each in its proportion. So it is enough to go through the
 * customers of two circles of people who are alike from the least worth, and to hold each against
 * the best of those before: at most circles times customers in all.
 */
record ValueCheck(Ledger ledger, long[] slack, List<String> faults) {

  /** A check that lets a slack be, as the certificate states it. */
  ValueCheck(Ledger ledger, long slack, List<String> faults) {
    this(ledger, ledger.inEachCapacity(slack), faults);
  }

  /** A customer, who has it, and who could. */
  private record Given(long worth, int person, BitSet eligible) {}

  /**
   * People who are alike: one of them, who has most and least, what they have, who could have it.
   */
  private record Circle(int one, int richest, int poorest, List<Given> given, BitSet reach) {}

  void check(List<Assignment> assignments) {
    Map<Integer, List<Given>> byWeight = new HashMap<>();
    for (Assignment a : assignments) {
      byWeight
          .computeIfAbsent(a.weight(), w -> new ArrayList<>())
          .add(
              new Given(
                  a.demand().worth(),
                  ledger.person(a.representativeId()),
                  ledger.eligible(a.demand().need())));
    }
    byWeight.values().forEach(given -> checkAll(circles(given)));
  }

  private List<Circle> circles(List<Given> given) {
    given.sort(Comparator.comparingLong(Given::worth));
    Set<BitSet> sets = Collections.newSetFromMap(new IdentityHashMap<>());
    given.forEach(customer -> sets.add(customer.eligible()));
    Alike alike = new Alike(ledger, new HashSet<>(sets));
    List<Circle> circles = new ArrayList<>();
    Comparator<Integer> byValue = Comparator.comparingLong(ledger::value);
    for (BitSet people : alike.circles()) {
      circles.add(
          new Circle(
              people.nextSetBit(0),
              people.stream().boxed().max(byValue).orElseThrow(),
              people.stream().boxed().min(byValue).orElseThrow(),
              new ArrayList<>(),
              new BitSet()));
    }
    for (Given customer : given) {
      Circle circle = circles.get(alike.circleOf(customer.person()));
      circle.given().add(customer);
      circle.reach().or(customer.eligible());
    }
    return circles;
  }

  private void checkAll(List<Circle> circles) {
    for (Circle giving : circles) {
      for (Circle taking : circles) {
        Work.goOn();
        if (giving.reach().get(taking.one())
            && taking.reach().get(giving.one())
            && gains(giving.richest(), taking.poorest(), 1)) {
          check(giving, taking);
        }
      }
    }
  }

  private void check(Circle giving, Circle taking) {
    List<Given> takers = taking.given();
    Given best = null;
    int next = 0;
    for (Given giver : giving.given()) {
      if (!giver.eligible().get(taking.one())) {
        continue;
      }
      for (; next < takers.size() && takers.get(next).worth() < giver.worth(); next++) {
        Given taker = takers.get(next);
        if (taker.eligible().get(giving.one())) {
          best = best == null || isBetter(taker, best, giving.one()) ? taker : best;
        }
      }
      if (best != null && gains(giver.person(), best.person(), giver.worth() - best.worth())) {
        faults.add(
            Visible.sentence(
                "%s could give %s a customer for one of less value, and the values would be more"
                    + " even.",
                ledger.id(giver.person()), ledger.id(best.person())));
        return;
      }
    }
  }

  /** Of two takers of one capacity, with which an exchange gains if it does with either. */
  private boolean isBetter(Given taker, Given than, int giver) {
    long giving = ledger.capacity(giver);
    long both = giving + ledger.capacity(taker.person());
    return compare(
            taker.worth() - than.worth(),
            both,
            ledger.value(taker.person()) - ledger.value(than.person()),
            2 * giving)
        > 0;
  }

  /** The share of who gives, less half of what is given, is still above the other's with it. */
  private boolean gains(int giver, int taker, long moved) {
    return compare(
            2 * ledger.value(giver) - moved,
            ledger.capacity(taker),
            2 * ledger.value(taker) + moved + 2 * slack[taker],
            ledger.capacity(giver))
        > 0;
  }

  /** Compares a · b with c · d, in 128 bits. */
  private static int compare(long a, long b, long c, long d) {
    long high = Math.multiplyHigh(a, b);
    long otherHigh = Math.multiplyHigh(c, d);
    return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(a * b, c * d);
  }
}
