package org.crmrules.drools.grading;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crmrules.FieldChange;
import org.crmrules.drools.question.Given;
import org.crmrules.drools.question.Plain;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.Service;
import org.crmrules.grading.Activity;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.Contact;
import org.crmrules.grading.ContactDecision;
import org.crmrules.grading.ContactDecision.Count;
import org.crmrules.grading.ContactDecision.Standing;
import org.crmrules.grading.ContactLog;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.GradeOutcome.Graded;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.LevelConsent;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.OtherLevels;
import org.crmrules.grading.OtherLevels.OtherLevel;
import org.crmrules.grading.PopulationGrades;
import org.crmrules.grading.Proposal;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.grading.ReviewDecision;

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
              .tells("alerts")
              .byRulesBut("score", "unknown"),
          GRADING
              .askedAbout(
                  CustomerProfile.class,
                  "otherLevels",
                  OtherLevels.class,
                  GradingService::otherLevels)
              .tells("grade")
              .tells("next", d -> d.next() == null ? null : d.next().level())
              .tells("changes", d -> each(d, OtherLevel::changes))
              .tells("together", d -> each(d, OtherLevel::together)),
          GRADING
              .asked(
                  "rank",
                  PopulationGrades.class,
                  (grading, given, asOf) -> grading.rank(given.all(CustomerProfile.class), asOf))
              .any(CustomerProfile.class)
              .tells("grades", d -> each(d, GradingDecision::grade))
              .tells("missing", d -> each(d, GradingQuestions::missing))
              .tells("score", d -> each(d, GradingDecision::score))
              .tells("labels", d -> each(d, GradingDecision::labels))
              .tells("services", d -> each(d, one -> one.plan().services()))
              .tells("activities", d -> each(d, GradingQuestions::activities))
              .tells("discountPercent", d -> each(d, one -> one.plan().discountPercent()))
              .tells("shares", d -> each(d, one -> one.plan().shares()))
              .tells("proposals", d -> each(d, GradingQuestions::proposals))
              .tells("alerts", d -> each(d, one -> one.plan().alerts()))
              .tells("ranks", GradingQuestions::ranks)
              .tells("lists", GradingQuestions::lists)
              .tells("rows", d -> each(d, one -> one.row() == null ? Map.of() : one.row().cells())),
          GRADING
              .asked("review", ReviewDecision.class, GradingQuestions::review)
              .one(CustomerProfile.class)
              .atMostOne(RecordedGrade.class)
              .any(ChangeEvent.class)
              .any(LevelOverride.class)
              .any(LevelConsent.class)
              .atMostOne(CustomerGrade.class)
              .tells("result")
              .tells("before", d -> level(d.before()))
              .tells("after", d -> level(d.after()))
              .tells("found", d -> d.found() instanceof Graded one ? one.level() : null)
              .tells("missing", "score")
              .tells("proposed", "due", "wasDueOn", "limited", "anyStep")
              .tells("proposedBy", "awaiting", "refusedBy")
              .tells("overriddenUntil", d -> d.after() == null ? null : d.after().overriddenUntil())
              .tells("labels", "nextOn"),
          GRADING
              .asked(
                  "contacts",
                  ContactDecision.class,
                  (grading, given, asOf) ->
                      grading.contacts(
                          given.one(CustomerProfile.class),
                          given.one(ContactLog.class),
                          given.all(Contact.class),
                          asOf))
              .one(CustomerProfile.class)
              .one(ContactLog.class)
              .any(Contact.class)
              .tells("level", "missing")
              .tells("last", d -> standing(d, Standing::lastOn))
              .tells("due", d -> standing(d, one -> one.due().on()))
              .tells("overdue", GradingQuestions::overdue)
              .tells("missed", d -> standing(d, one -> lines(one.missed())))
              .tells("parts", d -> standing(d, one -> lines(one.parts()))));

  private GradingQuestions() {}

  private static ReviewDecision review(GradingService grading, Given given, Instant asOf) {
    return grading.review(
        given.one(CustomerProfile.class),
        new GradeHistory(
            given.first(RecordedGrade.class),
            given.all(ChangeEvent.class),
            given.all(LevelOverride.class),
            given.all(LevelConsent.class),
            given.first(CustomerGrade.class)),
        asOf);
  }

  private static String level(RecordedGrade grade) {
    return grade == null ? null : grade.level();
  }

  private static Map<String, Object> standing(
      ContactDecision decision, Function<Standing, ?> value) {
    return Plain.map(decision.activities(), one -> one.activity().code(), value);
  }

  /** Days, of what is overdue. */
  private static Map<String, Object> overdue(ContactDecision decision) {
    return Plain.map(
        decision.activities().stream().filter(one -> one.daysOverdue() > 0).toList(),
        one -> one.activity().code(),
        Standing::daysOverdue);
  }

  /** Like 2026-01-01/2026-06-30 1. */
  private static List<String> lines(List<Count> parts) {
    return parts.stream()
        .map(part -> Plain.line(part.from() + "/" + part.until(), part.times()))
        .toList();
  }

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

  private static Map<String, Object> each(
      PopulationGrades grades, Function<GradingDecision, ?> value) {
    return Plain.map(grades.customers(), GradingDecision::customerId, value);
  }

  /** By level and field, the value that it would have to be; without levels that have none. */
  private static Map<String, Object> each(
      OtherLevels levels, Function<OtherLevel, List<FieldChange>> changes) {
    return Plain.map(
        levels.levels().stream().filter(level -> !changes.apply(level).isEmpty()).toList(),
        OtherLevel::level,
        level -> Plain.map(changes.apply(level), GradingQuestions::field, FieldChange::to));
  }

  /** Of a fact beside the customer, with its kind. */
  private static String field(FieldChange change) {
    return change.place() == 0 ? change.field() : change.fact() + "." + change.field();
  }

  private static List<String> missing(GradingDecision decision) {
    return decision.outcome() instanceof Ungraded ungraded ? ungraded.missing() : List.of();
  }

  /** By ranking and customer; who is not ranked is not there. */
  private static Map<String, Object> ranks(PopulationGrades grades) {
    Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
    for (GradingDecision customer : grades.customers()) {
      for (CustomerRank rank : customer.ranks()) {
        Map<String, Integer> one = all.computeIfAbsent(rank.of(), of -> new LinkedHashMap<>());
        if (rank.rank() != null) {
          one.put(customer.customerId(), rank.rank());
        }
      }
    }
    return Collections.unmodifiableMap(all);
  }

  /** By level and what the list goes by; "-" where that is unknown. */
  private static Map<String, Object> lists(PopulationGrades grades) {
    Map<String, Map<String, List<String>>> all = new LinkedHashMap<>();
    grades
        .lists()
        .forEach(
            list ->
                all.computeIfAbsent(list.level(), level -> new LinkedHashMap<>())
                    .put(list.by() == null ? "-" : list.by(), list.customerIds()));
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, Object> proposals(GradingDecision decision) {
    return Plain.map(decision.plan().proposals(), Proposal::code, Proposal::approvedBy);
  }
}
