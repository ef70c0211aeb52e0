package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.ArrayList;
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

/**
 * What it takes to close a step of a complaint: the same for all of which the rules say the same.
 * Immutable.
 *
 * @param evidence that is needed
 * @param path the steps that the complaint passes, as they are declared
 * @param before the steps that come before it
 * @param followsPath true if all those of the path that are declared before it do
 * @param escalate the role that has to settle it; null if it need not go up
 */
record StepClosing(
    Needed evidence, List<String> path, List<String> before, boolean followsPath, String escalate) {

  private static final QuestionKind<StepClosing> KIND =
      QuestionKind.of(
              ClassVerdict.class, SeverityVerdict.class, RouteVerdict.class, StepVerdict.class)
          .reading(ClassVerdict.class)
          .reading(SeverityVerdict.class)
          .reading(RouteVerdict.class, "through")
          .telling(StepClosing::of);

  private static StepClosing of(Said all) {
    Outcomes said = all.of(StepVerdict.class);
    return new StepClosing(
        Needed.of(said),
        all.of(RouteVerdict.class).texts("through"),
        said.texts("comesAfter"),
        said.has("followsPath"),
        said.text("escalate"));
  }

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
    Told<StepClosing> told = pack.ask(KIND, List.of(facts, evidence));
    StepClosing closing = told.value();
    return new StepDecision(
        facts.id(),
        evidence.step(),
        closing.evidence().without(evidence.present(), pack.manifest().declared("evidence")),
        closing.skipped(evidence.step(), log, pack.manifest().declared("steps")),
        closing.escalate(),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  /** The steps of the path that must be done before this one, and were not. */
  private List<String> skipped(String step, CaseLog log, List<String> order) {
    List<String> skipped = new ArrayList<>(0);
    for (String one : path) {
      boolean comesBefore =
          before.contains(one) || followsPath && order.indexOf(one) < order.indexOf(step);
      if (comesBefore && !log.isDone(one)) {
        skipped.add(one);
      }
    }
    return skipped;
  }
}
