package org.crmrules.drools.complaint.settlement;

import java.time.Instant;
import java.util.List;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.time.LimitClock;
import org.crmrules.settlement.Compensation;
import org.crmrules.settlement.CompensationDecision;
import org.crmrules.settlement.CompensationVerdict;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/** Finds what customer service may grant alone, and what it takes otherwise. */
record CompensationAuthority(RunningPack pack, Compensation compensation) {

  private static final QuestionKind<Outcomes> KIND = QuestionKind.about(CompensationVerdict.class);

  CompensationDecision decision(Instant asOf) {
    pack.needsRules(CompensationVerdict.class, "关于补偿的任何结论", "anything about compensations");
    new FactCheck(pack, asOf).of("compensation", compensation).orThrow();
    Told<Outcomes> told = pack.ask(KIND, List.of(compensation));
    Outcomes said = told.value();
    if (!said.has("alone") && !said.has("otherwiseAsk")) {
      throw pack.noConclusion(
          CompensationVerdict.class,
          "补偿 %s 应请示谁",
          "who is asked about the compensation %s",
          compensation.id());
    }
    LimitClock.End countersign = countersign(said.number("otherwiseCountersignWithin"), asOf);
    return new CompensationDecision(
        compensation.id(),
        said.has("alone"),
        said.texts("otherwiseAsk"),
        said.texts("otherwiseNote"),
        countersign == null ? null : countersign.due(),
        countersign != null && countersign.provisional(),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  /** When the countersignature is due; null if there is none, or it was not granted yet. */
  private LimitClock.End countersign(Integer days, Instant asOf) {
    Instant handled = compensation.handledAt();
    if (days == null || handled == null || handled.isAfter(asOf)) {
      return null;
    }
    return LimitClock.end(
        pack.checked().files().time(), new TimeLimit(days, LimitUnit.WORKING_DAYS), handled, asOf);
  }
}
