package org.crmrules.settlement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Whether a return is proved, and why (C-53).
 *
 * @param complete the kinds of proof that are complete, in the order of the manifest; may be empty
 * @param recipient who gets what is complete; null if nothing is, or if the pack says nobody
 * @param together the paper that goes with it; null if there is no recipient
 */
public record ReturnEvidenceDecision(
    List<String> complete,
    String recipient,
    String together,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public ReturnEvidenceDecision {
    complete = UnusableValueException.all(complete, "complete");
    reasons = Reasons.copyOf(reasons);
  }

  /** Whether one of the proofs is complete, which is enough. */
  @JsonIgnore
  public boolean isProved() {
    return !complete.isEmpty();
  }
}
