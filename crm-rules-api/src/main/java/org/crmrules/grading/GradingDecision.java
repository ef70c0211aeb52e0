package org.crmrules.grading;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;

/**
 * The grade of a customer, and why.
 *
 * @param customerId the customer
 * @param outcome the grade, or what kept the customer from getting one
 * @param plan what the customer gets
 */
public record GradingDecision(
    String customerId,
    GradeOutcome outcome,
    ServicePlan plan,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /** What {@link #grade()} says where there is no grade. */
  public static final String UNGRADED = "UNGRADED";

  public GradingDecision {
    reasons = Reasons.copyOf(reasons);
  }

  /** The level, or {@value #UNGRADED}. */
  public String grade() {
    return outcome instanceof GradeOutcome.Graded graded ? graded.level() : UNGRADED;
  }
}
