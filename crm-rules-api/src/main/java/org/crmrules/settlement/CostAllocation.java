package org.crmrules.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Who bears how much of a cost, and why. Money is in yuan, in whole cents.
 *
 * @param complaintId the complaint
 * @param total the whole cost
 * @param parts in the order of the manifest; together exactly the total, and none below 0
 */
public record CostAllocation(
    String complaintId,
    BigDecimal total,
    List<Part> parts,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public CostAllocation {
    parts = UnusableValueException.all(parts, "parts");
    reasons = Reasons.copyOf(reasons);
  }

  /**
   * What one party bears.
   *
   * @param party who
   * @param amount in yuan
   */
  public record Part(String party, BigDecimal amount) {}
}
