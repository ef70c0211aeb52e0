package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.pool.PoolDuties;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.supplier.DroolsSuppliers;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pool.ClaimVerdict;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryVerdict;
import org.crmrules.pool.PlacementVerdict;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolVerdict;
import org.crmrules.pool.Prospect;
import org.crmrules.pool.ProspectVerdict;
import org.crmrules.pool.ProtectionVerdict;
import org.crmrules.pool.Representative;
import org.crmrules.pool.SeatVerdict;
import org.crmrules.supplier.RatingVerdict;
import org.crmrules.supplier.SampleRequest;
import org.crmrules.supplier.SampleVerdict;
import org.crmrules.supplier.ScoreVerdict;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierScore;
import org.crmrules.supplier.SupplierState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a compiled pack against the grid of its own thresholds before it may decide: no hole, no
 * contradiction, no rule that fails (G-21), and stage budgets that fit their limit (C-25, T-02).
 */
public final class PackProof {

  private static final Logger LOG = LoggerFactory.getLogger(PackProof.class);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RunningPack pack;
  private final Instant asOf;
  private final Finding finding;

  /** Proves a pack into these problems. */
  public PackProof(RunningPack pack, Problems problems) {
    this.asOf = pack.manifest().effectiveFrom().atStartOfDay(pack.manifest().zone()).toInstant();
    this.pack = pack.on(asOf);
    this.finding = new Finding(pack.checked(), problems);
  }

  /** Asks every question of the domain for every cell of its grid. */
  public void prove() {
    switch (pack.manifest().domain()) {
      case GRADING -> grading();
      case COMPLAINT -> new ComplaintProof(pack, asOf, finding, this).prove();
      case POOL -> pool();
      case SUPPLIER -> suppliers();
    }
  }

  /** How many cells were asked about. */
  long asked() {
    return finding.asked();
  }

  private void grading() {
    finding.ask(
        grid(CustomerProfile.of("PROBE").build(), pack.checked().rules()),
        customer -> DroolsGrading.grade(pack, customer, asOf));
  }

  /** A customer in the pool with everything known, so that only what is varied can be missing. */
  private void pool() {
    PoolCustomer customer =
        PoolCustomer.of("PROBE")
            .name("PROBE")
            .contact("PROBE")
            .phone("PROBE")
            .region("PROBE")
            .source("PROBE")
            .grade(pack.manifest().declared("grades").stream().findFirst().orElse(null))
            .build();
    List<CheckedRule> demand = rulesOf(DemandVerdict.class);
    finding.ask(grid(customer, demand), c -> DroolsPool.assign(pack, List.of(c), List.of(), asOf));
    finding.ask(grid(customer, rulesOf(PoolVerdict.class)), c -> DroolsPool.review(pack, c, asOf));
    finding.ask(
        grid(Representative.of("PROBE").build(), rulesOf(SeatVerdict.class)),
        seat -> DroolsPool.assign(pack, List.of(), List.of(seat), asOf));
    List<CheckedRule> protection = rulesOf(ProtectionVerdict.class);
    if (!protection.isEmpty()) {
      finding.ask(
          grid(customer.toBuilder().ownerId("PROBE").daysOwned(0).build(), protection),
          c -> DroolsPool.recall(pack, c, List.of(), asOf));
    }
    List<CheckedRule> claims = rulesOf(ClaimVerdict.class);
    if (!claims.isEmpty()) {
      Representative seat = Representative.of("PROBE").build();
      finding.ask(grid(customer, claims), c -> DroolsPool.claim(pack, c, seat, List.of(), asOf));
      finding.ask(grid(seat, claims), s -> DroolsPool.claim(pack, customer, s, List.of(), asOf));
    }
    aroundThePool();
  }

  private void aroundThePool() {
    PoolDuties duties = new PoolDuties(pack, asOf);
    List<CheckedRule> placement = rulesOf(PlacementVerdict.class);
    if (!placement.isEmpty()) {
      finding.ask(grid(CustomerPlacement.of("PROBE"), placement), duties::placement);
    }
    List<CheckedRule> prospects = rulesOf(ProspectVerdict.class);
    if (!prospects.isEmpty()) {
      finding.ask(
          grid(Prospect.of("PROBE", null, null), prospects),
          prospect -> duties.prospects(List.of(prospect)));
    }
    if (!rulesOf(InquiryVerdict.class).isEmpty()) {
      Inquiry base = new Inquiry("PROBE", null, null, asOf, null);
      finding.ask(
          grid(base, rulesOf(InquiryVerdict.class)), inquiry -> duties.inquiry(inquiry, List.of()));
    }
  }

  private void suppliers() {
    finding.ask(grid(new SupplierScore(HUNDRED), rulesOf(RatingVerdict.class)), this::isRated);
    SupplierRecord supplier =
        SupplierRecord.of("PROBE", SupplierState.NORMAL)
            .dueLots(100)
            .onTimeLots(100)
            .receivedLots(100)
            .acceptedLots(100)
            .creditScore(HUNDRED)
            .serviceScore(HUNDRED)
            .build();
    finding.ask(
        grid(supplier, rulesOf(StandingVerdict.class)), s -> DroolsSuppliers.rate(pack, s, asOf));
    finding.ask(
        grid(supplier, rulesOf(ScoreVerdict.class)), s -> DroolsSuppliers.rate(pack, s, asOf));
    List<CheckedRule> samples = rulesOf(SampleVerdict.class);
    if (!samples.isEmpty()) {
      finding.ask(
          grid(SampleRequest.of("PROBE", "PROBE").build(), samples),
          request -> DroolsSuppliers.sample(pack, request, asOf));
    }
  }

  private void isRated(SupplierScore score) {
    boolean possible =
        score.value() != null
            && score.value().signum() >= 0
            && score.value().compareTo(HUNDRED) <= 0;
    if (possible) {
      DroolsSuppliers.ratingOf(pack, score);
    }
  }

  /** The rules that conclude on any of these verdicts. */
  List<CheckedRule> rulesOf(Class<?>... verdicts) {
    return pack.checked().stages().stream()
        .filter(s -> Arrays.asList(verdicts).contains(s.collector().type()))
        .flatMap(s -> s.rules().stream())
        .toList();
  }

  /** One fact for each cell of the grid that the rules lay over it. */
  <T extends Record> FactGrid<T> grid(T base, List<CheckedRule> rules) {
    FactType type = pack.checked().vocabulary().facts().get(base.getClass().getSimpleName());
    FactGrid<T> grid = new FactGrid<>(base, type, rules, pack.manifest());
    if (!grid.isWhole()) {
      LOG.info(
          "{}: the rules divide {} into {} cells; {} of them were asked, a sample and no proof",
          pack.manifest().name(),
          type.name(),
          grid.cells(),
          FactGrid.MOST);
    }
    return grid;
  }
}
