package org.crmrules.drools.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pack.PackDomain;

/** The questions of each domain; the first is asked where a scenario names none. */
final class Questions {

  private static final List<Question> GRADING =
      List.of(
          Question.of("grade", Questions::grade)
              .one(CustomerProfile.class)
              .tells(
                  "grade",
                  "missing",
                  "services",
                  "queue",
                  "respondWithinWorkingDays",
                  "callbackEveryMonths",
                  "surveyEveryMonths"));

  private static final List<Question> COMPLAINT =
      Stream.concat(ComplaintQuestions.ALL.stream(), SettlementQuestions.ALL.stream()).toList();

  private Questions() {}

  static List<Question> of(PackDomain domain) {
    return switch (domain) {
      case GRADING -> GRADING;
      case COMPLAINT -> COMPLAINT;
      case POOL -> PoolQuestions.ALL;
      case SUPPLIER -> SupplierQuestions.ALL;
    };
  }

  /** What a scenario can give that is no fact of the rules, by name. */
  static Map<String, Class<? extends Record>> alsoGiven(PackDomain domain) {
    return domain == PackDomain.COMPLAINT ? ComplaintQuestions.ALSO_GIVEN : Map.of();
  }

  private static Outcome grade(RunningPack pack, Given given, Instant asOf) {
    GradingDecision decision = DroolsGrading.grade(pack, given.one(CustomerProfile.class), asOf);
    return new View()
        .with("grade", decision.grade())
        .with(
            "missing",
            decision.outcome() instanceof GradeOutcome.Ungraded ungraded
                ? ungraded.missing()
                : List.of())
        .with("services", decision.plan().services())
        .with("queue", decision.plan().queue())
        .with("respondWithinWorkingDays", decision.plan().respondWithinWorkingDays())
        .with("callbackEveryMonths", decision.plan().callbackEveryMonths())
        .with("surveyEveryMonths", decision.plan().surveyEveryMonths())
        .of(decision);
  }
}
