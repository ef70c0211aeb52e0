package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.complaint.Complaint;
import org.crmrules.drools.complaint.settlement.DroolsSettlements;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.settlement.Compensation;
import org.crmrules.settlement.CompensationVerdict;
import org.crmrules.settlement.Handling;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.MonthlyJobVerdict;
import org.crmrules.settlement.PaperVerdict;
import org.crmrules.settlement.PenaltyVerdict;
import org.crmrules.settlement.ReturnVerdict;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.ReturnedGoods.Builder;
import org.crmrules.settlement.SettlementService;

/**
 * Asks a pack what it says after a decision, as far as it says anything, before it may decide.
 *
 * @param grids finds rules, and lays grids by them
 */
record SettlementProof(RunningPack pack, Instant asOf, PackProof grids) {

  private static final BigDecimal APPROVED = BigDecimal.valueOf(100);

  /** Nothing known, nothing back, as approved, a little more, and more than anybody tolerates. */
  private static final List<BigDecimal> BACK =
      Arrays.asList(
          null,
          BigDecimal.ZERO,
          APPROVED,
          APPROVED.add(BigDecimal.ONE),
          APPROVED.scaleByPowerOfTen(6));

  private static final List<BigDecimal> RATIOS = Arrays.asList(null, new BigDecimal("0.05"));

  /**
   * @param closed a complaint that is signed off
   */
  void prove(Complaint closed) {
    SettlementService settlement = new DroolsSettlements(pack);
    Probes probes = grids.probes();
    if (!grids.rulesOf(ReturnVerdict.class).isEmpty()) {
      grids.ask(returns(), Record::toString, goods -> settlement.postReturn(closed, goods, asOf));
    }
    grids.ask(
        probes.of(Handling.class),
        PaperVerdict.class,
        handling -> settlement.closingDocuments(closed, List.of(handling), asOf));
    grids.ask(
        probes.of(Lapse.class),
        PenaltyVerdict.class,
        lapse -> settlement.proposePenalties(List.of(lapse), List.of(), asOf));
    grids.ask(
        probes.of(Compensation.class, probes.known(Compensation.class)),
        CompensationVerdict.class,
        granted -> settlement.compensationAuthority(granted, asOf));
    if (!grids.rulesOf(MonthlyJobVerdict.class).isEmpty()) {
      grids.ask(Stream.of(closed), c -> "MonthlyJobs", c -> settlement.monthlyTasks(asOf));
    }
  }

  private static Stream<ReturnedGoods> returns() {
    return Stream.of(null, APPROVED)
        .flatMap(approved -> BACK.stream().map(actual -> by(approved, actual)))
        .flatMap(goods -> RATIOS.stream().map(goods::toleranceRatio).map(Builder::build))
        .flatMap(SettlementProof::counted);
  }

  private static Builder by(BigDecimal approved, BigDecimal actual) {
    return ReturnedGoods.of().approvedQuantity(approved).actualQuantity(actual);
  }

  /** Not counted, and said to be signed for as counted: without a count, and with one. */
  private static Stream<ReturnedGoods> counted(ReturnedGoods goods) {
    return Stream.of(goods, asked(goods, null), asked(goods, APPROVED.subtract(BigDecimal.ONE)));
  }

  private static ReturnedGoods asked(ReturnedGoods goods, BigDecimal received) {
    return by(goods.approvedQuantity(), goods.actualQuantity())
        .toleranceRatio(goods.toleranceRatio())
        .receivedQuantity(received)
        .differenceConfirmed(true)
        .build();
  }
}
