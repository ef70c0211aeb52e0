package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.InvalidFactException;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.Chain;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.DutyList;
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
import org.crmrules.drools.complaint.number.Numbering;
import org.crmrules.drools.complaint.route.KeptVersions;
import org.crmrules.drools.complaint.route.Routing;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.vocabulary.OwnFact;

/** Answers questions about complaints by the version of a pack that is in force. */
public final class DroolsComplaints implements ComplaintService {

  private final InForce versions;
  private final KeptVersions kept;

  /** Answers by these versions. */
  public DroolsComplaints(InForce versions) {
    this.versions = versions;
    this.kept = new KeptVersions(versions);
  }

  @Override
  public ComplaintService with(List<OwnFact> facts) {
    return new DroolsComplaints(versions.beside(facts));
  }

  @Override
  public ComplaintService version(String version) {
    return new DroolsComplaints(versions.version(version, false));
  }

  @Override
  public ComplaintService draft(String version) {
    return new DroolsComplaints(versions.version(version, true));
  }

  @Override
  public RoutingDecision route(Complaint complaint, Instant asOf) {
    return Routing.decide(kept.of(complaint, asOf), complaint, asOf);
  }

  @Override
  public ComplaintClock clock(Complaint complaint, Instant asOf) {
    RunningPack pack = kept.of(complaint, asOf);
    // What is missing is refused with whatever else is wrong.
    return clock(pack, complaint == null ? null : ComplaintCase.of(complaint), asOf);
  }

  @Override
  public ComplaintClock clock(ComplaintCase complaint, Instant asOf) {
    return clock(kept.of(complaint, asOf), complaint, asOf);
  }

  private ComplaintClock clock(RunningPack pack, ComplaintCase complaint, Instant asOf) {
    CaseLog log = CheckedLog.of(pack, complaint, asOf);
    return new CaseClock(pack, log, log.facts(complaint)).decision(chain(complaint, log));
  }

  /** A complaint and those that it follows, each by the version that it keeps. */
  private Chain chain(ComplaintCase complaint, CaseLog log) {
    ComplaintCase parent = complaint.parent();
    Chain parents =
        parent == null
            ? null
            : chain(parent, CheckedLog.of(kept.of(parent, log.now()), parent, log.now()));
    return log.chain(complaint.complaint().id(), parents);
  }

  @Override
  public ReactionSchedule reactions(ComplaintCase complaint, Instant asOf) {
    RunningPack pack = kept.of(complaint, asOf);
    CaseLog log = CheckedLog.of(pack, complaint, asOf);
    return new CaseReactions(pack, log, log.facts(complaint)).decision(chain(complaint, log));
  }

  @Override
  public IntakeDecision intake(Complaint complaint, IntakeReport report, Instant asOf) {
    return Intake.decide(kept.of(complaint, asOf), complaint, report, asOf);
  }

  @Override
  public StepDecision closeStep(ComplaintCase complaint, StepEvidence evidence, Instant asOf) {
    return StepClosing.decide(kept.of(complaint, asOf), complaint, evidence, asOf);
  }

  @Override
  public DutyList duties(ComplaintCase complaint, Instant asOf) {
    return CaseDuties.decide(kept.of(complaint, asOf), complaint, asOf);
  }

  @Override
  public StatementDecision checkStatement(Complaint complaint, Statement statement, Instant asOf) {
    return Saying.decide(kept.of(complaint, asOf), complaint, statement, asOf);
  }

  @Override
  public NumberDecision previewNumber(NumberRequest request, Instant asOf) {
    return new Numbering(versions.inForce(asOf), asOf).number(request);
  }

  @Override
  public NumberDecision issueNumber(Instant acceptedAt, NumberSequence sequence) {
    InvalidFactException.given(acceptedAt, "acceptedAt");
    InvalidFactException.given(sequence, "sequence");
    return new Numbering(versions.inForce(acceptedAt), acceptedAt).take(sequence);
  }

  @Override
  public NumberParts parseNumber(String number, Instant asOf) {
    InvalidFactException.given(number, "number");
    return new Numbering(versions.inForce(asOf), asOf).read(number);
  }
}
