package org.crmrules.pool;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;

/**
 * Who gets which customer, and why. A plan only: nothing is assigned until the host does it.
 *
 * @param assignments in the order in which they were made
 * @param unassigned every customer that nobody got, with the causes
 * @param loads every representative, in the order of the ids
 */
public record AssignmentPlan(
    List<Assignment> assignments,
    List<Unassigned> unassigned,
    List<Load> loads,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /**
   * One customer and who gets it.
   *
   * @param customerId the customer
   * @param representativeId who gets it
   * @param weight the load it brings
   * @param reasons the rules behind weight and eligibility
   */
  public record Assignment(
      String customerId, String representativeId, int weight, List<Reason> reasons) {
    public Assignment {
      reasons = Reasons.copyOf(reasons);
    }
  }

  /**
   * A customer that nobody got.
   *
   * @param customerId the customer
   * @param status where it stands; {@link PoolStatus#AVAILABLE} if nobody was eligible
   * @param causes why, as codes; {@code NOBODY_ELIGIBLE} where everybody is out of the question
   * @param reasons the rules behind it
   */
  public record Unassigned(
      String customerId, PoolStatus status, List<String> causes, List<Reason> reasons) {
    public Unassigned {
      causes = List.copyOf(causes);
      reasons = Reasons.copyOf(reasons);
    }
  }

  /**
   * The load of a representative.
   *
   * @param representativeId the person
   * @param before the sum of weights held before
   * @param after the sum of weights held after
   * @param capacity what it is measured against
   * @param customers how many customers the plan gives
   * @param reasons the rules about this person
   */
  public record Load(
      String representativeId,
      BigDecimal before,
      BigDecimal after,
      BigDecimal capacity,
      int customers,
      List<Reason> reasons) {
    public Load {
      reasons = Reasons.copyOf(reasons);
    }
  }

  public AssignmentPlan {
    assignments = List.copyOf(assignments);
    unassigned = List.copyOf(unassigned);
    loads = List.copyOf(loads);
  }

  /** The reasons of all assignments, of what was not assigned, and of the representatives. */
  @Override
  public List<Reason> reasons() {
    return Stream.of(
            assignments.stream().flatMap(a -> a.reasons().stream()),
            unassigned.stream().flatMap(u -> u.reasons().stream()),
            loads.stream().flatMap(l -> l.reasons().stream()))
        .flatMap(reasons -> reasons)
        .toList();
  }
}
