package org.crmrules.drools.complaint.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.settlement.CollectionRateDecision;
import org.crmrules.settlement.CollectionVerdict;
import org.crmrules.settlement.Receivable;

/** Adds up what a collection rate is computed from, without what the rules leave out (C-52). */
final class CollectionRate {

  private static final QuestionKind<Outcomes> KIND = QuestionKind.about(CollectionVerdict.class);
  private static final int DECIMALS = 10;

  private CollectionRate() {}

  static CollectionRateDecision of(RunningPack pack, List<Receivable> receivables, Instant asOf) {
    pack.needsRules(CollectionVerdict.class, "关于回收率的任何结论", "anything about the collection rate");
    FactCheck check = SettlementFacts.check(new FactCheck(pack, asOf), "receivables", receivables);
    SettlementFacts.once(check, "receivables", Receivable.class, receivables);
    check.orThrow();
    Told<Outcomes> told = pack.ask(KIND, receivables);
    Outcomes said = told.value();
    BigDecimal due = sum(receivables, Receivable::due, said.texts("leaveOutDue"));
    BigDecimal collected = sum(receivables, Receivable::collected, said.texts("leaveOutCollected"));
    return new CollectionRateDecision(
        due,
        collected,
        due.signum() == 0 ? null : collected.divide(due, DECIMALS, RoundingMode.HALF_UP),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  private static BigDecimal sum(
      List<Receivable> receivables, Function<Receivable, BigDecimal> part, List<String> without) {
    Set<String> out = Set.copyOf(without);
    return receivables.stream()
        .filter(r -> !out.contains(r.item()))
        .map(part)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
