package org.crmrules.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Where a complaint goes, and why.
 *
 * @param complaintId the complaint
 * @param form the form it is filed on (C-03)
 * @param complaintClass its class (C-05)
 * @param severity how grave it is; normal where the pack has no rule on it (T-18)
 * @param priority how soon it is taken up; normal where the pack has no rule on it (C-109)
 * @param handlers the units that handle it, the first one first (C-06); never empty
 * @param path the steps it passes, in order (C-19)
 * @param decidedBy the role that decides (C-35); null if the policy says that nobody has to decide
 */
public record RoutingDecision(
    String complaintId,
    String form,
    String complaintClass,
    Severity severity,
    Priority priority,
    List<String> handlers,
    List<String> path,
    String decidedBy,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public RoutingDecision {
    handlers = UnusableValueException.all(handlers, "handlers");
    path = UnusableValueException.all(path, "path");
    reasons = Reasons.copyOf(reasons);
  }

  /** False if the policy says that nobody has to decide it. */
  public boolean needsDecision() {
    return decidedBy != null;
  }

  /** The unit that acts first. */
  public String firstHandler() {
    return handlers.get(0);
  }
}
