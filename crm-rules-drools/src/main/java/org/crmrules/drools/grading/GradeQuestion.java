package org.crmrules.drools.grading;

import java.util.List;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.grading.ServicePlan;

/** Which grade a customer has, and what is done for customers of it. */
final class GradeQuestion {

  static final QuestionKind<Graded> KIND =
      QuestionKind.of(GradeVerdict.class, PlanVerdict.class)
          .telling(said -> new Graded(outcome(said.of(GradeVerdict.class)), plan(said)));

  /**
   * What the rules concluded.
   *
   * @param outcome null if no rule concluded any
   */
  record Graded(GradeOutcome outcome, ServicePlan plan) {}

  private GradeQuestion() {}

  private static GradeOutcome outcome(Outcomes said) {
    List<String> missing = said.texts("missing");
    if (!missing.isEmpty()) {
      return new GradeOutcome.Ungraded(missing);
    }
    String level = said.text("level");
    return level == null ? null : new GradeOutcome.Graded(level);
  }

  private static ServicePlan plan(Said all) {
    Outcomes said = all.of(PlanVerdict.class);
    return new ServicePlan(
        said.texts("provide"),
        said.text("queue"),
        said.number("respondWithinWorkingDays"),
        said.number("callbackEveryMonths"),
        said.number("surveyEveryMonths"));
  }
}
