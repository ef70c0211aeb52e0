package org.crmrules.supplier;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;

/**
 * Whether a product has enough reserve suppliers (S-16).
 *
 * @param product the product
 * @param reserveSuppliers how many it has
 * @param needed how many it needs
 */
public record ReserveDecision(
    String product,
    int reserveSuppliers,
    int needed,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public ReserveDecision {
    reasons = Reasons.copyOf(reasons);
  }

  /** How many are lacking, at least 0. */
  public int shortage() {
    return Math.max(0, needed - reserveSuppliers);
  }
}
