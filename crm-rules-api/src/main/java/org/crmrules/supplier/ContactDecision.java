package org.crmrules.supplier;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Whether a contact with a supplier is as it should be (S-25 to S-28).
 *
 * @param supplierId the supplier
 * @param violations why it is not allowed whoever approves it, in the order of the manifest
 * @param needed the approvals that are lacking, in the order of the manifest
 * @param remarks what is not as it normally is, in the order of the manifest
 */
public record ContactDecision(
    String supplierId,
    List<String> violations,
    List<String> needed,
    List<String> remarks,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public ContactDecision {
    violations = UnusableValueException.all(violations, "violations");
    needed = UnusableValueException.all(needed, "needed");
    remarks = UnusableValueException.all(remarks, "remarks");
    reasons = Reasons.copyOf(reasons);
  }

  /** True if it violates nothing and no approval is lacking. */
  public boolean allowed() {
    return violations.isEmpty() && needed.isEmpty();
  }
}
