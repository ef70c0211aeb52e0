package org.crmrules.testkit.law;

import static org.crmrules.testkit.BrokenLawError.unless;
import static org.crmrules.testkit.BrokenLawError.unlessEqual;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.DecisionException;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.Obstacle;
import org.crmrules.pool.Obstacle.Kind;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.Representative;
import org.crmrules.pool.SameCustomers;
import org.crmrules.testkit.BrokenLawError;

/**
 * What {@link PoolService#claim} promises, and that it agrees with {@link PoolService#assign}:
 * whoever may claim a customer may also be given it, and whoever is given one could have claimed it
 * but for what the rules say of claims alone. Thread-safe: immutable.
 *
 * @param pool what is asked
 * @param now as of when
 */
public record ClaimLaws(PoolService pool, Instant now) {

  /** What rules may hold against a claim and not against an assignment. */
  private static final Set<Kind> OF_CLAIMS_ALONE =
      EnumSet.of(Kind.REFUSED, Kind.TEAM, Kind.CLAIMS_TODAY);

  /**
   * All of them.
   *
   * @param onFile all customers on file, of which some may be the same; each is claimed
   */
  public void holdFor(Collection<PoolCustomer> onFile, Representative person) {
    SameCustomers same = SameCustomers.of(onFile);
    for (PoolCustomer customer : onFile) {
      List<PoolCustomer> others = same.others(customer);
      agreesWithAssignment(customer, person, others);
      anyRecordCounts(customer, person, others);
      onlyTheSameCustomerMatters(customer, person, onFile, others);
    }
  }

  /** The order of what is on file does not matter, nor does what is not the same customer. */
  public void onlyTheSameCustomerMatters(
      PoolCustomer customer,
      Representative person,
      Collection<PoolCustomer> onFile,
      Collection<PoolCustomer> same) {
    ClaimDecision decision = pool.claim(customer, person, same, now);
    for (Collection<PoolCustomer> others : List.of(onFile, Orders.turned(onFile))) {
      ClaimDecision other = pool.claim(customer, person, others, now);
      String law = "Only records of the same customer matter to a claim, in any order.";
      unlessEqual(decision.obstacles(), other.obstacles(), law, customer, person, others);
      unlessEqual(decision.together(), other.together(), law, customer, person, others);
    }
  }

  /**
   * What stands against any record of a customer stands against the claim of each, but for data
   * that are not complete; and whoever has one of them has all (P-06).
   */
  public void anyRecordCounts(
      PoolCustomer customer, Representative person, Collection<PoolCustomer> same) {
    ClaimDecision decision = pool.claim(customer, person, same, now);
    List<PoolCustomer> unowned = new ArrayList<>();
    for (PoolCustomer record : same) {
      boolean owned = pool.status(record, now).status() == PoolStatus.OWNED;
      unless(
          !owned || against(decision, Kind.DUPLICATE),
          "Who claims a customer that is owned on another record is refused.",
          () -> BrokenLawError.about(customer, person, record) + decision);
      if (!owned) {
        unowned.add(record);
      }
    }
    unlessEqual(
        unowned.stream().map(PoolCustomer::id).sorted().toList(),
        decision.together(),
        "Whoever claims a customer gets all of its records that nobody owns.",
        customer,
        person,
        same);
  }

  /** A claim that is granted is an assignment that could be made, and the other way round. */
  public void agreesWithAssignment(
      PoolCustomer customer, Representative person, Collection<PoolCustomer> same) {
    ClaimDecision decision = pool.claim(customer, person, same, now);
    List<PoolCustomer> records = Stream.concat(Stream.of(customer), same.stream()).toList();
    AssignmentPlan plan = pool.assign(records, List.of(person), now);
    boolean given = plan.assignments().stream().anyMatch(a -> a.customerId().equals(customer.id()));
    boolean claimOnly =
        plan.unassigned().stream().anyMatch(u -> u.status() == PoolStatus.CLAIM_ONLY);
    unless(
        !decision.granted() || given || claimOnly,
        "Whoever may claim a customer may be given it.",
        () -> BrokenLawError.about(customer, person, same) + decision + "\n" + plan);
    if (given) {
      couldBeGiven(customer, person, same, 1);
      unlessEqual(
          plan.assignments().stream()
              .map(Assignment::customerId)
              .filter(id -> !id.equals(customer.id()))
              .sorted()
              .filter(decision.together()::contains)
              .toList(),
          plan.assignments().stream()
              .map(Assignment::customerId)
              .filter(id -> !id.equals(customer.id()))
              .sorted()
              .toList(),
          "Records that are given along are those that a claim takes along.",
          customer,
          person,
          same);
    }
  }

  /**
   * Nothing stands against a claim of what somebody is given but what rules say of claims alone. A
   * pack that says nothing of claims cannot be asked, and so promises nothing here.
   *
   * @param same the other records of the customer
   * @param given how many customers the person is given
   */
  void couldBeGiven(
      PoolCustomer customer, Representative person, Collection<PoolCustomer> same, int given) {
    ClaimDecision decision;
    try {
      decision = pool.claim(customer, person, same, now);
    } catch (DecisionException e) {
      if (e.kind() == DecisionException.Kind.NO_CONCLUSION) {
        return;
      }
      throw e;
    }
    Set<Kind> against =
        decision.obstacles().stream()
            .map(Obstacle::kind)
            .filter(kind -> !OF_CLAIMS_ALONE.contains(kind))
            .collect(Collectors.toSet());
    String law = "Nobody is given what could not be claimed, but for what is said of claims alone.";
    unlessEqual(Set.of(), against, law, customer, person, same, decision);
    unless(
        decision.holdsAtMost() == null || person.openCustomers() + given <= decision.holdsAtMost(),
        "Nobody is given more customers than they may hold.",
        () -> BrokenLawError.about(customer, person, decision) + "given " + given);
  }

  private static boolean against(ClaimDecision decision, Kind kind) {
    return decision.obstacles().stream().anyMatch(obstacle -> obstacle.kind() == kind);
  }
}
