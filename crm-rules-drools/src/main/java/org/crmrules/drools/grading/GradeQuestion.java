package org.crmrules.drools.grading;

import java.util.List;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.ServicePlan;

/** Which grade a customer has, and what is done for customers of it. */
final class GradeQuestion implements QuestionKind.Asked<GradeQuestion.Graded> {

  static final QuestionKind<Graded> KIND = GradeQuestion::new;

  private final GradeCollector grade;
  private final PlanCollector plan;

  /**
   * What the rules concluded.
   *
   * @param outcome null if no rule concluded any
   */
  record Graded(GradeOutcome outcome, ServicePlan plan) {}

  private GradeQuestion(Manifest manifest) {
    this.grade = new GradeCollector(manifest.declared("levels"));
    this.plan = new PlanCollector(manifest.declared("services"));
  }

  @Override
  public Collector[] collectors() {
    return new Collector[] {grade, plan};
  }

  @Override
  public Graded told() {
    return new Graded(outcome(), plan.plan());
  }

  private GradeOutcome outcome() {
    if (!grade.missing().isEmpty()) {
      return new GradeOutcome.Ungraded(List.copyOf(grade.missing()));
    }
    return grade.level() == null ? null : new GradeOutcome.Graded(grade.level());
  }
}
