package org.crmrules.drools.complaint.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.crmrules.drools.TinyPack.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.UnusableValueException;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.drools.TinyPack;
import org.crmrules.drools.runtime.PackVersions;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackStatus;
import org.crmrules.settlement.ClosingDocumentsDecision.Paper;
import org.crmrules.settlement.CostItem;
import org.crmrules.settlement.CostShare;
import org.crmrules.settlement.Handling;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.MonthlyJobVerdict;
import org.crmrules.settlement.MonthlyTasks.Job;
import org.crmrules.settlement.PaperVerdict;
import org.crmrules.settlement.PenaltyProposals;
import org.crmrules.settlement.PenaltyProposals.Proposal;
import org.crmrules.settlement.PenaltyVerdict;
import org.crmrules.settlement.ReturnVerdict;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.SettlementService;
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.SplitVerdict;
import org.crmrules.settlement.ToleranceVerdict;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.Test;

/** Settlements by packs that say one thing, which no pack that we ship says so barely. */
class SmallSettlementsTest {

  private static final Instant NOW = Instant.parse("2026-03-12T01:00:00Z");
  private static final Complaint COMPLAINT = Complaint.of("K1", ComplaintSubject.QUALITY).build();

  private static TinyPack pack() {
    return TinyPack.of(PackDomain.COMPLAINT);
  }

  private static SettlementService by(TinyPack pack) {
    return new DroolsSettlements(pack.running());
  }

  private static TinyPack jobs(String day) {
    return pack()
        .stage(
            MonthlyJobVerdict.class,
            rule("R-001", "ClosedMonth( year > 2000 )", "to.dueByDay(\"BB\", " + day + ");"));
  }

  /** Roles stand from the least to the most; the decider is CC, and then nobody asks for more. */
  @Test
  void aPaperThatOnlyTheDeciderSignsIsAPaper() {
    SettlementService settlement =
        by(
            pack()
                .stage(
                    RouteVerdict.class,
                    rule(
                        "R-001",
                        "Complaint( keyAccount == false )",
                        "to.decidedAtLeastBy(\"BB\");"))
                .stage(
                    PaperVerdict.class,
                    rule(
                        "R-002",
                        "Complaint( keyAccount == false )",
                        "to.signedByDeciderAtLeast(\"AA\", \"AA\");"
                            + " to.signedByDeciderAtLeast(\"BB\", \"CC\");"
                            + " to.signedByDeciderAtLeast(\"CC\", \"BB\");")));

    assertThat(settlement.closingDocuments(COMPLAINT, List.<Handling>of(), NOW).papers())
        .containsExactly(
            new Paper("AA", List.of(), List.of("BB"), List.of()),
            new Paper("BB", List.of(), List.of("CC"), List.of()),
            new Paper("CC", List.of(), List.of("BB"), List.of()));
  }

  @Test
  void aJobThatNoRuleSpeaksOfIsNotOfTheMonth() {
    assertThat(by(jobs("10")).monthlyTasks(NOW).jobs()).extracting(Job::code).containsExactly("BB");
  }

  @Test
  void whatIsWrongBesideAQuestionIsToldEvenIfItHasNoFacts() {
    assertThatThrownBy(() -> by(jobs("10")).with(List.of(OwnFact.of("Visit"))).monthlyTasks(NOW))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("The Visit[0] (Visit) must be a kind of fact");
  }

  @Test
  void aVersionOrADraftIsAskedByItsName() {
    SettlementService settlement =
        new DroolsSettlements(
            new PackVersions(
                "tiny",
                List.of(
                    jobs("10").running(),
                    jobs("12").version("2.0.0", "2027-01-01", PackStatus.RELEASED).running(),
                    jobs("14").version("3.0.0", "2026-02-01", PackStatus.DRAFT).running())));

    assertThat(settlement.monthlyTasks(NOW).policy().version()).isEqualTo("1.0.0");
    assertThat(settlement.version("2.0.0").monthlyTasks(NOW).policy().version()).isEqualTo("2.0.0");
    assertThat(settlement.draft("3.0.0").monthlyTasks(NOW).policy().version()).isEqualTo("3.0.0");
    assertThatThrownBy(() -> settlement.version("3.0.0"))
        .isInstanceOf(UnusableValueException.class);
  }

  @Test
  void whatWasNotStatedIsNotProposed() {
    SettlementService settlement =
        by(
            pack()
                .stage(
                    PenaltyVerdict.class,
                    rule(
                        "R-001",
                        "Lapse( $person : person, $event : event )",
                        "to.proposeStated($person, $event); to.approvedBy(\"AA\");")));
    List<Lapse> lapses =
        List.of(
            Lapse.of("AA", "P1", "E1").build(),
            Lapse.of("AA", "P2", "E1").stated(new BigDecimal("20")).build());

    PenaltyProposals proposals = settlement.proposePenalties(lapses, List.of(), NOW);

    assertThat(proposals.proposals())
        .extracting(Proposal::person, Proposal::amount)
        .containsExactly(tuple("P2", new BigDecimal("20")));
  }

  private static DecisionException failed(String conclusions) {
    SettlementService settlement =
        by(
            pack()
                .stage(
                    ToleranceVerdict.class,
                    rule("R-001", "ReturnedGoods( approvedQuantity == null )", "to.asCounted();"),
                    rule("R-002", "ReturnedGoods( approvedQuantity == null )", conclusions))
                .stage(
                    ReturnVerdict.class,
                    rule("R-003", "ReturnedGoods( amount == null )", "to.postActual();")));
    ReturnedGoods.Builder goods = ReturnedGoods.of();
    return catchThrowableOfType(
        DecisionException.class,
        () ->
            settlement.postReturn(
                COMPLAINT,
                conclusions.contains("Ordered")
                    ? goods.receivedQuantity(BigDecimal.ONE).build()
                    : goods.build(),
                NOW));
  }

  @Test
  void theRuleThatAskedForWhatIsUnknownIsNamed() {
    assertThat(failed("to.percent(5);").rules()).containsExactly("R-001");
    assertThat(failed("to.asOrdered();").rules()).containsExactly("R-002");
  }

  /** Before anything is added up of it. */
  @Test
  void whatIsMissingInACostIsToldAlone() {
    SettlementService settlement =
        by(
            pack()
                .stage(
                    SplitVerdict.class,
                    rule("R-001", "SharedCost( )", "to.remainderToLargest();")));
    SharedCost.Builder cost =
        SharedCost.of("K1").items(List.of(CostItem.of("AA", BigDecimal.ONE).build()));

    assertThatThrownBy(
            () ->
                settlement.allocateCost(
                    cost.shares(
                            Arrays.asList(
                                CostShare.of("AA", BigDecimal.ONE).build(),
                                CostShare.of("BB", null).build()))
                        .build(),
                    NOW))
        .isInstanceOfSatisfying(
            InvalidFactException.class,
            e ->
                assertThat(e.violations())
                    .extracting(Violation::path)
                    .containsExactly("cost.shares[1].ratio"));
  }
}
