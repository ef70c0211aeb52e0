package org.crmrules.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * The grade of a customer, and why.
 *
 * @param customerId the customer
 * @param outcome the grade, or what kept the customer from getting one
 * @param labels what else is said of the customer, in the order the pack declares it
 * @param plan what the customer gets
 * @param score what the grade was found by, 0 to 100; null if the pack computes none, or if what it
 *     needs is unknown
 * @param unknown the factors that the score leaves out, as the pack declares them
 * @param row the customer's row in the list of grades; null if it stands in none
 * @param ranks where the customer stands among those that were asked about with it, in the order of
 *     the rankings that the pack declares; empty if it declares none
 */
public record GradingDecision(
    String customerId,
    GradeOutcome outcome,
    List<String> labels,
    ServicePlan plan,
    BigDecimal score,
    List<String> unknown,
    GradeRow row,
    List<CustomerRank> ranks,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /** What {@link #grade()} says where there is no grade. */
  public static final String UNGRADED = "UNGRADED";

  public GradingDecision {
    labels = UnusableValueException.all(labels, "labels");
    unknown = UnusableValueException.all(unknown, "unknown");
    ranks = UnusableValueException.all(ranks, "ranks");
    reasons = Reasons.copyOf(reasons);
  }

  /** The level, or {@value #UNGRADED}. */
  public String grade() {
    return outcome instanceof GradeOutcome.Graded graded ? graded.level() : UNGRADED;
  }
}
