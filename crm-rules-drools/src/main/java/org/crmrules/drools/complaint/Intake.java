package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.IntakeDecision;
import org.crmrules.complaint.IntakeReport;
import org.crmrules.complaint.IntakeResult;
import org.crmrules.complaint.IntakeVerdict;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.drools.complaint.route.Route;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;

/** Whether a complaint is accepted as it was reported. */
final class Intake {

  private static final QuestionKind<Said> KIND =
      QuestionKind.of(ClassVerdict.class, SeverityVerdict.class, IntakeVerdict.class)
          .reading(ClassVerdict.class, "code")
          .reading(SeverityVerdict.class);

  private Intake() {}

  /** Takes in by one version, whatever is in force. */
  static IntakeDecision decide(
      RunningPack pack, Complaint complaint, IntakeReport report, Instant asOf) {
    new FactCheck(pack, asOf).of("complaint", complaint).of("report", report).orThrow();
    pack.needsRules(IntakeVerdict.class, "关于受理的任何结论", "anything about the intake");
    Told<Said> told =
        pack.ask(KIND, List.of(complaint.asOf(asOf), report.in(pack.manifest().zone())));
    Outcomes said = told.value().of(IntakeVerdict.class);
    String window = said.text("redirect");
    List<String> missing =
        Needed.of(said).without(report.filledIn(), pack.manifest().declared("particulars"));
    IntakeResult result = result(window, missing);
    return new IntakeDecision(
        complaint.id(),
        result,
        window,
        missing,
        said.texts("remark"),
        said.texts("alert"),
        pack.concluded(
            ClassVerdict.class,
            told.value().of(ClassVerdict.class).text("code"),
            "投诉 %s 的类别",
            "a class for complaint %s",
            complaint.id()),
        Route.others(told.value()),
        result == IntakeResult.ACCEPTED ? report.receivedAt() : null,
        told.reasons(),
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
