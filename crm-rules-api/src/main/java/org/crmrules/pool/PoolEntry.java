package org.crmrules.pool;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Whether a customer is in the pool and can be given out, and why.
 *
 * @param customerId the customer
 * @param status whether it can be given out
 * @param causes why it is in the pool and why it is held back, in the order of the manifest
 * @param missing the fields that are missing, in alphabetical order
 */
public record PoolEntry(
    String customerId,
    PoolStatus status,
    List<String> causes,
    List<String> missing,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public PoolEntry {
    causes = UnusableValueException.all(causes, "causes");
    missing = UnusableValueException.all(missing, "missing");
    reasons = Reasons.copyOf(reasons);
  }
}
