package org.crmrules.drools.grading;

import java.util.List;
import java.util.Map;
import org.crmrules.drools.question.Plain;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.Service;
import org.crmrules.grading.Activity;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.Proposal;

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
              .tells("respondWithinWorkingDays", "callbackEveryMonths", "surveyEveryMonths")
              .tells("score", "unknown", "labels")
              .tells("activities", GradingQuestions::activities)
              .tells("discountPercent", "shares")
              .tells("proposals", GradingQuestions::proposals)
              .tells("alerts"));

  private GradingQuestions() {}

  /** By code, like P1M or 1 YEAR. */
  private static Map<String, Object> activities(GradingDecision decision) {
    return Plain.map(
        decision.plan().activities(),
        Activity::code,
        a ->
            a.floor() == null
                ? Plain.line(a.every())
                : Plain.line(a.every(), a.floor().times(), a.floor().of()));
  }

  private static Map<String, Object> proposals(GradingDecision decision) {
    return Plain.map(decision.plan().proposals(), Proposal::code, Proposal::approvedBy);
  }
}
