package org.crmrules.pool;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Whether a plan to win customers says what it must (P-26).
 *
 * @param planId the plan
 * @param missing the fields that are missing, in alphabetical order; empty if it is complete
 */
public record AcquisitionPlanDecision(
    String planId, List<String> missing, List<Reason> reasons, PolicyRef policy, Instant asOf)
    implements Decision {

  public AcquisitionPlanDecision {
    missing = UnusableValueException.all(missing, "missing");
    reasons = Reasons.copyOf(reasons);
  }

  /** Whether nothing is missing. */
  public boolean complete() {
    return missing.isEmpty();
  }
}
