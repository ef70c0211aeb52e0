package org.crmrules.supplier;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Whether a supplier may submit a sample, and why.
 *
 * @param supplierId the supplier
 * @param product the product
 * @param allowed whether it may submit
 * @param causes why not, in the order of the manifest; empty if it may
 * @param endedForMonths after how many months it may come back for this product; null if it has not
 *     ended (S-15)
 */
public record SampleDecision(
    String supplierId,
    String product,
    boolean allowed,
    List<String> causes,
    Integer endedForMonths,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public SampleDecision {
    causes = UnusableValueException.all(causes, "causes");
    reasons = Reasons.copyOf(reasons);
  }
}
