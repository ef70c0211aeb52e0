package org.crmrules.examples.decision;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.Activity;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.Proposal;
import org.crmrules.grading.ServicePlan;
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
    ServicePlan plan = decision.plan();
    lines.say("grade.score", decision.score());
    for (CustomerRank rank : decision.ranks()) {
      String ranking = lines.messages().name("rankings", rank.of());
      lines.say("grade.rank", ranking, rank.rank(), rank.ranked());
    }
    lines
        .say("grade.row", row(decision))
        .say("grade.labels", decision.labels())
        .say("plan.services", plan.services())
        .say("plan.queue", lines.messages().name("queues", plan.queue()))
        .say("plan.respond", plan.respondWithinWorkingDays())
        .say("plan.callback", plan.callbackEveryMonths())
        .say("plan.survey", plan.surveyEveryMonths())
        .say("plan.discount", plan.discountPercent())
        .say("plan.alerts", plan.alerts());
    plan.activities().forEach(activity -> activity(activity, lines));
    plan.shares()
        .forEach(
            (code, percent) ->
                lines.say("plan.share", lines.messages().name("resources", code), percent));
    for (Proposal proposal : plan.proposals()) {
      lines.say(
          "plan.proposal",
          lines.messages().name("proposals", proposal.code()),
          lines.messages().name("approvers", proposal.approvedBy()));
    }
  }

  private static void activity(Activity activity, Lines lines) {
    String name = lines.messages().name("activities", activity.code());
    Period every = activity.every();
    if (every != null) {
      boolean days = every.toTotalMonths() == 0;
      lines.say(
          days ? "plan.every.days" : "plan.every.months",
          name,
          days ? every.getDays() : (int) every.toTotalMonths());
    }
    if (activity.floor() != null) {
      lines.say("plan.times." + activity.floor().of(), name, activity.floor().times());
    }
  }

  /** Like "Sales 3/120"; of the rankings that the customer is ranked in. */
  static List<String> ranks(GradingDecision decision, Messages words) {
    return decision.ranks().stream()
        .filter(rank -> rank.rank() != null)
        .map(rank -> words.name("rankings", rank.of()) + " " + rank.rank() + "/" + rank.ranked())
        .toList();
  }

  /** What stands in the list of grades beside the id; of what is known. */
  static List<String> row(GradingDecision decision) {
    return decision.row() == null
        ? List.of()
        : decision.row().cells().values().stream().filter(Objects::nonNull).toList();
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
