package org.crmrules.pool;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;

/**
 * Whether somebody may give out customers of the pool (P-02). Nobody may whom no rule allows it.
 *
 * @param distributor who asked
 * @param allowed whether the person may
 */
public record DistributionDecision(
    Distributor distributor, boolean allowed, List<Reason> reasons, PolicyRef policy, Instant asOf)
    implements Decision {

  public DistributionDecision {
    reasons = Reasons.copyOf(reasons);
  }
}
