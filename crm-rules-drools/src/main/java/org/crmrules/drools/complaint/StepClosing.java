package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.complaint.StepDecision;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.complaint.StepVerdict;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;

/** Whether a step of a complaint may be closed. */
final class StepClosing {

  private static final QuestionKind<Said> KIND =
      QuestionKind.of(
              ClassVerdict.class, SeverityVerdict.class, RouteVerdict.class, StepVerdict.class)
          .reading(ClassVerdict.class)
          .reading(SeverityVerdict.class)
          .reading(RouteVerdict.class, "through");

  private StepClosing() {}

  /** Decides by one version, whatever is in force. */
  static StepDecision decide(
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
    Told<Said> told = pack.ask(KIND, List.of(facts, evidence));
    Outcomes said = told.value().of(StepVerdict.class);
    List<String> path = told.value().of(RouteVerdict.class).texts("through");
    return new StepDecision(
        facts.id(),
        evidence.step(),
        Needed.missing(said, pack.manifest().declared("evidence"), evidence.present()),
        before(said, evidence.step(), path, pack.manifest().declared("steps")).stream()
            .filter(before -> !log.isDone(before))
            .toList(),
        said.text("escalate"),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  /** The steps of the path that must be done before this one. */
  private static List<String> before(
      Outcomes said, String step, List<String> path, List<String> order) {
    List<String> before = said.texts("comesAfter");
    boolean all = said.has("followsPath");
    return path.stream()
        .filter(s -> before.contains(s) || all && order.indexOf(s) < order.indexOf(step))
        .toList();
  }
}
