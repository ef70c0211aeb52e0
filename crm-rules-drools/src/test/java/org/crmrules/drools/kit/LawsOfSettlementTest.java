package org.crmrules.drools.kit;

import static org.crmrules.drools.kit.ShippedRules.RULES;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.FactValues;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.drools.kit.ShippedRules.Of;
import org.crmrules.settlement.CollectionRateDecision;
import org.crmrules.settlement.CostAllocation;
import org.crmrules.settlement.CostAllocation.Part;
import org.crmrules.settlement.CostItem;
import org.crmrules.settlement.CostShare;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.PenaltyProposals;
import org.crmrules.settlement.Receivable;
import org.crmrules.settlement.ReturnDecision;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.SettlementService;
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.StaffBonus;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.fact.Records;

/** The laws of money after a complaint hold of the packs that we ship, and find out who lies. */
class LawsOfSettlementTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final String PACK = "complaint-manufacturing";

  private final SettlementService honest = RULES.settlements(PACK);

  @Property(tries = 40)
  void everyCostIsSplitToTheCent(@ForAll("costs") Of<SharedCost> cost) {
    Laws.settlement(RULES.settlements(cost.pack()), cost.facts().asOf())
        .costIsSplitToTheCent(cost.fact());
  }

  @Provide
  Arbitrary<Of<SharedCost>> costs() {
    return ShippedRules.one(SharedCost.class, List.of(PACK, "complaint-furniture"));
  }

  @Property(tries = 60)
  void everyRateIsAddedUp(@ForAll("receivables") Of<List<Receivable>> receivables) {
    Laws.settlement(RULES.settlements(receivables.pack()), receivables.facts().asOf())
        .collectionRateIsAddedUp(receivables.fact());
  }

  @Provide
  Arbitrary<Of<List<Receivable>>> receivables() {
    return ShippedRules.listOf(PACK, Receivable.class, 5);
  }

  @Property(tries = 60)
  void everyPenaltyIsWhatTheRulesSay(@ForAll("lapses") Of<List<Lapse>> lapses) {
    Laws.settlement(RULES.settlements(lapses.pack()), lapses.facts().asOf())
        .penaltiesAreWhatRulesSay(lapses.fact(), List.of());
  }

  @Property(tries = 60)
  void everyPenaltyIsTakenFromABonusAsFarAsTheRulesAllow(
      @ForAll("lapses") Of<List<Lapse>> lapses, @ForAll @IntRange(max = 500) int bonus) {
    List<String> people = lapses.fact().stream().map(Lapse::person).distinct().toList();
    List<StaffBonus> bonuses =
        IntStream.range(0, people.size())
            .mapToObj(i -> StaffBonus.of(people.get(i), BigDecimal.valueOf(bonus / (i + 1))))
            .map(StaffBonus.Builder::build)
            .toList();

    Laws.settlement(RULES.settlements(lapses.pack()), lapses.facts().asOf())
        .penaltiesAreWhatRulesSay(lapses.fact(), bonuses);
  }

  @Provide
  Arbitrary<Of<List<Lapse>>> lapses() {
    return ShippedRules.listOf(PACK, Lapse.class, 5);
  }

  @Property(tries = 60)
  void everyReturnIsPostedAtItsPrice(@ForAll("goods") Of<ReturnedGoods> goods) {
    Facts facts = goods.facts();
    Complaint complaint =
        facts.sample(Complaint.class, goods.fact().hashCode()).at(null, null, null);
    Laws.settlement(RULES.settlements(goods.pack()), facts.asOf())
        .returnIsPostedAtItsPrice(complaint, goods.fact());
  }

  @Property(tries = 60)
  void everyToleranceIsARatioOfWhatWasApproved(@ForAll("goods") Of<ReturnedGoods> goods) {
    Complaint complaint =
        goods.facts().sample(Complaint.class, goods.fact().hashCode()).at(null, null, null);
    Laws.settlement(RULES.settlements(goods.pack()), goods.facts().asOf())
        .toleranceIsARatioOfWhatWasApproved(complaint, goods.fact());
  }

  @Provide
  Arbitrary<Of<ReturnedGoods>> goods() {
    return ShippedRules.one(ReturnedGoods.class, List.of(PACK));
  }

  @Example
  void aCentThatIsLostIsFoundOut() {
    SettlementService careless =
        parts(
            parts -> {
              parts.set(0, new Part(parts.get(0).party(), parts.get(0).amount().subtract(cent())));
              return parts;
            });

    Lying.isFoundOut(
        () -> Laws.settlement(careless, NOW).costIsSplitToTheCent(cost()),
        "The parts of a cost are whole cents and together exactly the cost.");
  }

  @Example
  void whoSharesByOtherRatiosIsFoundOut() {
    SettlementService unfair =
        parts(
            parts -> {
              Part first = parts.get(0);
              Part second = parts.get(1);
              parts.set(0, new Part(first.party(), second.amount()));
              parts.set(1, new Part(second.party(), first.amount()));
              return parts;
            });

    Lying.isFoundOut(
        () -> Laws.settlement(unfair, NOW).costIsSplitToTheCent(cost()),
        "Each party but one bears its ratio, rounded half up.");
  }

  @Example
  void aRateThatIsRoundedUpIsFoundOut() {
    SettlementService flattering =
        Lying.about(
            SettlementService.class,
            honest,
            "collectionRate",
            (answer, about) -> {
              CollectionRateDecision d = (CollectionRateDecision) answer;
              return Records.with(d, "rate", new BigDecimal("0.34"));
            });

    Lying.isFoundOut(
        () ->
            Laws.settlement(flattering, NOW)
                .collectionRateIsAddedUp(
                    List.of(Receivable.of("P1", new BigDecimal("3"), BigDecimal.ONE).build())),
        "A rate of collection is what was collected as a fraction of what is due.");
  }

  @Example
  void aPenaltyThatNoRuleKnowsIsFoundOut() {
    SettlementService harsh =
        Lying.about(
            SettlementService.class,
            honest,
            "proposePenalties",
            (answer, about) -> {
              PenaltyProposals d = (PenaltyProposals) answer;
              return Records.with(
                  d,
                  "proposals",
                  d.proposals().stream()
                      .map(p -> Records.with(p, "amount", p.amount().add(BigDecimal.TEN)))
                      .toList());
            });

    Lying.isFoundOut(
        () ->
            Laws.settlement(harsh, NOW)
                .penaltiesAreWhatRulesSay(
                    List.of(
                        Lapse.of("MANUFACTURING", "Wang", "K1")
                            .stated(new BigDecimal("80"))
                            .build()),
                    List.of()),
        "What is proposed for a person is what the rules say of each event.");
  }

  @Example
  void aReturnThatIsPostedTwiceIsFoundOut() {
    SettlementService generous =
        Lying.about(
            SettlementService.class,
            honest,
            "postReturn",
            (answer, about) -> {
              ReturnDecision d = (ReturnDecision) answer;
              return Records.with(
                  d,
                  "outcome",
                  new ReturnDecision.Posted(BigDecimal.valueOf(20), BigDecimal.valueOf(60)));
            });
    ReturnedGoods goods =
        ReturnedGoods.of()
            .approvedQuantity(BigDecimal.TEN)
            .actualQuantity(BigDecimal.TEN)
            .receivedQuantity(BigDecimal.TEN)
            .unitPrice(BigDecimal.valueOf(3))
            .build();

    Lying.isFoundOut(
        () ->
            Laws.settlement(generous, NOW)
                .returnIsPostedAtItsPrice(
                    Complaint.of("K1", ComplaintSubject.QUALITY).build(), goods),
        "What is posted of a return is what came back, at its price.");
  }

  @Example
  void aPenaltyThatTakesAWholeBonusIsFoundOut() {
    Lapse lapse = Lapse.of("MANUFACTURING", "Wang", "K1").stated(new BigDecimal("80")).build();
    List<StaffBonus> bonuses = List.of(StaffBonus.of("Wang", new BigDecimal("100")).build());
    SettlementService greedy =
        Lying.about(
            SettlementService.class,
            honest,
            "proposePenalties",
            (answer, about) -> {
              PenaltyProposals d = (PenaltyProposals) answer;
              return Records.with(
                  d,
                  "proposals",
                  d.proposals().stream()
                      .map(p -> Records.with(p, "thisMonth", p.amount()))
                      .map(p -> Records.with(p, "carriedOver", BigDecimal.ZERO))
                      .toList());
            });

    Lying.isFoundOut(
        () -> Laws.settlement(greedy, NOW).penaltiesAreWhatRulesSay(List.of(lapse), bonuses),
        "What is taken now and what is carried over are together what is proposed.");
  }

  @Example
  void aToleranceOfAnotherRatioIsFoundOut() {
    SettlementService lenient =
        Lying.about(
            SettlementService.class,
            honest,
            "postReturn",
            (answer, about) -> {
              ReturnDecision d = (ReturnDecision) answer;
              return Records.with(
                  d,
                  "reasons",
                  d.reasons().stream()
                      .map(
                          r ->
                              r.because().containsKey("beyondTolerance")
                                  ? Records.with(
                                      r,
                                      "because",
                                      FactValues.copyOf(Map.of("beyondTolerance", BigDecimal.ONE)))
                                  : r)
                      .toList());
            });
    ReturnedGoods goods =
        ReturnedGoods.of()
            .approvedQuantity(BigDecimal.valueOf(100))
            .toleranceRatio(new BigDecimal("0.03"))
            .actualQuantity(BigDecimal.valueOf(110))
            .receivedQuantity(BigDecimal.valueOf(110))
            .unitPrice(BigDecimal.valueOf(3))
            .build();

    Lying.isFoundOut(
        () ->
            Laws.settlement(lenient, NOW)
                .toleranceIsARatioOfWhatWasApproved(
                    Complaint.of("K1", ComplaintSubject.QUALITY).build(), goods),
        "What comes back is beyond the tolerance by what exceeds it.");
  }

  private SettlementService parts(java.util.function.UnaryOperator<List<Part>> lie) {
    return Lying.about(
        SettlementService.class,
        honest,
        "allocateCost",
        (answer, about) -> {
          CostAllocation d = (CostAllocation) answer;
          return Records.with(d, "parts", lie.apply(new ArrayList<>(d.parts())));
        });
  }

  private static SharedCost cost() {
    List<String> parties = declared("parties");
    return SharedCost.of("K1")
        .items(List.of(CostItem.of(declared("costs").get(0), new BigDecimal("100.01")).build()))
        .shares(
            List.of(
                CostShare.of(parties.get(0), new BigDecimal("0.5")).build(),
                CostShare.of(parties.get(1), new BigDecimal("0.2")).build(),
                CostShare.of(parties.get(2), new BigDecimal("0.3")).build()))
        .build();
  }

  private static List<String> declared(String codes) {
    return RULES.packs().stream()
        .filter(pack -> pack.policy().pack().equals(PACK))
        .map(pack -> pack.declarations().codes().get(codes).codes())
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal cent() {
    return new BigDecimal("0.01");
  }
}
