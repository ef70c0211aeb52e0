package org.crmrules.pool;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * In which order to go about winning customers (P-20).
 *
 * @param order the customers, the first to be won first; of equal ones the lower id
 * @param screenedOut those that are not gone about, in the order of the ids
 */
public record ProspectDecision(
    List<String> order,
    List<ScreenedOut> screenedOut,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /**
   * A customer that is not gone about.
   *
   * @param causes why, in the order of the manifest
   */
  public record ScreenedOut(String prospectId, List<String> causes) {
    public ScreenedOut {
      causes = UnusableValueException.all(causes, "causes");
    }
  }

  public ProspectDecision {
    order = UnusableValueException.all(order, "order");
    screenedOut = UnusableValueException.all(screenedOut, "screenedOut");
    reasons = Reasons.copyOf(reasons);
  }
}
