package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.IntakeDecision;
import org.crmrules.complaint.IntakeReport;
import org.crmrules.complaint.IntakeResult;
import org.crmrules.complaint.IntakeVerdict;
import org.crmrules.drools.complaint.route.ClassCollector;
import org.crmrules.drools.complaint.route.SeverityCollector;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;

/** Whether a complaint is accepted as it was reported. */
public final class Intake {

  private Intake() {}

  /** Takes in by one version, whatever is in force. */
  public static IntakeDecision decide(
      RunningPack pack, Complaint complaint, IntakeReport report, Instant asOf) {
    new FactCheck(pack, asOf).of("complaint", complaint).of("report", report).orThrow();
    pack.needsRules(IntakeVerdict.class, "关于受理的任何结论", "anything about the intake");
    ClassCollector verdict = new ClassCollector(pack.manifest());
    IntakeCollector intake = new IntakeCollector(pack.manifest());
    Answer answer =
        pack.ask(
            List.of(complaint.asOf(asOf), report.in(pack.manifest().zone())),
            verdict,
            new SeverityCollector(),
            intake);
    String window = intake.redirectedTo();
    List<String> missing = intake.missing(report.filledIn());
    IntakeResult result = result(window, missing);
    return new IntakeDecision(
        complaint.id(),
        result,
        window,
        missing,
        intake.remarks(),
        intake.alerted(),
        pack.concluded(
            verdict.settled().code(), "投诉 %s 的类别", "a class for complaint %s", complaint.id()),
        verdict.others(),
        result == IntakeResult.ACCEPTED ? report.receivedAt() : null,
        answer.reasons(),
        pack.policy(),
        asOf);
  }

  private static IntakeResult result(String window, List<String> missing) {
    if (window != null) {
      return IntakeResult.REDIRECTED;
    }
    return missing.isEmpty() ? IntakeResult.ACCEPTED : IntakeResult.TO_BE_COMPLETED;
  }
}
