package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.StepDecision;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.complaint.StepVerdict;
import org.crmrules.drools.complaint.route.ClassCollector;
import org.crmrules.drools.complaint.route.RouteCollector;
import org.crmrules.drools.complaint.route.SeverityCollector;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;

/** Whether a step of a complaint may be closed. */
public final class StepClosing {

  private StepClosing() {}

  /** Decides by one version, whatever is in force. */
  public static StepDecision decide(
      RunningPack pack, ComplaintCase complaint, StepEvidence evidence, Instant asOf) {
    CaseLog log = CheckedLog.of(pack, complaint, asOf);
    FactCheck check = new FactCheck(pack, asOf).of("evidence", evidence);
    if (evidence != null && evidence.step() != null && !log.isOpen(evidence.step())) {
      check.violation(
          "evidence.step",
          evidence.step(),
          "必须是正在进行的环节:%s。也许漏了事件 STEP_ENTERED。",
          "must be a step that is open: %s. Maybe the event STEP_ENTERED is missing.",
          log.openSteps());
    }
    check.orThrow();
    pack.needsRules(StepVerdict.class, "关于环节凭据的任何结论", "anything about the evidence of steps");
    Complaint facts = log.facts(complaint);
    RouteCollector route = new RouteCollector(pack.manifest());
    StepCollector step = new StepCollector(pack.manifest());
    Answer answer =
        pack.ask(
            List.of(facts, evidence),
            new ClassCollector(pack.manifest()),
            new SeverityCollector(),
            route,
            step);
    return new StepDecision(
        facts.id(),
        evidence.step(),
        step.missing(evidence.present()),
        step.before(evidence.step(), route.path()).stream()
            .filter(before -> !log.isDone(before))
            .toList(),
        step.escalatedTo(),
        answer.reasons(),
        pack.policy(),
        asOf);
  }
}
