package org.crmrules.pool;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;

/**
 * Which department and unit a customer belongs to (P-19, P-21, P-22).
 *
 * @param customerId the customer
 * @param department the department for its stage of life
 * @param unit the unit in charge; null if no rule names one
 * @param decidedBy who decides where units disagree; null if none do
 * @param formBy the department that fills in the admission form; null if no form is due, as is the
 *     next
 * @param formTo the department that the form is handed to
 */
public record PlacementDecision(
    String customerId,
    String department,
    String unit,
    String decidedBy,
    String formBy,
    String formTo,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public PlacementDecision {
    reasons = Reasons.copyOf(reasons);
  }
}
