package org.crmrules.drools.complaint.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.settlement.CostAllocation;
import org.crmrules.settlement.CostItem;
import org.crmrules.settlement.CostShare;
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.SplitVerdict;

/** Splits a cost by the responsibility that was found (C-24, C-79). */
record CostSplitting(RunningPack pack, SharedCost cost) {

  private static final QuestionKind<Outcomes> KIND = QuestionKind.about(SplitVerdict.class);

  CostAllocation decision(Instant asOf) {
    pack.needsRules(SplitVerdict.class, "费用如何分摊", "how a cost is split");
    check(asOf);
    Told<Outcomes> told = pack.ask(KIND, List.of(cost));
    Concluded remainder =
        pack.concluded(
            SplitVerdict.class,
            told.value().one("remainder"),
            "投诉 %s 的尾差归哪一方",
            "who takes the remainder for complaint %s",
            cost.complaintId());
    BigDecimal total =
        cost.items().stream().map(CostItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<CostShare> shares = inOrder();
    CostShare last = last(remainder.isBare() ? null : remainder.text(), shares, asOf);
    return new CostAllocation(
        cost.complaintId(),
        total.setScale(2),
        new ExactSplit(total, shares, last).parts(),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  private void check(Instant asOf) {
    FactCheck check = new FactCheck(pack, asOf).of("cost", cost);
    check.orThrow(); // before its parts are looked at
    SettlementFacts.once(check, "cost.shares", CostShare.class, cost.shares());
    SettlementFacts.once(check, "cost.items", CostItem.class, cost.items());
    BigDecimal sum =
        cost.shares().stream().map(CostShare::ratio).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      check.violation(
          "cost.shares",
          ratios(),
          "加起来必须是 1,即 100 %%,而不是 %s",
          "must add up to 1, which is 100 %%, not to %s",
          sum.toPlainString());
    }
    check.orThrow();
  }

  private String ratios() {
    return String.join(
        " + ",
        cost.shares().stream().map(s -> s.party() + " " + s.ratio().toPlainString()).toList());
  }

  /** As the parties are declared, so that the order of the host does not matter. */
  private List<CostShare> inOrder() {
    List<String> parties = pack.manifest().declared("parties");
    return cost.shares().stream()
        .sorted(Comparator.comparingInt(s -> parties.indexOf(s.party())))
        .toList();
  }

  /**
   * @param party who takes it; null if it is the party with the largest share
   */
  private CostShare last(String party, List<CostShare> shares, Instant asOf) {
    if (party == null) {
      // The first of equals, because max would take the last.
      return shares.stream()
          .reduce((a, b) -> b.ratio().compareTo(a.ratio()) > 0 ? b : a)
          .orElseThrow();
    }
    CostShare found = shares.stream().filter(s -> s.party().equals(party)).findFirst().orElse(null);
    if (found == null) {
      new FactCheck(pack, asOf)
          .violation(
              "cost.shares",
              ratios(),
              "必须写出 %s:舍入的尾差归它。也许比例写 0?",
              "must name %s, who takes what the rounding leaves. Maybe with a ratio of 0?",
              party)
          .orThrow();
    }
    return found;
  }
}
