package org.crmrules.drools.complaint.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.crmrules.drools.Dues.by;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crmrules.CrmRulesException;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.InvalidFactException;
import org.crmrules.Reason;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.settlement.ClosingDocumentsDecision;
import org.crmrules.settlement.ClosingDocumentsDecision.Copy;
import org.crmrules.settlement.Compensation;
import org.crmrules.settlement.CompensationDecision;
import org.crmrules.settlement.CostAllocation.Part;
import org.crmrules.settlement.CostItem;
import org.crmrules.settlement.CostShare;
import org.crmrules.settlement.Handling;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.MonthlyTasks;
import org.crmrules.settlement.MonthlyTasks.Job;
import org.crmrules.settlement.PenaltyProposals;
import org.crmrules.settlement.PenaltyProposals.Proposal;
import org.crmrules.settlement.Receivable;
import org.crmrules.settlement.ReturnDecision;
import org.crmrules.settlement.ReturnDecision.Blocked;
import org.crmrules.settlement.ReturnDecision.Posted;
import org.crmrules.settlement.ReturnProof;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.SettlementService;
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.StaffBonus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DroolsSettlementsTest {

  private static final RunningPack SHIPPED = RealPacks.shipped("complaint-manufacturing");
  private static final RunningPack FURNITURE = RealPacks.shipped("complaint-furniture");
  private static final RunningPack RESORT = RealPacks.shipped("complaint-resort");
  private static final RunningPack ODD = RealPacks.odd("complaint-odd");
  private static final SettlementService SETTLEMENT =
      new DroolsSettlements(RealPacks.versions(SHIPPED, ODD));
  private static final Instant NOW = at("2026-03-12T09:00:00");

  private static Instant at(String local) {
    return OffsetDateTime.parse(local + "+08:00").toInstant();
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static Complaint closed(String id) {
    return Complaint.of(id, ComplaintSubject.QUALITY)
        .amount(new BigDecimal("5000"))
        .acceptedAt(at("2026-03-02T16:40:00"))
        .signedOffAt(at("2026-03-10T10:00:00"))
        .build();
  }

  private static ReturnedGoods goods(String approved, String actual, String ratio) {
    return ReturnedGoods.of()
        .approvedQuantity(number(approved))
        .actualQuantity(number(actual))
        .toleranceRatio(number(ratio))
        .build();
  }

  /** W-11, W-12, W-13, and the edges of T-16. */
  @ParameterizedTest
  @CsvSource({
    "100,    95,     ,     95",
    "100,    100,    ,     100",
    "100,    105,    0.05, 105",
    "100,    106,    0.05, ",
    "100,    105.01, 0.05, ",
    "100,    101,    ,     ",
    "100,    100.01, ,     ",
    "0.3,    0.33,   0.1,  0.33",
    "0,      0,      0.05, 0",
    "0,      0.01,   0.05, ",
    ",       100,    ,     ",
    "100,    ,       ,     "
  })
  void aReturnIsPostedAsItCameUpToTheTolerance(
      String approved, String actual, String ratio, String posted) {
    ReturnDecision decision =
        SETTLEMENT.postReturn(closed("K1"), goods(approved, actual, ratio), NOW);

    if (posted == null) {
      assertThat(decision.outcome()).isInstanceOf(Blocked.class);
    } else {
      assertThat(decision.outcome()).isEqualTo(new Posted(number(posted), null));
    }
  }

  @Test
  void oneBlockIsEnoughAndSaysThatThePostingDidNotCount() {
    ReturnedGoods goods =
        ReturnedGoods.of()
            .approvedQuantity(number("100"))
            .actualQuantity(number("100"))
            .unitPrice(number("3.5"))
            .amount(number("400"))
            .receivedQuantity(number("98"))
            .build();

    ReturnDecision decision = SETTLEMENT.postReturn(closed("K1"), goods, NOW);

    assertThat(decision.outcome())
        .isEqualTo(
            new Blocked(List.of("AMOUNT_MISMATCH", "COUNT_DIFFERS"), List.of("SALES_MANAGER")));
    assertThat(passedOver(decision.reasons())).containsExactly("C-044a");
  }

  @Test
  void causesAndRolesStandInTheOrderOfTheManifest() {
    ReturnDecision decision =
        new DroolsSettlements(ODD).postReturn(closed("K1"), goods("2", "1", null), NOW);

    assertThat(decision.outcome())
        .isEqualTo(new Blocked(List.of("EARLIER_CAUSE", "LATER_CAUSE"), List.of("LOW", "HIGH")));
    assertThat(decision.reviews()).containsExactly("ODD");
  }

  @Test
  void whatHappensToComeLaterHasNotHappened() {
    ReturnDecision before =
        SETTLEMENT.postReturn(closed("K1"), goods("1", "1", null), at("2026-03-10T09:59:59"));

    assertThat(before.outcome()).isEqualTo(new Blocked(List.of("NOT_CLOSED"), List.of()));
  }

  @Test
  void aSettlementKeepsTheVersionOfTheAcceptance() {
    assertThat(
            SETTLEMENT
                .postReturn(closed("K1"), goods("1", "1", null), at("2026-07-01T00:00:00"))
                .policy())
        .isEqualTo(SHIPPED.policy());
  }

  @Test
  void tolerancesThatContradictEachOtherNameBothRules() {
    assertThatThrownBy(
            () -> new DroolsSettlements(ODD).postReturn(closed("K1"), goods("2", "2", null), NOW))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.CONFLICT))
        .satisfies(
            e ->
                assertThat(e)
                    .hasMessageStartingWith(
                        "The rules X-065 and X-066 conclude different tolerances of a return:"
                            + " 5 and 6."))
        .satisfies(
            e ->
                assertThat(e.text(Locale.CHINESE)).startsWith("规则 X-065 与 X-066 得出的退货允差不同:5 和 6。"));
  }

  @Test
  void aRatioThatTheCustomerDidNotNoteCannotBeTaken() {
    assertThatThrownBy(
            () -> new DroolsSettlements(ODD).postReturn(closed("K1"), goods("1", "1", null), NOW))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.RULE_FAILED))
        .satisfies(e -> assertThat(e).hasMessageContaining("toleranceRatio != null"));
  }

  @Test
  void whatNobodyCountedCannotBePosted() {
    assertThatThrownBy(
            () -> new DroolsSettlements(ODD).postReturn(closed("K1"), goods("4", "1", null), NOW))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.RULE_FAILED))
        .satisfies(e -> assertThat(e).hasMessageContaining("receivedQuantity != null"));
  }

  @Test
  void whatNoRuleSaidIsNamed() {
    assertThatThrownBy(
            () -> new DroolsSettlements(ODD).postReturn(closed("K1"), goods("3", "1", null), NOW))
        .hasMessageContaining("No rule concluded what is tolerated of a return for complaint K1");
    assertThatThrownBy(
            () -> new DroolsSettlements(ODD).postReturn(closed("K1"), goods("2", "3", null), NOW))
        .hasMessageContaining("No rule concluded whether a return is posted for complaint K1");
    assertThatThrownBy(
            () ->
                new DroolsSettlements(ODD).allocateCost(cost("no-remainder", "1", "AAA", "1"), NOW))
        .hasMessageContaining(
            "No rule concluded who takes the remainder for complaint no-remainder");
    assertThatThrownBy(
            () ->
                new DroolsSettlements(ODD)
                    .proposePenalties(List.of(lapse("E1", null)), List.of(), NOW))
        .hasMessageContaining("No rule concluded who approves a penalty");
  }

  @Test
  void aPackWithoutSuchRulesSaysSo() {
    assertThatThrownBy(
            () ->
                new DroolsSettlements(FURNITURE)
                    .postReturn(closed("K1"), goods("1", "1", null), NOW))
        .hasMessageContaining("No rule concluded anything about returns")
        .satisfies(
            e ->
                assertThat(((CrmRulesException) e).text(Locale.CHINESE))
                    .startsWith("没有规则得出关于退货的任何结论。"));
    assertThatThrownBy(
            () -> new DroolsSettlements(FURNITURE).closingDocuments(closed("K1"), List.of(), NOW))
        .hasMessageContaining("No rule concluded anything about papers");
    assertThatThrownBy(() -> new DroolsSettlements(FURNITURE).returnEvidence(List.of(), NOW))
        .hasMessageContaining("No rule concluded anything about the proof of a return");
    assertThatThrownBy(() -> new DroolsSettlements(FURNITURE).collectionRate(List.of(), NOW))
        .hasMessageContaining("No rule concluded anything about the collection rate");
    assertThatThrownBy(() -> new DroolsSettlements(FURNITURE).monthlyTasks(NOW))
        .hasMessageContaining("No rule concluded anything about monthly jobs");
    assertThatThrownBy(
            () -> new DroolsSettlements(RESORT).allocateCost(cost("K1", "1", "AAA", "1"), NOW))
        .hasMessageContaining("No rule concluded how a cost is split");
    assertThatThrownBy(
            () -> new DroolsSettlements(RESORT).proposePenalties(List.of(), List.of(), NOW))
        .hasMessageContaining("No rule concluded anything about penalties");
    assertThatThrownBy(() -> SETTLEMENT.compensationAuthority(null, NOW))
        .hasMessageContaining("No rule concluded anything about compensations");
  }

  @Test
  void papersStandWithTheirCopiesInOrder() {
    ClosingDocumentsDecision decision =
        new DroolsSettlements(ODD)
            .closingDocuments(closed("K1"), List.of(Handling.of("LAST_FIRST").build()), NOW);

    assertThat(decision.papers())
        .singleElement()
        .satisfies(
            paper ->
                assertThat(paper.copies())
                    .containsExactly(new Copy(1, "BACK", "FRONT"), new Copy(3, "FRONT", null)));
  }

  @Test
  void aCopyCannotGoToTwo() {
    assertThatThrownBy(
            () ->
                new DroolsSettlements(ODD).closingDocuments(closed("two-keepers"), List.of(), NOW))
        .hasMessageContaining("X-060 and X-061 conclude different recipients of copy 1 of SHEET");
  }

  private static SharedCost cost(String id, String amount, String... shares) {
    List<CostShare> all = new java.util.ArrayList<>();
    for (int i = 0; i < shares.length; i += 2) {
      all.add(CostShare.of(shares[i], number(shares[i + 1])).build());
    }
    String kind = shares[0].length() == 3 ? "ANY" : "REPAIR";
    return SharedCost.of(id)
        .items(List.of(CostItem.of(kind, number(amount)).build()))
        .shares(all)
        .build();
  }

  /** W-24. */
  @Test
  void theFactoryTakesWhatTheRoundingLeaves() {
    assertThat(
            new DroolsSettlements(FURNITURE)
                .allocateCost(cost("K1", "100.01", "CUSTOMER", "0.5", "FACTORY", "0.5"), NOW)
                .parts())
        .containsExactly(
            new Part("FACTORY", number("50.00")), new Part("CUSTOMER", number("50.01")));
  }

  @Test
  void noPartIsBelowZeroWhereManyAreRoundedUp() {
    // Three times half a cent up would be 0.03 of 0.02.
    assertThat(
            new DroolsSettlements(ODD)
                .allocateCost(
                    cost("K1", "0.02", "AAA", "0.25", "BBB", "0.25", "CCC", "0.25", "DDD", "0.25"),
                    NOW)
                .parts())
        .containsExactly(
            new Part("AAA", number("0.00")),
            new Part("BBB", number("0.01")),
            new Part("CCC", number("0.01")),
            new Part("DDD", number("0.00")));
  }

  @Test
  void sharesThatAreNotAHundredPercentAreRefusedWithTheirValues() {
    assertThatThrownBy(
            () ->
                new DroolsSettlements(FURNITURE)
                    .allocateCost(cost("K1", "100", "CUSTOMER", "0.5", "FACTORY", "0.49"), NOW))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining(
            "The cost.shares (CUSTOMER 0.5 + FACTORY 0.49) must add up to 1, which is 100 %, not to"
                + " 0.99")
        .satisfies(
            e ->
                assertThat(((CrmRulesException) e).text(Locale.CHINESE))
                    .isEqualTo(
                        "cost.shares(CUSTOMER 0.5 + FACTORY 0.49)加起来必须是 1,即 100 %,而不是" + " 0.99"));
  }

  @Test
  void aPartyTwiceOrTheOneForTheRemainderMissingIsRefused() {
    assertThatThrownBy(
            () ->
                new DroolsSettlements(FURNITURE)
                    .allocateCost(cost("K1", "100", "FACTORY", "0.5", "FACTORY", "0.5"), NOW))
        .hasMessageContaining("The cost.shares[1].party (FACTORY) must be there once");
    assertThatThrownBy(
            () ->
                new DroolsSettlements(FURNITURE)
                    .allocateCost(cost("K1", "100", "CUSTOMER", "1"), NOW))
        .hasMessageContaining("must name FACTORY, who takes what the rounding leaves");
    assertThatThrownBy(
            () ->
                new DroolsSettlements(FURNITURE)
                    .allocateCost(cost("K1", "100", "DRIVERS", "1"), NOW))
        .hasMessageContaining("The cost.shares[0].party (DRIVERS) must be one of");
    assertThatThrownBy(
            () ->
                new DroolsSettlements(FURNITURE)
                    .allocateCost(cost("K1", "0.001", "FACTORY", "1"), NOW))
        .hasMessageContaining("cost.items[0].amount (0.001)");
  }

  @Test
  void twoWhoAreToTakeTheRemainderAreAConflict() {
    assertThatThrownBy(
            () ->
                new DroolsSettlements(ODD)
                    .allocateCost(cost("two-remainders", "1", "AAA", "1"), NOW))
        .hasMessageContaining("X-073 and X-074 conclude different parties that take the remainder");
  }

  private static Lapse lapse(String event, String stated) {
    return Lapse.of("ANY", "P1", event).stated(number(stated)).build();
  }

  @Test
  void proposalsAddUpOnlyWhereThePackSaysSo() {
    PenaltyProposals both =
        new DroolsSettlements(ODD)
            .proposePenalties(List.of(lapse("stack", null), lapse("E2", null)), List.of(), NOW);

    assertThat(both.proposals())
        .containsExactly(
            new Proposal(
                "P1",
                number("100"),
                number("100"),
                number("0"),
                List.of("E2", "stack"),
                List.of()));
    assertThat(both.approvedBy()).isEqualTo("HIGH");
  }

  @Test
  void ofWhatWasStatedTwiceForOneEventTheLargestCountsOnceAlsoWhereProposalsAddUp() {
    PenaltyProposals both =
        new DroolsSettlements(ODD)
            .proposePenalties(
                List.of(lapse("stack", "300"), lapse("stack", "200")), List.of(), NOW);

    // Thirty and twenty for each of the two lapses, and 300.
    assertThat(both.proposals())
        .singleElement()
        .satisfies(p -> assertThat(p.amount()).isEqualByComparingTo("400"));
  }

  /** W-15: 100 for the sender and not 150, and 50 for the sales manager. */
  @Test
  void aDocumentThatMisledCostsTheLargerAmountOnly() {
    PenaltyProposals proposals =
        new DroolsSettlements(FURNITURE)
            .proposePenalties(
                List.of(
                    Lapse.of("UNAUTHORISED_DOCUMENT", "S1", "D1").causedComplaint(true).build(),
                    Lapse.of("POLICY_NOT_EXPLAINED", "M1", "K1").build()),
                List.of(),
                NOW);

    assertThat(proposals.proposals())
        .extracting(Proposal::person, p -> p.amount().intValueExact())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("M1", 50),
            org.assertj.core.groups.Tuple.tuple("S1", 100));
    assertThat(passedOver(proposals.reasons())).containsExactly("C-069");
  }

  /** By hand: half of a bonus is taken, 50 of 100 and 5 of 10, and the rest of each 80 remains. */
  @Test
  void whatIsTakenOfAPersonHangsOnNobodyElse() {
    PenaltyProposals proposals =
        SETTLEMENT.proposePenalties(
            List.of(
                Lapse.of("MANUFACTURING", "P1", "E1").cause("PROCESS").stated(number("80")).build(),
                Lapse.of("SALES", "P2", "E2").cause("HUMAN").stated(number("80")).build(),
                Lapse.of("SALES", "P3", "E3").stated(number("80")).build()),
            List.of(
                StaffBonus.of("P1", number("100")).build(),
                StaffBonus.of("P2", number("10")).build()),
            NOW);

    assertThat(proposals.proposals())
        .extracting(Proposal::person, Proposal::thisMonth, Proposal::carriedOver, Proposal::units)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "P1", number("50.00"), number("30.00"), List.of("MANUFACTURING")),
            org.assertj.core.groups.Tuple.tuple(
                "P2", number("5.00"), number("75.00"), List.of("SALES")),
            org.assertj.core.groups.Tuple.tuple("P3", null, null, List.of()));
  }

  @Test
  void whatIsNamedTwiceIsRefused() {
    assertThatThrownBy(
            () ->
                new DroolsSettlements(FURNITURE)
                    .allocateCost(
                        SharedCost.of("K1")
                            .items(
                                List.of(
                                    CostItem.of("REPAIR", BigDecimal.ONE).build(),
                                    CostItem.of("REPAIR", BigDecimal.ONE).build()))
                            .shares(List.of(CostShare.of("FACTORY", BigDecimal.ONE).build()))
                            .build(),
                        NOW))
        .hasMessageContaining("The cost.items[1].kind (REPAIR) must be there once");
    assertThatThrownBy(
            () ->
                SETTLEMENT.collectionRate(
                    List.of(
                        Receivable.of("A", BigDecimal.TEN, BigDecimal.ONE).build(),
                        Receivable.of("A", BigDecimal.TEN, BigDecimal.ONE).build()),
                    NOW))
        .hasMessageContaining("The receivables[1].item (A) must be there once");
  }

  @Test
  void questionsWithNothingButAnInstantAndThoseOfOneFactAreCheckedToo() {
    assertThatThrownBy(() -> SETTLEMENT.monthlyTasks(Instant.MIN))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("asOf");
    assertThatThrownBy(
            () ->
                new DroolsSettlements(RESORT)
                    .compensationAuthority(
                        Compensation.of("B1", "ROUND_OFF").amount(number("-1")).build(), NOW))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("compensation.amount (-1)");
  }

  @Test
  void factsThatCannotBeAreRefusedWithTheirPlace() {
    assertThatThrownBy(
            () ->
                SETTLEMENT.proposePenalties(
                    List.of(Lapse.of("SALES", "P1", "E1").stated(number("-1")).build()),
                    List.of(
                        StaffBonus.of("P1", BigDecimal.ONE).build(),
                        StaffBonus.of("P1", BigDecimal.TEN).build()),
                    NOW))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("lapses[0].stated (-1)")
        .hasMessageContaining("The bonuses[1].person (P1) must be there once");
    assertThatThrownBy(
            () ->
                SETTLEMENT.collectionRate(
                    List.of(Receivable.of("A", BigDecimal.ONE, BigDecimal.TEN).build()), NOW))
        .hasMessageContaining("receivables[0].due (1) must not be below collected");
    assertThatThrownBy(() -> SETTLEMENT.closingDocuments(closed("K1"), null, NOW))
        .hasMessageContaining("The handlings (null) must not be null");
    assertThatThrownBy(
            () ->
                SETTLEMENT.returnEvidence(
                    List.of(
                        ReturnProof.of("ORIGINAL_INVOICE")
                            .stamped(true)
                            .statements(List.of("NO_SUCH"))
                            .build()),
                    NOW))
        .hasMessageContaining("proofs[0].statements[0] (NO_SUCH)");
    assertThatThrownBy(() -> SETTLEMENT.postReturn(null, null, NOW))
        .hasMessageContaining("The complaint (null) must not be null")
        .hasMessageContaining("The goods (null) must not be null");
  }

  /** W-07 and T-19: two jobs, by the end of the tenth, on whatever day it falls. */
  @Test
  void theMonthlyJobsCoverTheMonthBeforeAndStayOpenUntilTheyAreDone() {
    MonthlyTasks jobs = SETTLEMENT.monthlyTasks(at("2026-03-10T23:59:59"));

    assertThat(jobs.jobs())
        .containsExactly(
            new Job("STATISTICS/2026-02", "STATISTICS", by("2026-03-10")),
            new Job("REVIEW/2026-02", "REVIEW", by("2026-03-10")));
    assertThat(jobs.includes(at("2026-02-28T12:00:00"))).isTrue();
    assertThat(jobs.includes(at("2026-02-01T00:00:00"))).isTrue();
    assertThat(jobs.includes(at("2026-03-01T00:00:00"))).isFalse();
    assertThat(jobs.includes(at("2026-01-31T23:59:59"))).isFalse();
    assertThat(jobs.overdue(Set.of())).isEmpty();

    MonthlyTasks late = SETTLEMENT.monthlyTasks(at("2026-03-11T00:00:00"));
    assertThat(late.open(Set.of("REVIEW/2026-02")))
        .extracting(Job::code)
        .containsExactly("STATISTICS");
    assertThat(late.overdue(Set.of("REVIEW/2026-02")))
        .extracting(Job::key)
        .containsExactly("STATISTICS/2026-02");
    // The tenth of May 2026 is a Sunday, and nothing rolls.
    assertThat(SETTLEMENT.monthlyTasks(at("2026-05-01T00:00:00")).jobs().get(0).due())
        .isEqualTo(by("2026-05-10"));
  }

  /** The company closes nothing here; 2026-10-01 to 07 is the National Day. */
  @Test
  void aCountersignatureIsDueOnTheSecondWorkingDay() {
    Compensation granted =
        Compensation.of("B1", "WAIVED_PENALTY")
            .amount(number("500.01"))
            .inScope(true)
            .handledAt(at("2026-09-30T23:00:00"))
            .build();

    CompensationDecision decision =
        new DroolsSettlements(RESORT).compensationAuthority(granted, at("2026-10-01T00:00:00"));

    assertThat(decision.alone()).isFalse();
    assertThat(decision.ask()).containsExactly("RESORT_LEADER");
    assertThat(decision.notes()).containsExactly("CONSULTED_NOTE");
    assertThat(decision.countersignDue()).isEqualTo(by("2026-10-09"));
    assertThat(decision.provisional()).isFalse();
    assertThat(
            new DroolsSettlements(RESORT)
                .compensationAuthority(granted, at("2026-09-30T22:59:59"))
                .countersignDue())
        .isNull();
  }

  @Test
  void whoMaySignAloneIsAskedForNothingElse() {
    CompensationDecision decision =
        new DroolsSettlements(RESORT)
            .compensationAuthority(
                Compensation.of("B1", "ROUND_OFF")
                    .amount(BigDecimal.TEN)
                    .inScope(true)
                    .handledAt(NOW)
                    .build(),
                NOW);

    assertThat(decision.alone()).isTrue();
    assertThat(decision.ask()).isEmpty();
    assertThat(decision.countersignDue()).isNull();
    assertThat(passedOver(decision.reasons())).containsExactly("A-005");
  }

  private static List<String> passedOver(List<Reason> reasons) {
    return reasons.stream().filter(r -> !r.decisive()).map(Reason::ruleId).toList();
  }
}
