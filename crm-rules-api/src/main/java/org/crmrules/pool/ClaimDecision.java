package org.crmrules.pool;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Whether somebody can have a customer, and everything against it.
 *
 * @param customerId the customer
 * @param representativeId who claims it
 * @param obstacles all that stands against the claim, in the order of {@link Obstacle.Kind}; empty
 *     if it is granted
 * @param together the other records of the same customer that nobody owns, in the order of the ids:
 *     whoever stores the claim gives them to the same person (P-06)
 * @param weight the load that it brings, at least 1; null if no rule tells one, as where the grade
 *     is unknown
 * @param holdsAtMost how many customers the person may hold, at least 0; null if there is no limit.
 *     For the condition under which a host stores the claim, as is the next
 * @param claimsADay how many customers the person may claim a day, at least 0; null if there is no
 *     limit
 */
public record ClaimDecision(
    String customerId,
    String representativeId,
    List<Obstacle> obstacles,
    List<String> together,
    Integer weight,
    Integer holdsAtMost,
    Integer claimsADay,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public ClaimDecision {
    obstacles = UnusableValueException.all(obstacles, "obstacles");
    together = UnusableValueException.all(together, "together");
    reasons = Reasons.copyOf(reasons);
  }

  /** Whether the person can have the customer. */
  public boolean granted() {
    return obstacles.isEmpty();
  }
}
