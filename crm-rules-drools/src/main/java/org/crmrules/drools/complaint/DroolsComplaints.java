package org.crmrules.drools.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.Chain;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.ComplaintSeverity;
import org.crmrules.complaint.DutyList;
import org.crmrules.complaint.EventType;
import org.crmrules.complaint.IntakeDecision;
import org.crmrules.complaint.IntakeReport;
import org.crmrules.complaint.NumberDecision;
import org.crmrules.complaint.NumberParts;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.complaint.NumberSequence;
import org.crmrules.complaint.ReactionSchedule;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.complaint.Statement;
import org.crmrules.complaint.StatementDecision;
import org.crmrules.complaint.StepDecision;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.settlement.SettlementService;

/** Answers questions about complaints by the version of a pack that is in force. */
public final class DroolsComplaints implements ComplaintService {

  private final InForce versions;

  /** Answers by these versions. */
  public DroolsComplaints(InForce versions) {
    this.versions = versions;
  }

  @Override
  public RoutingDecision route(Complaint complaint, Instant asOf) {
    return route(versions.inForce(pinned(complaint, asOf)), complaint, asOf);
  }

  /** A complaint keeps the version under which it was accepted. */
  static Instant pinned(Complaint complaint, Instant asOf) {
    boolean accepted =
        complaint != null
            && complaint.acceptedAt() != null
            && !complaint.acceptedAt().isAfter(asOf);
    return accepted ? complaint.acceptedAt() : asOf;
  }

  /** Routes by one version, whatever is in force. */
  public static RoutingDecision route(RunningPack pack, Complaint complaint, Instant asOf) {
    new FactCheck(pack).of("complaint", complaint).orThrow();
    ClassCollector verdict = new ClassCollector(pack.manifest());
    RouteCollector route = new RouteCollector(pack.manifest());
    SeverityCollector grave = new SeverityCollector();
    Answer answer = pack.ask(List.of(complaint.asOf(asOf)), verdict, grave, route);
    ComplaintSeverity severity = grave.conclusion();
    String about = " for complaint " + complaint.id();
    return new RoutingDecision(
        complaint.id(),
        concluded(pack, verdict.settled().form(), "a form" + about),
        concluded(pack, verdict.settled().code(), "a class" + about),
        severity.level(),
        severity.priority(),
        concluded(pack, route.handlers().isEmpty() ? null : route.handlers(), "a handler" + about),
        route.path(),
        concluded(pack, route.decidedBy(), "a role that decides" + about),
        answer.reasons(),
        pack.policy(),
        asOf);
  }

  @Override
  public ComplaintClock clock(Complaint complaint, Instant asOf) {
    return clock(versions.inForce(pinned(complaint, asOf)), complaint, asOf);
  }

  /** Reads the clock by one version, whatever is in force. */
  public static ComplaintClock clock(RunningPack pack, Complaint complaint, Instant asOf) {
    CheckedLog.check(pack, complaint, asOf);
    return clock(pack, ComplaintCase.of(complaint), asOf);
  }

  @Override
  public ComplaintClock clock(ComplaintCase complaint, Instant asOf) {
    return clockOf(deciding(complaint, asOf), complaint, asOf, this::chainOf);
  }

  /** Reads the clock by one version, whatever is in force, also for the complaints it follows. */
  public static ComplaintClock clock(RunningPack pack, ComplaintCase complaint, Instant asOf) {
    return clockOf(pack, complaint, asOf, (parent, at) -> clock(pack, parent, at).chain());
  }

  private static ComplaintClock clockOf(
      RunningPack pack,
      ComplaintCase complaint,
      Instant asOf,
      BiFunction<ComplaintCase, Instant, Chain> before) {
    CaseLog log = CheckedLog.of(pack, complaint, asOf);
    return new CaseClock(pack, log, log.facts(complaint)).decision(chain(complaint, log, before));
  }

  private Chain chainOf(ComplaintCase complaint, Instant asOf) {
    return chain(
        complaint, CheckedLog.of(deciding(complaint, asOf), complaint, asOf), this::chainOf);
  }

  /** A complaint and those that it follows. */
  private static Chain chain(
      ComplaintCase complaint, CaseLog log, BiFunction<ComplaintCase, Instant, Chain> before) {
    Chain parents =
        complaint.parent() == null
            ? new Chain(List.of(), -1, Duration.ZERO)
            : before.apply(complaint.parent(), log.now());
    return log.chain(complaint.complaint().id(), parents);
  }

  @Override
  public ReactionSchedule reactions(ComplaintCase complaint, Instant asOf) {
    return reactions(deciding(complaint, asOf), complaint, clock(complaint, asOf).chain(), asOf);
  }

  /** Schedules by one version, whatever is in force, also for the complaints it follows. */
  public static ReactionSchedule reactions(
      RunningPack pack, ComplaintCase complaint, Instant asOf) {
    return reactions(pack, complaint, clock(pack, complaint, asOf).chain(), asOf);
  }

  private static ReactionSchedule reactions(
      RunningPack pack, ComplaintCase complaint, Chain chain, Instant asOf) {
    CaseLog log = CheckedLog.of(pack, complaint, asOf);
    return new CaseReactions(pack, log, log.facts(complaint), chain).decision();
  }

  /** The version of the acceptance, unless a correction names the day of another. */
  private RunningPack deciding(ComplaintCase complaint, Instant asOf) {
    Instant accepted = asOf;
    LocalDate corrected = null;
    // Before the events are checked, because what can be checked depends on the version.
    for (CaseEvent event : complaint == null ? List.<CaseEvent>of() : complaint.events()) {
      if (!event.at().isAfter(asOf) && event.type() == EventType.ACCEPTED) {
        accepted = event.at();
      }
      if (!event.at().isAfter(asOf) && event.day() != null) {
        corrected = event.day();
      }
    }
    RunningPack pack = versions.inForce(accepted);
    return corrected == null
        ? pack
        : versions.inForce(corrected.atStartOfDay(pack.manifest().zone()).toInstant());
  }

  @Override
  public IntakeDecision intake(Complaint complaint, IntakeReport report, Instant asOf) {
    return Intake.decide(versions.inForce(pinned(complaint, asOf)), complaint, report, asOf);
  }

  @Override
  public StepDecision closeStep(ComplaintCase complaint, StepEvidence evidence, Instant asOf) {
    return StepClosing.decide(deciding(complaint, asOf), complaint, evidence, asOf);
  }

  @Override
  public DutyList duties(ComplaintCase complaint, Instant asOf) {
    return CaseDuties.decide(deciding(complaint, asOf), complaint, asOf);
  }

  @Override
  public StatementDecision say(Complaint complaint, Statement statement, Instant asOf) {
    return Saying.decide(versions.inForce(pinned(complaint, asOf)), complaint, statement, asOf);
  }

  @Override
  public NumberDecision number(NumberRequest request, Instant asOf) {
    return number(versions.inForce(asOf), request, asOf);
  }

  /** Numbers by one version, whatever is in force. */
  public static NumberDecision number(RunningPack pack, NumberRequest request, Instant asOf) {
    return new Numbering(pack, asOf).number(request);
  }

  @Override
  public NumberDecision takeNumber(Instant acceptedAt, NumberSequence sequence) {
    Objects.requireNonNull(sequence, "sequence");
    return new Numbering(versions.inForce(acceptedAt), acceptedAt).take(sequence);
  }

  @Override
  public NumberParts readNumber(String number, Instant asOf) {
    Objects.requireNonNull(number, "number");
    return new Numbering(versions.inForce(asOf), asOf).read(number);
  }

  @Override
  public SettlementService settlement() {
    return new DroolsSettlement(versions);
  }

  /** Silence allows something only where there are rules that could have refused it. */
  static void hasRules(RunningPack pack, Class<?> verdict, String about) {
    if (pack.checked().stages().stream().noneMatch(s -> s.collector().type() == verdict)) {
      throw pack.noConclusion(about);
    }
  }

  /** What the rules concluded, which must be there. */
  static <T> T concluded(RunningPack pack, T conclusion, String what) {
    if (conclusion == null) {
      throw pack.noConclusion(what);
    }
    return conclusion;
  }
}
