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
 * @param reserveAfter how many it has after the change that was asked about; null if none was
 */
public record ReserveDecision(
    String product,
    int reserveSuppliers,
    int needed,
    Integer reserveAfter,
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

  /** How many are lacking after the change that was asked about; null if none was. */
  public Integer shortageAfter() {
    return reserveAfter == null ? null : Integer.valueOf(Math.max(0, needed - reserveAfter));
  }
}
