package org.crmrules.drools.complaint.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.settlement.CollectionDecision;
import org.crmrules.settlement.CollectionVerdict;
import org.crmrules.settlement.Receivable;

/** Adds up what a collection rate is computed from, without what the rules leave out (C-52). */
final class CollectionRate extends Collector implements CollectionVerdict {

  private static final int DECIMALS = 10;

  private final List<Receivable> receivables;
  private final Set<String> withoutDue = new HashSet<>();
  private final Set<String> withoutCollected = new HashSet<>();

  private CollectionRate(List<Receivable> receivables) {
    this.receivables = receivables;
  }

  static CollectionDecision of(RunningPack pack, List<Receivable> receivables, Instant asOf) {
    pack.needsRules(CollectionVerdict.class, "关于回收率的任何结论", "anything about the collection rate");
    FactCheck check = SettlementFacts.check(pack, "receivables", receivables, asOf);
    if (receivables != null) {
      SettlementFacts.once(check, "receivables", "item", receivables, Receivable::item);
    }
    check.orThrow();
    CollectionRate rate = new CollectionRate(receivables);
    Answer answer = pack.ask(receivables, rate);
    BigDecimal due = rate.sum(Receivable::due, rate.withoutDue);
    BigDecimal collected = rate.sum(Receivable::collected, rate.withoutCollected);
    return new CollectionDecision(
        due,
        collected,
        due.signum() == 0 ? null : collected.divide(due, DECIMALS, RoundingMode.HALF_UP),
        answer.reasons(),
        pack.policy(),
        asOf);
  }

  @Override
  public void leaveOutDue(String item) {
    note("leaveOutDue", item);
    withoutDue.add(item);
  }

  @Override
  public void leaveOutCollected(String item) {
    note("leaveOutCollected", item);
    withoutCollected.add(item);
  }

  private BigDecimal sum(Function<Receivable, BigDecimal> part, Set<String> without) {
    return receivables.stream()
        .filter(r -> !without.contains(r.item()))
        .map(part)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
