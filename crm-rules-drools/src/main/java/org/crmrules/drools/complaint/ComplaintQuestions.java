package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.Decision;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.DutyList;
import org.crmrules.complaint.EarlierCase;
import org.crmrules.complaint.IntakeDecision;
import org.crmrules.complaint.IntakeReport;
import org.crmrules.complaint.NumberDecision;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.complaint.Reaction;
import org.crmrules.complaint.ReactionSchedule;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.complaint.Statement;
import org.crmrules.complaint.StatementDecision;
import org.crmrules.complaint.StepDecision;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.drools.complaint.settlement.SettlementQuestions;
import org.crmrules.drools.question.Given;
import org.crmrules.drools.question.Plain;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.Question.Asking;
import org.crmrules.drools.question.Service;
import org.crmrules.time.ClockReading;

/** What can be asked about complaints. */
public final class ComplaintQuestions {

  private static final Service<ComplaintService> COMPLAINTS = new Service<>(DroolsComplaints::new);

  private static final List<Question<?>> CASE =
      List.of(
          COMPLAINTS
              .askedAbout(Complaint.class, "route", RoutingDecision.class, ComplaintService::route)
              .tells("form")
              .tells("class", RoutingDecision::complaintClass)
              .tells("severity", "priority", "handlers", "path", "decidedBy")
              .byRulesBut(),
          ofCase("clock", ComplaintClock.class, ComplaintQuestions::clock)
              .tells("status")
              .tells("limit", d -> d.whole().limit())
              .tells("due")
              .tells("counted", d -> d.whole().counted())
              .tells("provisional", d -> d.whole().provisional())
              .tells("steps", d -> steps(d, ComplaintQuestions::limit))
              .tells("stepStatus", d -> steps(d, step -> step.reading().status()))
              .tells("nextDue", ComplaintQuestions::nextDue)
              .tells(
                  "settlementDue",
                  d -> Plain.sure(d.settlementDue(), !isProvisional(d.settlement())))
              .tells("reopenings"),
          ofCase(
                  "reactions",
                  ReactionSchedule.class,
                  (complaints, given, asOf) -> complaints.reactions(caseOf(given), asOf))
              .tells("due", d -> lines(d.due(Set.of())))
              .tells("planned", d -> lines(d.reactions())),
          COMPLAINTS
              .asked(
                  "intake",
                  IntakeDecision.class,
                  (complaints, given, asOf) ->
                      complaints.intake(
                          given.one(Complaint.class), given.one(IntakeReport.class), asOf))
              .one(Complaint.class)
              .one(IntakeReport.class)
              .tells("result", "redirectedTo", "missing", "remarks", "alerted")
              .tells("class", IntakeDecision::complaintClass)
              .tells("secondaryClasses", "acceptedAt"),
          ofCase(
                  "closeStep",
                  StepDecision.class,
                  (complaints, given, asOf) ->
                      complaints.closeStep(caseOf(given), given.one(StepEvidence.class), asOf))
              .one(StepEvidence.class)
              .tells("mayClose", "missing", "skipped", "escalatedTo"),
          ofCase(
                  "duties",
                  DutyList.class,
                  (complaints, given, asOf) -> complaints.duties(caseOf(given), asOf))
              .tells("duties", d -> owed(d.duties()))
              .tells("rights", ComplaintQuestions::rights)
              .tells("overdue", d -> owed(d.overdue(Set.of()))),
          COMPLAINTS
              .asked(
                  "checkStatement",
                  StatementDecision.class,
                  (complaints, given, asOf) ->
                      complaints.checkStatement(
                          given.one(Complaint.class), given.one(Statement.class), asOf))
              .one(Complaint.class)
              .one(Statement.class)
              .tells("allowed", "violations", "decidedBy"),
          COMPLAINTS
              .askedAbout(
                  NumberRequest.class,
                  "previewNumber",
                  NumberDecision.class,
                  ComplaintService::previewNumber)
              .tells("number", "scope", "widened"));

  /** Each once; the first is meant where none is named. */
  public static final List<Question<?>> ALL =
      Stream.concat(CASE.stream(), SettlementQuestions.ALL.stream()).toList();

  private ComplaintQuestions() {}

  /** Of a complaint and what happened to it. */
  private static <D extends Decision> Question<D> ofCase(
      String name, Class<D> decision, Asking<ComplaintService, D> asking) {
    return COMPLAINTS
        .asked(name, decision, asking)
        .one(Complaint.class)
        .any(CaseEvent.class)
        .any(EarlierCase.class);
  }

  private static ComplaintCase caseOf(Given given) {
    return ComplaintCase.of(
        given.one(Complaint.class), given.all(CaseEvent.class), given.all(EarlierCase.class));
  }

  private static ComplaintClock clock(ComplaintService complaints, Given given, Instant asOf) {
    return given.all(CaseEvent.class).isEmpty()
        ? complaints.clock(given.one(Complaint.class), asOf)
        : complaints.clock(caseOf(given), asOf);
  }

  private static Map<String, Object> steps(ComplaintClock clock, Function<StepClock, ?> what) {
    return Plain.map(clock.steps(), StepClock::step, what);
  }

  private static Object limit(StepClock step) {
    return Plain.sure(step.reading().limit(), !step.reading().provisional());
  }

  private static Object nextDue(ComplaintClock clock) {
    boolean provisional =
        Stream.concat(
                Stream.of(clock.whole(), clock.settlement()),
                clock.steps().stream().map(StepClock::reading))
            .anyMatch(r -> isProvisional(r) && Objects.equals(r.due(), clock.nextDue()));
    return Plain.sure(clock.nextDue(), !provisional);
  }

  /**
   * @param reading null: nothing runs
   */
  private static boolean isProvisional(ClockReading reading) {
    return reading != null && reading.provisional();
  }

  private static List<String> lines(Collection<Reaction> reactions) {
    return reactions.stream()
        .map(r -> Plain.line(r.cause(), r.step(), r.recipient(), r.at().toString()))
        .toList();
  }

  private static List<String> owed(Collection<DutyList.Duty> duties) {
    return duties.stream()
        .map(d -> Plain.line(d.duty(), d.bearer(), Plain.sure(d.due(), !d.provisional())))
        .toList();
  }

  private static List<String> rights(DutyList list) {
    return list.rights().stream()
        .map(r -> Plain.line(r.duty(), r.bearer(), Plain.sure(r.until(), !r.provisional())))
        .toList();
  }
}
