package org.crmrules.drools.complaint.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.PenaltyProposals;
import org.crmrules.settlement.PenaltyProposals.Proposal;
import org.crmrules.settlement.PenaltyVerdict;
import org.crmrules.settlement.StaffBonus;

/** Adds up the penalties that may be proposed, and holds them against a bonus (C-40, C-68…). */
record PenaltyProposing(RunningPack pack, List<Lapse> lapses, List<StaffBonus> bonuses) {

  private static final QuestionKind<Outcomes> KIND = QuestionKind.about(PenaltyVerdict.class);

  private static final int CENTS = 2;

  PenaltyProposals decision(Instant asOf) {
    pack.needsRules(PenaltyVerdict.class, "关于罚款的任何结论", "anything about penalties");
    FactCheck check = SettlementFacts.check(new FactCheck(pack, asOf), "lapses", lapses);
    SettlementFacts.check(check, "bonuses", bonuses);
    SettlementFacts.once(check, "bonuses", StaffBonus.class, bonuses);
    check.orThrow();
    // What was reported twice is one lapse.
    List<Lapse> found = lapses.stream().distinct().toList();
    List<Record> facts = new ArrayList<>(found);
    facts.addAll(bonuses);
    Told<Outcomes> told = pack.ask(KIND, facts);
    Outcomes said = told.value();
    ProposedPenalties penalties = new ProposedPenalties(said, found);
    List<Proposal> proposals = new ArrayList<>();
    penalties.amounts().forEach((person, events) -> proposals.add(proposal(said, person, events)));
    return new PenaltyProposals(
        proposals,
        said.text("proposedBy"),
        proposals.isEmpty()
            ? said.text("approvedBy")
            : pack.concluded(
                PenaltyVerdict.class, said.text("approvedBy"), "谁批准罚款", "who approves a penalty"),
        told.passOver(penalties::isPassedOver).reasons(),
        pack.policy(),
        asOf);
  }

  private Proposal proposal(Outcomes said, String person, SortedMap<String, BigDecimal> events) {
    BigDecimal amount = events.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal now = thisMonth(person, amount, said.number("atMostPercentOfBonus"));
    return new Proposal(
        person,
        amount,
        now,
        now == null ? null : amount.subtract(now),
        List.copyOf(events.keySet()),
        said.all("attribute").stream()
            .filter(one -> one.text(0).equals(person))
            .map(Concluded::text)
            .sorted(Comparator.comparingInt(pack.manifest().declared("parties")::indexOf))
            .toList());
  }

  private BigDecimal thisMonth(String person, BigDecimal amount, Integer percent) {
    if (percent == null) {
      return amount;
    }
    return bonuses.stream()
        .filter(b -> b.person().equals(person))
        .findFirst()
        .map(
            b ->
                b.amount()
                    .multiply(BigDecimal.valueOf(percent, CENTS))
                    // Down, so that never more than the percentage is taken.
                    .setScale(CENTS, RoundingMode.DOWN)
                    .min(amount))
        .orElse(null);
  }
}
