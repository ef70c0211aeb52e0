package org.crmrules.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Whether a step of a complaint may be closed, and everything that stands against it.
 *
 * @param complaintId the complaint
 * @param step the step
 * @param missing the evidence that is missing, in the order of the manifest; empty if none
 * @param skipped the steps before it that were not done, in the order of the path (C-04); empty if
 *     none
 * @param escalatedTo the role that has to settle it (C-80); null if it need not go up
 */
public record StepDecision(
    String complaintId,
    String step,
    List<String> missing,
    List<String> skipped,
    String escalatedTo,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public StepDecision {
    missing = UnusableValueException.all(missing, "missing");
    skipped = UnusableValueException.all(skipped, "skipped");
    reasons = Reasons.copyOf(reasons);
  }

  /** Whether it may be closed: nothing is missing and nothing was skipped. */
  public boolean mayClose() {
    return missing.isEmpty() && skipped.isEmpty();
  }
}
