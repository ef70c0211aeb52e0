package org.crmrules.examples.decision;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.ask.Answer;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.Activity;
import org.crmrules.grading.ContactDecision;
import org.crmrules.grading.ContactDecision.Standing;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.Proposal;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.grading.ReviewDecision;
import org.crmrules.grading.ServicePlan;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.Obstacle;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.supplier.QualificationDecision;
import org.crmrules.supplier.QualificationDecision.Step;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.SupplierRating;

/**
 * What a table says about a decision: what one sorts and filters by, with the rules behind it. The
 * whole decision is in JSON. Not thread-safe.
 */
final class TableRows {

  /** What is done for a level: its codes have the names of the version that decides. */
  record Done(PolicyRef policy, ServicePlan plan) {}

  private final Messages words;
  private final boolean forPeople;
  private final Rows rows;
  private final Repeated<Done, Map<String, Object>> repeated;

  private TableRows(
      Messages words, boolean forPeople, Repeated<Done, Map<String, Object>> repeated) {
    this.words = words;
    this.forPeople = forPeople;
    this.rows = new Rows(words, forPeople);
    this.repeated = repeated;
  }

  /**
   * By the names of columns, in order; all decisions of a kind have the same columns.
   *
   * @param forPeople true for what constants and fields are called, false for their own names
   * @param repeated cells of decisions before, of the same table
   */
  static List<Map<String, Object>> of(
      Decision decision,
      Messages words,
      boolean forPeople,
      Repeated<Done, Map<String, Object>> repeated) {
    TableRows table = new TableRows(words, forPeople, repeated);
    if (decision instanceof AssignmentPlan plan) {
      table.plan(plan);
    } else if (decision instanceof ContactDecision contacts) {
      table.contacts(contacts);
    } else if (decision instanceof Answer answer) {
      table.answer(answer);
    } else {
      table.rows.begin();
      table.about(decision).reasons(decision.reasons());
    }
    for (Map<String, Object> row : table.rows.all()) {
      row.put("pack", decision.policy().pack() + " " + decision.policy().version());
    }
    return table.rows.all();
  }

  private Rows about(Decision decision) {
    if (decision instanceof GradingDecision grade) {
      return grade(grade);
    } else if (decision instanceof ReviewDecision review) {
      return review(review);
    } else if (decision instanceof RoutingDecision route) {
      return route(route);
    } else if (decision instanceof ComplaintClock clock) {
      return clock(clock);
    } else if (decision instanceof SupplierRating rating) {
      return rating(rating);
    } else if (decision instanceof QualificationDecision qualification) {
      return qualification(qualification);
    } else if (decision instanceof ProtectionDecision recall) {
      return recall(recall);
    }
    return claim((ClaimDecision) decision);
  }

  private Rows grade(GradingDecision decision) {
    List<String> missing =
        decision.outcome() instanceof Ungraded ungraded ? ungraded.missing() : List.of();
    return rows.put("customerId", decision.customerId())
        .put("grade", missing.isEmpty() ? words.name("levels", decision.grade()) : null)
        .put("missing", rows.fields(CustomerProfile.class, missing))
        .put("score", decision.score())
        .put("labels", decision.labels())
        .put("ranks", CustomerText.ranks(decision, words))
        .put("row", CustomerText.row(decision))
        .putAll(repeated.of(new Done(decision.policy(), decision.plan()), one -> done(one.plan())));
  }

  private Map<String, Object> done(ServicePlan plan) {
    List<String> shares =
        plan.shares().entrySet().stream()
            .map(e -> words.name("resources", e.getKey()) + " " + e.getValue() + "%")
            .toList();
    return new Rows(words, forPeople)
        .begin()
        .put("services", plan.services())
        .put("queue", words.name("queues", plan.queue()))
        .put("respondWithinWorkingDays", plan.respondWithinWorkingDays())
        .put("callbackEveryMonths", plan.callbackEveryMonths())
        .put("surveyEveryMonths", plan.surveyEveryMonths())
        .put("activities", plan.activities().stream().map(Activity::code).toList())
        .put("discountPercent", plan.discountPercent())
        .put("shares", shares)
        .put("proposals", plan.proposals().stream().map(Proposal::code).toList())
        .put("alerts", plan.alerts())
        .all()
        .get(0);
  }

  private Rows review(ReviewDecision decision) {
    List<String> missing =
        decision.found() instanceof Ungraded ungraded ? ungraded.missing() : List.of();
    RecordedGrade after = decision.after();
    return rows.put("customerId", decision.customerId())
        .put("result", decision.result())
        .put("before", words.name("levels", GradeText.level(decision.before())))
        .put("after", words.name("levels", GradeText.level(after)))
        .put("found", words.name("levels", GradeText.level(decision.found())))
        .put("missing", rows.fields(CustomerProfile.class, missing))
        .put("score", decision.score())
        .put("proposed", words.name("levels", decision.proposed()))
        .put("reviewedFor", decision.due())
        .put("limited", decision.limited())
        .put("proposedBy", words.name("approvers", decision.proposedBy()))
        .put("awaiting", decision.awaiting())
        .put("refusedBy", decision.refusedBy())
        .put("labels", decision.labels())
        .put("overriddenUntil", after == null ? null : after.overriddenUntil())
        .put("nextOn", decision.nextOn());
  }

  private void contacts(ContactDecision decision) {
    for (Standing one : decision.activities()) {
      rows.begin();
      customer(decision)
          .put(
              "activity", forPeople ? GradeText.name(one.activity(), words) : one.activity().code())
          .put("lastOn", one.lastOn())
          .put("dueOn", one.due().on())
          .put("daysOverdue", one.daysOverdue())
          .put("missed", GradeText.parts(one.missed()))
          .put("parts", GradeText.parts(one.parts()))
          .reasons(decision.reasons());
    }
    if (decision.activities().isEmpty()) {
      rows.begin();
      customer(decision);
      List.of("activity", "lastOn", "dueOn", "daysOverdue", "missed", "parts")
          .forEach(nothing -> rows.put(nothing, null));
      rows.reasons(decision.reasons());
    }
  }

  private Rows customer(ContactDecision decision) {
    return rows.put("customerId", decision.customerId())
        .put("grade", words.name("levels", decision.level()))
        .put("missing", rows.fields(CustomerProfile.class, decision.missing()));
  }

  private Rows route(RoutingDecision decision) {
    return rows.put("complaintId", decision.complaintId())
        .put("firstHandler", words.name(decision.firstHandler()))
        .put("complaintClass", words.name("classes", decision.complaintClass()))
        .put("form", words.name("forms", decision.form()))
        .put("severity", decision.severity())
        .put("priority", decision.priority())
        .put("handlers", words.path("units", decision.handlers()))
        .put("path", words.path("steps", decision.path()))
        .put("decidedBy", words.name("roles", decision.decidedBy()));
  }

  private Rows clock(ComplaintClock decision) {
    return rows.put("complaintId", decision.complaintId())
        .put("status", decision.status())
        .put("due", decision.due())
        .put("limit", ComplaintText.limit(decision.whole(), words))
        .put("counted", decision.whole().counted())
        .put("provisional", decision.whole().provisional())
        .put("nextDue", decision.nextDue())
        .put("settlementDue", decision.settlementDue())
        .put("steps", ComplaintText.steps(decision, words));
  }

  private Rows rating(SupplierRating decision) {
    rows.put("supplierId", decision.supplierId())
        .put("rating", words.name("ratings", decision.rating()));
    if (decision.outcome() instanceof Provisional provisional) {
      rows.put("score", provisional.score()).put("unknown", provisional.unknown());
    } else {
      rows.put("score", decision.outcome() instanceof Rated rated ? rated.score() : null)
          .put("unknown", null);
    }
    return rows.put("scoreChange", decision.scoreChange())
        .put("effects", decision.effects())
        .put("shareAtMost", decision.shareAtMost())
        .put("reserve", decision.reserve())
        .put("missingDocuments", decision.missingDocuments())
        .put("periodFrom", decision.periodFrom())
        .put("periodUntil", decision.periodUntil());
  }

  private Rows qualification(QualificationDecision decision) {
    return rows.put("supplierId", decision.supplierId())
        .put("category", words.name("categories", decision.category()))
        .put("site", decision.site())
        .put("stage", words.name("stages", decision.stage()))
        .put("state", decision.state())
        .put("since", decision.since())
        .put("dueOn", decision.dueOn())
        .put("overdue", decision.overdue())
        .put("handledBy", decision.handledBy())
        .put("possible", stages(decision, Step::possible))
        .put("should", stages(decision, Step::due))
        .put("missing", SupplierText.missing(decision, words))
        .put("path", words.path("stages", decision.path().stream().map(Step::stage).toList()));
  }

  private static List<String> stages(QualificationDecision decision, Predicate<Step> some) {
    return decision.nextSteps().stream().filter(some).map(Step::stage).toList();
  }

  private Rows recall(ProtectionDecision decision) {
    return rows.put("customerId", decision.customerId())
        .put("status", decision.status())
        .put("protectedUntil", decision.protectedUntil())
        .put("warnOn", decision.warnOn())
        .put("recallOn", decision.recallOn())
        .put("causes", decision.causes())
        .put("overdue", decision.overdue())
        .put("missing", rows.fields(PoolCustomer.class, decision.missing()));
  }

  private Rows claim(ClaimDecision decision) {
    return rows.put("customerId", decision.customerId())
        .put("representativeId", decision.representativeId())
        .put("granted", decision.granted())
        .put(
            "obstacles",
            decision.obstacles().stream()
                .map(o -> (rows.shown(o.kind()) + " " + details(o)).strip())
                .toList())
        .put("together", decision.together());
  }

  private void plan(AssignmentPlan plan) {
    for (AssignmentPlan.Assignment a : plan.assignments()) {
      rows.begin().put("customerId", a.customerId()).put("representativeId", a.representativeId());
      rows.put("weight", a.weight()).put("status", null).put("causes", null).reasons(a.reasons());
    }
    for (AssignmentPlan.Unassigned u : plan.unassigned()) {
      rows.begin()
          .put("customerId", u.customerId())
          .put("representativeId", null)
          .put("weight", null);
      rows.put("status", u.status())
          .put("causes", u.causes().stream().map(this::cause).toList())
          .reasons(u.reasons());
    }
  }

  private void answer(Answer answer) {
    AnswerText text = AnswerText.of(answer, words);
    answer
        .outcome()
        .forEach(
            (key, value) -> {
              rows.begin().put("ask", forPeople ? text.asked() : answer.ask());
              rows.put("case", answer.name()).put("about", answer.about());
              rows.put("key", forPeople ? text.key(key) : key);
              rows.put("value", AnswerText.shown(value));
              rows.put("called", forPeople ? text.called(key, value) : "");
              rows.reasons(answer.reasons());
            });
  }

  private String details(Obstacle obstacle) {
    return forPeople ? CustomerText.details(obstacle, words) : words.names(obstacle.details());
  }

  private String cause(String code) {
    return forPeople ? PlanText.cause(code, words) : code;
  }
}
