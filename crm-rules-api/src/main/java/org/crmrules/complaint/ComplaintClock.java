package org.crmrules.complaint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;

/**
 * When a complaint is due, and where it stands.
 *
 * @param complaintId the complaint
 * @param status where the clock stands at the as-of instant
 * @param limitDays natural days from acceptance to sign-off (C-26, C-27)
 * @param due the last moment that is in time, in the zone of the pack; null if not accepted
 * @param steps what each step of its path may take (C-25)
 * @param settlementDue the last moment for the settlement; null if not signed off, or if the policy
 *     sets no limit
 */
public record ComplaintClock(
    String complaintId,
    ClockStatus status,
    int limitDays,
    OffsetDateTime due,
    List<StepBudget> steps,
    OffsetDateTime settlementDue,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /**
   * What one step may take.
   *
   * @param step the step
   * @param days natural days
   */
  public record StepBudget(String step, int days) {}

  public ComplaintClock {
    steps = List.copyOf(steps);
    reasons = Reasons.copyOf(reasons);
  }
}
