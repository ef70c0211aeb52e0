package org.crmrules.examples.decision;

import java.util.List;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.Duplicate;
import org.crmrules.pool.Obstacle;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.ProtectionDecision;

/** What is decided about one customer. */
final class CustomerText {

  private CustomerText() {}

  static void grade(GradingDecision decision, Lines lines) {
    if (decision.outcome() instanceof Ungraded ungraded) {
      lines.say(
          "grade.none",
          decision.customerId(),
          lines.messages().fields(CustomerProfile.class, ungraded.missing()));
    } else {
      String grade = lines.messages().name("levels", decision.grade());
      lines.say("grade.is", decision.customerId(), grade);
    }
    lines
        .say("plan.services", decision.plan().services())
        .say("plan.queue", lines.messages().name("queues", decision.plan().queue()))
        .say("plan.respond", decision.plan().respondWithinWorkingDays())
        .say("plan.callback", decision.plan().callbackEveryMonths())
        .say("plan.survey", decision.plan().surveyEveryMonths());
  }

  static void recall(ProtectionDecision decision, Lines lines) {
    lines
        .say("recall." + decision.status(), decision.customerId())
        .say("recall.dates", decision.protectedUntil(), decision.warnOn(), decision.recallOn())
        .say("recall.causes", decision.causes())
        .say("recall.overdue", decision.overdue())
        .sayIf(
            !decision.missing().isEmpty(),
            "recall.missing",
            lines.messages().fields(PoolCustomer.class, decision.missing()));
    duplicates(decision.duplicates(), lines);
  }

  static void claim(ClaimDecision decision, Lines lines) {
    lines.say(
        decision.granted() ? "claim.granted" : "claim.refused",
        decision.representativeId(),
        decision.customerId());
    decision
        .obstacles()
        .forEach(o -> lines.say("claim.obstacle", o.kind(), details(o, lines.messages())));
    lines.sayIf(
        !decision.together().isEmpty(), "claim.together", String.join(", ", decision.together()));
  }

  /** What an obstacle is about: codes, or fields of the customer that are missing. */
  static String details(Obstacle obstacle, Messages words) {
    return obstacle.kind() == Obstacle.Kind.DATA_INCOMPLETE
        ? words.fields(PoolCustomer.class, obstacle.details())
        : words.names(obstacle.details());
  }

  /** The other records of a customer. */
  static void duplicates(List<Duplicate> duplicates, Lines lines) {
    for (Duplicate other : duplicates) {
      lines
          .sayIf(other.ownerId() == null, "duplicate.free", other.customerId())
          .say("duplicate.owned", other.customerId(), other.ownerId());
    }
  }
}
