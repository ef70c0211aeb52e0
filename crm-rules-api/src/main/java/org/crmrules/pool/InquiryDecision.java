package org.crmrules.pool;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.time.ClockReading;

/**
 * Who follows up an inquiry, and by when the result is due (P-18).
 *
 * @param inquiryId the inquiry
 * @param representativeId who is named; null if nobody can be
 * @param feedback the clock of the feedback: when it is due, and whether it is late
 */
public record InquiryDecision(
    String inquiryId,
    String representativeId,
    ClockReading feedback,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public InquiryDecision {
    reasons = Reasons.copyOf(reasons);
  }
}
