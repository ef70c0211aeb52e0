package org.crmrules.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;

/**
 * What the collection rate of a salesperson is computed from, and why (C-52). Money is in yuan.
 *
 * @param due the denominator
 * @param collected the numerator
 * @param rate {@code collected} as a fraction of {@code due}, rounded half up to ten decimals; null
 *     if nothing is due
 */
public record CollectionRateDecision(
    BigDecimal due,
    BigDecimal collected,
    BigDecimal rate,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public CollectionRateDecision {
    reasons = Reasons.copyOf(reasons);
  }
}
