package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.InvalidFactException;
import org.crmrules.Reason;
import org.crmrules.drools.RealPacks;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.DistributionDecision;
import org.crmrules.pool.Distributor;
import org.crmrules.pool.FairnessDecision;
import org.crmrules.pool.FairnessDecision.Move;
import org.crmrules.pool.HandoverDecision;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryDecision;
import org.crmrules.pool.LastReport;
import org.crmrules.pool.Leaver;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;
import org.crmrules.time.ClockStatus;
import org.junit.jupiter.api.Test;

class PoolDutiesTest {

  private static final DroolsPool POOL =
      new DroolsPool(RealPacks.versions(RealPacks.shipped("customer-pool")));
  private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

  @Test
  void onlyALeaderOrASalesManagerGivesOut() {
    DistributionDecision manager =
        POOL.mayDistribute(Distributor.of("M1").role("SALES_MANAGER").build(), MONDAY);
    DistributionDecision salesperson =
        POOL.mayDistribute(Distributor.of("S1").role("SALES").build(), MONDAY);

    assertThat(manager.allowed()).isTrue();
    assertThat(manager.reasons()).extracting(Reason::ruleId).containsExactly("P-002b");
    assertThat(salesperson.allowed()).isFalse();
  }

  @Test
  void aRoleThatThePackDoesNotDeclareIsRefused() {
    Distributor unknown = Distributor.of("M1").role("KING").build();

    assertThatThrownBy(() -> POOL.mayDistribute(unknown, MONDAY))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("distributor.role")
        .hasMessageContaining("KING");
  }

  @Test
  void aHandOverIsBlockedUntilNothingIsLeft() {
    Leaver leaver =
        Leaver.of("S1").lastWorkingDay(LocalDate.of(2026, 3, 1)).formalitiesDone(true).build();
    List<PoolCustomer> before =
        List.of(
            PoolCustomer.of("K9").ownerId("S1").build(),
            PoolCustomer.of("K2").ownerId("S2").careOwnerId("S1").build(),
            PoolCustomer.of("K3").ownerId("S2").build());
    List<PoolCustomer> after = List.of(PoolCustomer.of("K3").ownerId("S2").build());

    HandoverDecision open = POOL.handover(leaver, before, MONDAY);
    HandoverDecision done = POOL.handover(leaver, after, MONDAY);

    assertThat(open.complete()).isFalse();
    assertThat(open.customersLeft()).containsExactly("K2", "K9");
    assertThat(open.blockedBy()).containsExactly("CUSTOMERS_LEFT");
    assertThat(open.overdue()).isTrue();
    assertThat(open.dueOn()).isEqualTo("2026-03-01");
    assertThat(done.complete()).isTrue();
    assertThat(done.overdue()).isFalse();
  }

  @Test
  void aCountThatTheHostPassesDoesNotReplaceTheCustomers() {
    Leaver claimsNothingLeft = Leaver.of("S1").formalitiesDone(true).build();
    List<PoolCustomer> held = List.of(PoolCustomer.of("K1").ownerId("S1").build());

    assertThat(POOL.handover(claimsNothingLeft, held, MONDAY).complete()).isFalse();
  }

  @Test
  void anInquiryGoesToTheLowestLoadOverCapacityAndIsDueInThreeWorkingDays() {
    // 5 / 3 is less than 2 / 1, though 5 is more than 2.
    Representative able =
        Representative.of("S9").load(new BigDecimal(5)).capacity(new BigDecimal(3)).build();
    Representative other =
        Representative.of("S1").load(new BigDecimal(2)).capacity(BigDecimal.ONE).build();

    InquiryDecision decision =
        POOL.inquiry(Inquiry.of("Q1", MONDAY).build(), List.of(other, able), MONDAY);

    assertThat(decision.representativeId()).isEqualTo("S9");
    assertThat(decision.feedback().status()).isEqualTo(ClockStatus.RUNNING);
    assertThat(decision.feedback().due().on()).isEqualTo("2026-03-05");
  }

  @Test
  void theOrderOfTheColleaguesDoesNotMatter() {
    Representative one = Representative.of("S1").build();
    Representative two = Representative.of("S2").build();
    Inquiry inquiry = Inquiry.of("Q1", MONDAY).build();

    assertThat(POOL.inquiry(inquiry, List.of(two, one), MONDAY))
        .isEqualTo(POOL.inquiry(inquiry, List.of(one, two), MONDAY))
        .extracting(InquiryDecision::representativeId)
        .isEqualTo("S1");
  }

  @Test
  void aResultAfterTheQuestionIsNotKnownYet() {
    Inquiry inquiry = Inquiry.of("Q1", MONDAY).resultAt(MONDAY.plusSeconds(60)).build();

    assertThat(POOL.inquiry(inquiry, List.of(), MONDAY).feedback().status())
        .isEqualTo(ClockStatus.RUNNING);
  }

  @Test
  void anInquiryOfTomorrowIsRefused() {
    Inquiry tomorrow = Inquiry.of("Q1", MONDAY.plusSeconds(86_400)).build();

    assertThatThrownBy(() -> POOL.inquiry(tomorrow, List.of(), MONDAY))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("inquiry.registeredAt");
  }

  @Test
  void aPackWithoutTheStageSaysSo() {
    DroolsPool odd = new DroolsPool(RealPacks.versions(RealPacks.odd("pool-odd")));
    CustomerPlacement customer = CustomerPlacement.of("K1").build();

    assertThatThrownBy(() -> odd.responsibleUnit(customer, MONDAY))
        .isInstanceOfSatisfying(
            DecisionException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NO_CONCLUSION));
  }

  @Test
  void anAlertProposesNoMoreMovesThanItTakesAndOnlyToWhoCanHaveThem() {
    // Loads 9, 1, 2: (2·9 - 2·1) / (3·12) = 0.444. The 5 to S2 leaves 4, 6, 2: 8 / 36 = 0.222; to
    // S3,
    // who would end at 7, it helps less. Then the 1 to S3 leaves 3, 6, 3: 6 / 36 = 0.167.
    List<Representative> people =
        List.of(
            Representative.of("S1").load(new BigDecimal(9)).build(),
            Representative.of("S2").load(BigDecimal.ONE).build(),
            Representative.of("S3").load(new BigDecimal(2)).build());
    List<PoolCustomer> customers =
        List.of(
            PoolCustomer.of("K1").grade("A").ownerId("S1").build(),
            PoolCustomer.of("K2").grade("D").ownerId("S1").build(),
            PoolCustomer.of("K3").grade("D").ownerId("S1").openContracts(1).build());

    FairnessDecision decision =
        POOL.fairness(customers, people, LastReport.of(LocalDate.of(2026, 2, 27)).build(), MONDAY);

    assertThat(decision.figures().gini()).isEqualByComparingTo("0.444444");
    assertThat(decision.alerts()).containsExactly("UNEVEN");
    assertThat(decision.moves())
        .containsExactly(new Move("K1", "S1", "S2"), new Move("K2", "S1", "S3"));
    assertThat(decision.after().gini()).isEqualByComparingTo("0.166667");
    assertThat(decision.nextReportOn()).isEqualTo("2026-03-06");
  }

  @Test
  void loadsAreComparedBeforeTheyAreRounded() {
    // Of two people the Gini coefficient is (b - a) / 2 (a + b): 0.2000002, which is above 0.2.
    List<Representative> people =
        List.of(
            Representative.of("S1").load(new BigDecimal("7.000002")).build(),
            Representative.of("S2").load(new BigDecimal("2.999998")).build());

    FairnessDecision decision = POOL.fairness(List.of(), people, null, MONDAY);

    assertThat(decision.figures().gini()).isEqualTo("0.200000");
    assertThat(decision.alerts()).containsExactly("UNEVEN");
  }

  @Test
  void nobodyIsProposedWhoDoesNotServeTheRegionOrIsAtTheCap() {
    List<Representative> people =
        List.of(
            Representative.of("S1").load(new BigDecimal(9)).build(),
            Representative.of("S2").regions(List.of("SOUTH")).build(),
            Representative.of("S3").openCustomers(100).build());
    List<PoolCustomer> customers =
        List.of(PoolCustomer.of("K1").grade("C").region("NORTH").ownerId("S1").build());

    assertThat(POOL.fairness(customers, people, null, MONDAY).moves()).isEmpty();
  }
}
