package org.crmrules.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Whether something may be said to the customer, and everything that stands against it (C-32,
 * C-33).
 *
 * @param complaintId the complaint
 * @param violations why it must not be said, in the order of the manifest; empty if it may
 * @param decidedBy the role that may decide the larger of what the complaint is about and what is
 *     promised; null if the policy says that nobody has to decide, so that no role is too
 *     low
 */
public record StatementDecision(
    String complaintId,
    List<String> violations,
    String decidedBy,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public StatementDecision {
    violations = UnusableValueException.all(violations, "violations");
    reasons = Reasons.copyOf(reasons);
  }

  /** Whether it may be said. */
  public boolean allowed() {
    return violations.isEmpty();
  }
}
