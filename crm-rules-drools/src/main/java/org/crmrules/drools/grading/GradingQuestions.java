package org.crmrules.drools.grading;

import java.util.List;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.Service;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;

/** What can be asked about grades. */
public final class GradingQuestions {

  private static final Service<GradingService> GRADING = new Service<>(DroolsGrading::new);

  /** Each once; the first is meant where none is named. */
  public static final List<Question<?>> ALL =
      List.of(
          GRADING
              .askedAbout(
                  CustomerProfile.class, "grade", GradingDecision.class, GradingService::grade)
              .tells("grade", "missing", "services", "queue")
              .tells("respondWithinWorkingDays", "callbackEveryMonths", "surveyEveryMonths"));

  private GradingQuestions() {}
}
