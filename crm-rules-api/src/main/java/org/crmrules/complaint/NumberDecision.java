package org.crmrules.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;

/**
 * The number of a complaint. Never read it back as a date: {@code 260303} is the third complaint of
 * March 2026, not the third of March.
 *
 * @param number the number, digits only
 * @param scope within which the serial runs, for example {@code 2603}; a new scope begins at 1
 * @param widened true if the serial did not fit its digits (C-13)
 */
public record NumberDecision(
    String number,
    String scope,
    boolean widened,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public NumberDecision {
    reasons = Reasons.copyOf(reasons);
  }
}
