package org.crmrules.pool;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.UnusableValueException;
import org.crmrules.Visible;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Unassigned;

/**
 * Checks that a plan is fair, from the plan alone. It knows nothing of how plans are made: it
 * counts again, and holds the plan against its certificate. What it proves:
 *
 * <ul>
 *   <li>nobody got a customer they cannot get, nobody more than they have room for, and the loads
 *       are what was given (P-13, P-15);
 *   <li>a customer that is on several records is given to one person with all of them, and counts
 *       once; nobody gets one that has an owner, or is held back, on another record (P-06);
 *   <li>no other plan serves more customers, or the same number but earlier ones in the order of
 *       service;
 *   <li>among customers of one weight no chain of hand-overs makes the loads more even; where all
 *       weights are equal the sum of squared loads over capacity is therefore the least there is,
 *       and where besides all capacities are equal, so is every sum of a convex cost (P-03, P-05);
 *   <li>no exchange of two customers of different weight does either;
 *   <li>no exchange of two customers that weigh the same, each of which the other person can be
 *       given, makes value over capacity more even, in squares over capacity, beyond the slack that
 *       the certificate states for a plan of very many customers and that is otherwise 0;
 *   <li>whatever the slack, where of two people of the same regions, product lines and capacity one
 *       has more than the other even without the most valuable customer that the other could have
 *       had, no exchange between the two makes the values more even, and they differ in what {@link
 *       EnvyCause} lists. So among people who held the same before and have room, can be given all
 *       that the plan gave any of them, and were given customers of one weight, nobody envies
 *       anybody by more than one customer.
 * </ul>
 *
 * <p>It takes time in proportion to the customers (to sort them by value), to kinds of customers
 * times people, to people times people times pairs of weights, and to customers times circles of
 * people who are alike, that is who have one capacity and can be given the same customers, as far
 * as these circles can exchange anything: that is the largest where customers bar many different
 * people, and then at most customers times people. Thread-safe: it has no state.
 */
public final class FairnessVerifier {

  private FairnessVerifier() {}

  /**
   * What was found.
   *
   * @param faults a sentence each; empty if the plan is fair
   */
  public record Verdict(List<String> faults) {
    public Verdict {
      faults = UnusableValueException.all(faults, "faults");
    }

    /** Whether nothing was found. */
    @JsonIgnore
    public boolean isFair() {
      return faults.isEmpty();
    }
  }

  /** Checks a plan. */
  public static Verdict verify(AssignmentPlan plan) {
    UnusableValueException.given(plan, "plan");
    List<String> faults = new ArrayList<>();
    Ledger ledger = Recount.of(plan, faults);
    new IdentityCheck(plan, faults).check();
    if (faults.isEmpty()) {
      service(plan, ledger, faults);
      new LevelCheck(ledger, faults).check(plan.certificate());
      new ExchangeCheck(ledger, faults).check();
      values(plan, ledger, faults);
      new EnvyCheck(new Envy(plan), faults).check();
    }
    return new Verdict(faults);
  }

  /**
   * Checks a plan, and besides that it knows every customer once and all that are on several
   * records.
   *
   * @param customers those that the plan was made for
   */
  public static Verdict verify(AssignmentPlan plan, Collection<PoolCustomer> customers) {
    UnusableValueException.all(customers, "customers");
    List<String> faults = new ArrayList<>(verify(plan).faults());
    List<String> known = new ArrayList<>();
    plan.assignments().forEach(given -> known.add(given.customerId()));
    plan.unassigned().forEach(waiting -> known.add(waiting.customerId()));
    if (!known.stream()
        .sorted()
        .toList()
        .equals(customers.stream().map(PoolCustomer::id).sorted().toList())) {
      faults.add("The plan must name every customer once, and no other.");
    }
    if (!Set.copyOf(plan.certificate().identities()).equals(SameCustomers.of(customers).ids())) {
      faults.add("The identities of the certificate must be those of the customers.");
    }
    return new Verdict(faults);
  }

  /** Values are as even as exchanges can make them, or nearly so in a plan of many customers. */
  private static void values(AssignmentPlan plan, Ledger ledger, List<String> faults) {
    long slack = plan.certificate().slack();
    long most = plan.customers().size() <= FairnessCertificate.ORDINARY ? 0 : ledger.highestShare();
    if (slack < 0 || slack > most) {
      faults.add(Visible.sentence("The slack (%d) must be from 0 to %d.", slack, most));
    } else {
      new ValueCheck(ledger, slack, faults).check(plan.customers());
    }
  }

  /** Nobody unassigned could be served but for customers that come before. */
  private static void service(AssignmentPlan plan, Ledger ledger, List<String> faults) {
    Map<String, CustomerDemand> waiting = new HashMap<>();
    for (Unassigned unassigned : plan.unassigned()) {
      if (unassigned.waits()) {
        waiting.put(unassigned.customerId(), unassigned.demand());
      }
    }
    Map<Integer, CustomerDemand> sealedBy = new HashMap<>();
    for (FairnessCertificate.Seal seal : plan.certificate().seals()) {
      Integer person = ledger.person(seal.representativeId());
      CustomerDemand by = waiting.get(seal.customerId());
      if (person == null || by == null || ledger.hasRoom(person)) {
        faults.add(Visible.sentence("The seal of %s is not true.", seal.representativeId()));
        return;
      }
      sealedBy.put(person, by);
    }
    for (CustomerDemand demand : waiting.values()) {
      requireSealed(ledger.eligible(demand.need()), demand, sealedBy, ledger, faults);
    }
    for (Assignment given : plan.customers()) {
      CustomerDemand by = sealedBy.get(ledger.person(given.representativeId()));
      if (by != null) {
        if (by.compareTo(given.demand()) < 0) {
          faults.add(
              Visible.sentence(
                  "%s is served before %s, but comes after it in the order of service.",
                  given.customerId(), by.customerId()));
        }
        requireSealed(ledger.eligible(given.demand().need()), by, sealedBy, ledger, faults);
      }
    }
  }

  /** All of these people are full of customers that come before this one, or before an earlier. */
  private static void requireSealed(
      BitSet people,
      CustomerDemand by,
      Map<Integer, CustomerDemand> sealedBy,
      Ledger ledger,
      List<String> faults) {
    for (int person = people.nextSetBit(0); person >= 0; person = people.nextSetBit(person + 1)) {
      CustomerDemand seal = sealedBy.get(person);
      if (seal == null || seal.compareTo(by) > 0) {
        faults.add(
            Visible.sentence(
                "%s is unassigned, but %s could be given it, or could make room for it.",
                by.customerId(), ledger.id(person)));
        return;
      }
    }
  }
}
