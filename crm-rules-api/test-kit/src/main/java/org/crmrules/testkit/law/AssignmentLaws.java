package org.crmrules.testkit.law;

import static org.crmrules.testkit.BrokenLawError.unless;
import static org.crmrules.testkit.BrokenLawError.unlessEqual;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.Representative;
import org.crmrules.pool.SameCustomers;
import org.crmrules.testkit.BrokenLawError;

/**
 * What {@link PoolService#assign} promises, whatever the policy is: held for any customers and
 * people that are valid. Thread-safe: immutable.
 *
 * @param pool what is asked
 * @param now as of when
 */
public record AssignmentLaws(PoolService pool, Instant now) {

  /** All of them. */
  public void holdFor(Collection<PoolCustomer> customers, Collection<Representative> people) {
    new PlanLaws(pool.assign(customers, people, now), customers, people).hold();
    nobodyIneligible(customers, people);
    aReviewSaysWhatThePlanSays(customers);
    anyOrder(customers, people);
    anyNames(customers, people);
    oneAtATime(customers, people);
  }

  /**
   * Nobody gets what cannot be given out, or what a claim of theirs would be refused for; but for
   * what the rules say of claims alone.
   */
  public void nobodyIneligible(
      Collection<PoolCustomer> customers, Collection<Representative> people) {
    AssignmentPlan plan = pool.assign(customers, people, now);
    Map<String, PoolCustomer> customerOf = byId(customers, PoolCustomer::id);
    Map<String, Representative> personOf = byId(people, Representative::id);
    Map<String, Load> loadOf = byId(plan.loads(), Load::representativeId);
    SameCustomers same = SameCustomers.of(customers);
    ClaimLaws claims = new ClaimLaws(pool, now);
    for (Assignment given : plan.assignments()) {
      PoolCustomer customer = customerOf.get(given.customerId());
      Representative person = personOf.get(given.representativeId());
      claims.couldBeGiven(
          customer,
          person,
          same.others(customer),
          loadOf.get(given.representativeId()).customers());
    }
  }

  /** Where nobody is there to get it, the plan says of a customer what a review of it says. */
  public void aReviewSaysWhatThePlanSays(Collection<PoolCustomer> customers) {
    SameCustomers same = SameCustomers.of(customers);
    Map<String, PoolCustomer> customerOf = byId(customers, PoolCustomer::id);
    for (Unassigned left : pool.assign(customers, List.of(), now).unassigned()) {
      PoolCustomer customer = customerOf.get(left.customerId());
      PoolEntry review = pool.status(customer, now);
      boolean claimOnly =
          left.status() == PoolStatus.CLAIM_ONLY && review.status() == PoolStatus.AVAILABLE;
      if (same.others(customer).isEmpty() && !claimOnly) {
        unlessEqual(
            review.status(),
            left.status(),
            "A plan says of a customer what a review of it says.",
            customer,
            review);
      }
    }
  }

  /** The order of customers and people does not matter. */
  public void anyOrder(Collection<PoolCustomer> customers, Collection<Representative> people) {
    AssignmentPlan plan = pool.assign(customers, people, now);
    List<List<Representative>> team = Orders.of(people);
    List<List<PoolCustomer>> orders = Orders.of(customers);
    for (int i = 0; i < orders.size(); i++) {
      unlessEqual(
          plan,
          pool.assign(orders.get(i), team.get(i), now),
          "The order of customers and people does not matter.",
          orders.get(i),
          team.get(i));
    }
  }

  /**
   * What customers and people are called does not matter, as long as the names stand in the same
   * order: ids decide only what nothing else decides. Not so if rules name people.
   */
  public void anyNames(Collection<PoolCustomer> customers, Collection<Representative> people) {
    Renamed renamed = Renamed.of(customers, people);
    unlessEqual(
        renamed.told(pool.assign(customers, people, now)),
        Renamed.plain(pool.assign(renamed.customers(customers), renamed.people(people), now)),
        "What customers and people are called does not matter.",
        customers,
        people);
  }

  /**
   * Each customer by itself, with all its records, and what it gave carried on: every such plan is
   * fair, and goes to whom it burdens least. Where all are equal but for who can get what, the
   * highest load is then within 1 + log2 of the number of people times that of one plan for all.
   */
  public void oneAtATime(Collection<PoolCustomer> customers, Collection<Representative> people) {
    List<AssignmentPlan> plans = series(customers, people);
    AssignmentPlan atOnce = pool.assign(customers, people, now);
    if (!plans.isEmpty() && Alone.allEqual(atOnce)) {
      double bound = Alone.highest(atOnce) * (1 + Alone.log2(atOnce.loads().size()));
      double highest = Alone.highest(plans.get(plans.size() - 1));
      unless(
          highest <= bound,
          "One at a time the highest load is within a logarithm of the best.",
          () ->
              BrokenLawError.about(customers, people)
                  + "the highest is "
                  + highest
                  + ", at most "
                  + bound);
    }
  }

  /** The plans of one customer after the other. */
  private List<AssignmentPlan> series(
      Collection<PoolCustomer> customers, Collection<Representative> people) {
    List<Representative> after = List.copyOf(people);
    SameCustomers same = SameCustomers.of(customers);
    List<PoolCustomer> waiting = new ArrayList<>(customers);
    List<AssignmentPlan> plans = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<PoolCustomer> records = new ArrayList<>(same.others(waiting.get(0)));
      records.add(waiting.get(0));
      waiting.removeIf(one -> records.stream().anyMatch(record -> record == one));
      AssignmentPlan plan = pool.assign(records, after, now);
      new PlanLaws(plan, records, after).hold();
      plans.add(plan);
      after = plan.after(after);
    }
    return plans;
  }

  private static <T> Map<String, T> byId(Collection<T> all, Function<T, String> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
