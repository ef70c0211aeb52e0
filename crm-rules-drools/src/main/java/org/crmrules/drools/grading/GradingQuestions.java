package org.crmrules.drools.grading;

import java.util.List;
import org.crmrules.drools.question.Question;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;

/** What can be asked about grades. */
public final class GradingQuestions {

  /** Each once; the first is meant where none is named. */
  public static final List<Question<?>> ALL =
      List.of(
          Question.about(
                  CustomerProfile.class, "grade", GradingDecision.class, DroolsGrading::grade)
              .tells("grade", "missing", "services", "queue")
              .tells("respondWithinWorkingDays", "callbackEveryMonths", "surveyEveryMonths"));

  private GradingQuestions() {}
}
