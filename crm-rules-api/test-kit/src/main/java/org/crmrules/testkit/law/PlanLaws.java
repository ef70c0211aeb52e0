package org.crmrules.testkit.law;

import static org.crmrules.testkit.BrokenLawError.unless;
import static org.crmrules.testkit.BrokenLawError.unlessEqual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.FairnessVerifier;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.Representative;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.testkit.model.BestAssignment;
import org.crmrules.testkit.model.Unevenness;

/**
 * The laws of one plan, whoever made it and however long ago: nothing is asked anew. Thread-safe:
 * immutable.
 *
 * @param plan the plan
 * @param customers what it was made for
 * @param people whom it was made for
 */
public record PlanLaws(
    AssignmentPlan plan, Collection<PoolCustomer> customers, Collection<Representative> people) {

  /** Up to so many plans are tried to find the best. */
  private static final int TRIED = 50_000;

  /** Up to so many customers are exchanged two by two. */
  private static final int EXCHANGED = 60;

  /** All of them. */
  public void hold() {
    everybodyIsPlacedOnce();
    theCertificateHolds();
    whatIsGivenIsCarriedOn();
    nothingEvensItOut();
    noPlanIsBetter();
  }

  /** Every record is given out or has a reason why not, and every person has a load. */
  public void everybodyIsPlacedOnce() {
    String law = "Every customer is given out once, or it is said once why not.";
    List<String> placed =
        Stream.concat(
                plan.assignments().stream().map(Assignment::customerId),
                plan.unassigned().stream().map(Unassigned::customerId))
            .sorted()
            .toList();
    unlessEqual(customers.stream().map(PoolCustomer::id).sorted().toList(), placed, law, facts());
    for (Unassigned left : plan.unassigned()) {
      unless(
          left.status() != PoolStatus.AVAILABLE || !left.causes().isEmpty(),
          law,
          () -> about() + left + " has no cause");
    }
    unlessEqual(
        people.stream().map(Representative::id).sorted().toList(),
        plan.loads().stream().map(Load::representativeId).toList(),
        "Every person has a load, in the order of the ids.",
        facts());
  }

  /** {@link FairnessVerifier} finds nothing. */
  public void theCertificateHolds() {
    unlessEqual(
        List.of(),
        FairnessVerifier.verify(plan, customers).faults(),
        "The certificate of a plan passes the verifier.",
        facts());
  }

  /** Load, customers, value and the time are carried to the next plan, and nothing else changes. */
  public void whatIsGivenIsCarriedOn() {
    Map<String, List<Assignment>> given =
        plan.customers().stream().collect(Collectors.groupingBy(Assignment::representativeId));
    List<Representative> after = plan.after(people);
    int at = 0;
    for (Representative person : people) {
      Representative next = after.get(at++);
      List<Assignment> own = given.getOrDefault(person.id(), List.of());
      BigDecimal weight = BigDecimal.valueOf(own.stream().mapToLong(Assignment::weight).sum());
      BigDecimal value =
          own.stream()
              .map(a -> a.demand().value())
              .filter(v -> v != null)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      unless(
          next.load().compareTo(person.load().add(weight)) == 0
              && next.value().compareTo(person.value().add(value)) == 0
              && next.credit().signum() >= 0
              && next.equals(
                  person.toBuilder()
                      .load(next.load())
                      .value(next.value())
                      .credit(next.credit())
                      .openCustomers(person.openCustomers() + own.size())
                      .lastAssignedAt(own.isEmpty() ? person.lastAssignedAt() : plan.asOf())
                      .build()),
          "What a plan gives is carried on to the next, and nothing else changes.",
          () -> about() + person + " given " + own + " becomes " + next);
    }
  }

  /**
   * No customer that goes to somebody else and no two that are exchanged make the loads more even,
   * or, where they weigh the same, the values; looked at for plans of at most 60 customers.
   */
  public void nothingEvensItOut() {
    if (plan.customers().size() <= EXCHANGED) {
      unlessEqual(
          List.of(),
          Unevenness.of(plan),
          "No move and no exchange makes a plan more even.",
          facts());
    }
  }

  /**
   * No plan at all serves more customers or earlier ones, or is more even where all weigh the same;
   * looked at where there are few enough plans to try them all.
   */
  public void noPlanIsBetter() {
    List<CustomerDemand> demands = new ArrayList<>();
    plan.customers().forEach(a -> demands.add(a.demand()));
    plan.unassigned().stream().filter(Unassigned::waits).forEach(u -> demands.add(u.demand()));
    if (BestAssignment.plans(demands.size(), plan.loads().size()) > TRIED) {
      return;
    }
    BestAssignment best = BestAssignment.of(demands, plan.loads());
    Set<String> given =
        plan.customers().stream().map(Assignment::customerId).collect(Collectors.toSet());
    String served =
        BestAssignment.inOrder(demands).stream()
            .map(d -> given.contains(d.customerId()) ? "1" : "0")
            .collect(Collectors.joining());
    unlessEqual(best.served(), served, "No plan serves more customers, or earlier ones.", facts());
    if (demands.stream().map(CustomerDemand::weight).distinct().count() < 2) {
      BigDecimal cost =
          BestAssignment.cost(plan.loads(), plan.loads().stream().map(Load::after).toList());
      unless(
          cost.compareTo(best.cost()) == 0,
          "Where all weigh the same no plan is more even.",
          () -> about() + "the least is " + best.cost() + "\nfound " + cost);
    }
  }

  private Object[] facts() {
    return new Object[] {customers, people, plan};
  }

  private String about() {
    return BrokenLawError.about(facts());
  }
}
