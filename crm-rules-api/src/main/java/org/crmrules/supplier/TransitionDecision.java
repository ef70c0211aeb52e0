package org.crmrules.supplier;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;

/**
 * Whether a supplier may change its state. What no rule allows is not allowed.
 *
 * @param change what was asked
 * @param allowed whether it may
 */
public record TransitionDecision(
    StateChange change, boolean allowed, List<Reason> reasons, PolicyRef policy, Instant asOf)
    implements Decision {

  public TransitionDecision {
    reasons = Reasons.copyOf(reasons);
  }
}
