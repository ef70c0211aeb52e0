package org.crmrules.drools.scenario;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
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
import org.crmrules.drools.complaint.CaseDuties;
import org.crmrules.drools.complaint.DroolsComplaints;
import org.crmrules.drools.complaint.Intake;
import org.crmrules.drools.complaint.Saying;
import org.crmrules.drools.complaint.StepClosing;
import org.crmrules.drools.complaint.route.KeptVersions;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;

/** What can be asked about complaints. */
final class ComplaintQuestions {

  static final Map<String, Class<? extends Record>> ALSO_GIVEN =
      Map.of("CaseEvent", CaseEvent.class, "EarlierCase", EarlierCase.class);

  static final List<Question> ALL =
      List.of(
          Question.of("route", ComplaintQuestions::route)
              .one(Complaint.class)
              .tells("form", "class", "severity", "priority", "handlers", "path", "decidedBy")
              .askedOf(ComplaintQuestions::kept),
          Question.of("clock", ComplaintQuestions::clock)
              .one(Complaint.class)
              .any(CaseEvent.class)
              .any(EarlierCase.class)
              .tells(
                  "status",
                  "limit",
                  "due",
                  "counted",
                  "provisional",
                  "steps",
                  "stepStatus",
                  "nextDue",
                  "settlementDue",
                  "reopenings")
              .askedOf(
                  (versions, given, asOf) ->
                      given.all(CaseEvent.class).isEmpty()
                          ? kept(versions, given, asOf)
                          : keptByEvents(versions, given, asOf)),
          Question.of("reactions", ComplaintQuestions::reactions)
              .one(Complaint.class)
              .any(CaseEvent.class)
              .any(EarlierCase.class)
              .tells("due", "planned")
              .askedOf(ComplaintQuestions::keptByEvents),
          Question.of("intake", ComplaintQuestions::intake)
              .one(Complaint.class)
              .one(IntakeReport.class)
              .tells(
                  "result",
                  "redirectedTo",
                  "missing",
                  "remarks",
                  "alerted",
                  "class",
                  "secondaryClasses",
                  "acceptedAt")
              .askedOf(ComplaintQuestions::kept),
          Question.of("closeStep", ComplaintQuestions::closeStep)
              .one(Complaint.class)
              .any(CaseEvent.class)
              .any(EarlierCase.class)
              .one(StepEvidence.class)
              .tells("mayClose", "missing", "skipped", "escalatedTo")
              .askedOf(ComplaintQuestions::keptByEvents),
          Question.of("duties", ComplaintQuestions::duties)
              .one(Complaint.class)
              .any(CaseEvent.class)
              .any(EarlierCase.class)
              .tells("duties", "rights", "overdue")
              .askedOf(ComplaintQuestions::keptByEvents),
          Question.of("say", ComplaintQuestions::say)
              .one(Complaint.class)
              .one(Statement.class)
              .tells("allowed", "violations", "decidedBy")
              .askedOf(ComplaintQuestions::kept),
          Question.of("number", ComplaintQuestions::number)
              .one(NumberRequest.class)
              .tells("number", "scope", "widened"));

  private ComplaintQuestions() {}

  /** The version under which a complaint was accepted. */
  static RunningPack kept(InForce versions, Given given, Instant asOf) {
    return new KeptVersions(versions).of(given.one(Complaint.class), asOf);
  }

  private static RunningPack keptByEvents(InForce versions, Given given, Instant asOf) {
    return new KeptVersions(versions).of(caseOf(given), asOf);
  }

  private static Outcome route(RunningPack pack, Given given, Instant asOf) {
    RoutingDecision decision = DroolsComplaints.route(pack, given.one(Complaint.class), asOf);
    return new View()
        .with("form", decision.form())
        .with("class", decision.complaintClass())
        .with("severity", decision.severity())
        .with("priority", decision.priority())
        .with("handlers", decision.handlers())
        .with("path", decision.path())
        .with("decidedBy", decision.decidedBy())
        .of(decision);
  }

  private static Outcome clock(RunningPack pack, Given given, Instant asOf) {
    ComplaintClock decision =
        given.all(CaseEvent.class).isEmpty()
            ? DroolsComplaints.clock(pack, given.one(Complaint.class), asOf)
            : DroolsComplaints.clock(pack, caseOf(given), asOf);
    Map<String, String> steps = new LinkedHashMap<>();
    Map<String, String> status = new LinkedHashMap<>();
    decision
        .steps()
        .forEach(
            s -> {
              steps.put(s.step(), s.reading().limit().toString());
              status.put(s.step(), s.reading().status().name());
            });
    return new View()
        .with("status", decision.status())
        .with("limit", decision.hasOverallLimit() ? decision.whole().limit().toString() : null)
        .with("due", moment(decision.due()))
        .with("counted", decision.whole().counted())
        .with("provisional", decision.whole().provisional())
        .with("steps", steps)
        .with("stepStatus", status)
        .with("nextDue", moment(decision.nextDue()))
        .with("settlementDue", moment(decision.settlementDue()))
        .with("reopenings", decision.chain().reopenings())
        .of(decision);
  }

  private static ComplaintCase caseOf(Given given) {
    return ComplaintCase.of(
        given.one(Complaint.class), given.all(CaseEvent.class), given.all(EarlierCase.class));
  }

  /** What is due by the end of a day is said by the day, anything else by the minute. */
  static String moment(OffsetDateTime moment) {
    if (moment == null) {
      return null;
    }
    OffsetDateTime next = moment.plusNanos(1);
    return next.toLocalDate().isAfter(moment.toLocalDate())
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  private static Outcome reactions(RunningPack pack, Given given, Instant asOf) {
    ReactionSchedule decision = DroolsComplaints.reactions(pack, caseOf(given), asOf);
    return new View()
        .with("due", told(decision.due(Set.of())))
        .with("planned", told(decision.reactions()))
        .of(decision);
  }

  private static List<String> told(List<Reaction> reactions) {
    return reactions.stream()
        .map(
            r ->
                Stream.of(r.cause().name(), r.step(), r.recipient(), r.at().toString())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static Outcome intake(RunningPack pack, Given given, Instant asOf) {
    IntakeDecision decision =
        Intake.decide(pack, given.one(Complaint.class), given.one(IntakeReport.class), asOf);
    return new View()
        .with("result", decision.result())
        .with("redirectedTo", decision.redirectedTo())
        .with("missing", decision.missing())
        .with("remarks", decision.remarks())
        .with("alerted", decision.alerted())
        .with("class", decision.complaintClass())
        .with("secondaryClasses", decision.secondaryClasses())
        .with("acceptedAt", decision.acceptedAt())
        .of(decision);
  }

  private static Outcome closeStep(RunningPack pack, Given given, Instant asOf) {
    StepDecision decision =
        StepClosing.decide(pack, caseOf(given), given.one(StepEvidence.class), asOf);
    return new View()
        .with("mayClose", decision.mayClose())
        .with("missing", decision.missing())
        .with("skipped", decision.skipped())
        .with("escalatedTo", decision.escalatedTo())
        .of(decision);
  }

  private static Outcome duties(RunningPack pack, Given given, Instant asOf) {
    DutyList decision = CaseDuties.decide(pack, caseOf(given), asOf);
    return new View()
        .with("duties", owed(decision.duties()))
        .with("rights", may(decision.rights()))
        .with("overdue", owed(decision.overdue(Set.of())))
        .of(decision);
  }

  private static List<String> owed(List<DutyList.Duty> duties) {
    return duties.stream().map(d -> until(d.duty(), d.bearer(), d.due())).toList();
  }

  private static List<String> may(List<DutyList.Right> rights) {
    return rights.stream().map(r -> until(r.duty(), r.bearer(), r.until())).toList();
  }

  private static String until(String duty, String bearer, OffsetDateTime end) {
    return Stream.of(duty, bearer, moment(end))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static Outcome say(RunningPack pack, Given given, Instant asOf) {
    StatementDecision decision =
        Saying.decide(pack, given.one(Complaint.class), given.one(Statement.class), asOf);
    return new View()
        .with("allowed", decision.allowed())
        .with("violations", decision.violations())
        .with("decidedBy", decision.decidedBy())
        .of(decision);
  }

  private static Outcome number(RunningPack pack, Given given, Instant asOf) {
    NumberDecision decision = DroolsComplaints.number(pack, given.one(NumberRequest.class), asOf);
    return new View()
        .with("number", decision.number())
        .with("scope", decision.scope())
        .with("widened", decision.widened())
        .of(decision);
  }
}
