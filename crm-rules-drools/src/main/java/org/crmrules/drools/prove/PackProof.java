package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.Reason;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClass;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.ComplaintSeverity;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.DutyVerdict;
import org.crmrules.complaint.LimitVerdict;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.complaint.NumberVerdict;
import org.crmrules.complaint.ReactionVerdict;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.complaint.CaseDuties;
import org.crmrules.drools.complaint.DroolsComplaints;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.supplier.DroolsSuppliers;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pool.ClaimVerdict;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolVerdict;
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
import org.crmrules.time.TimeLimit;
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
    this.pack = pack;
    this.asOf = pack.manifest().effectiveFrom().atStartOfDay(pack.manifest().zone()).toInstant();
    this.finding = new Finding(pack.checked(), problems);
  }

  /** Asks every question of the domain for every cell of its grid. */
  public void prove() {
    switch (pack.manifest().domain()) {
      case GRADING -> grading();
      case COMPLAINT -> complaints();
      case POOL -> pool();
      case SUPPLIER -> suppliers();
    }
  }

  private void grading() {
    finding.ask(
        grid(CustomerProfile.of("PROBE").build(), pack.checked().rules()),
        customer -> DroolsGrading.grade(pack, customer, asOf));
  }

  private void complaints() {
    Complaint base =
        Complaint.of("PROBE", ComplaintSubject.QUALITY).acceptedAt(asOf).signedOffAt(asOf).build();
    finding.ask(
        grid(base, routeRules()), complaint -> DroolsComplaints.route(pack, complaint, asOf));
    finding.ask(grid(base, clockRules()), this::budgetsFit);
    List<CheckedRule> reactions = rulesOf(ReactionVerdict.class);
    if (!reactions.isEmpty()) {
      finding.ask(
          grid(base, reactions),
          complaint -> DroolsComplaints.reactions(pack, possible(complaint), asOf));
    }
    List<CheckedRule> duties = rulesOf(DutyVerdict.class);
    if (!duties.isEmpty()) {
      finding.ask(
          grid(base, withClass(withSeverity(duties))),
          complaint -> CaseDuties.decide(pack, possible(complaint), asOf));
    }
    List<CheckedRule> numbers = rulesOf(NumberVerdict.class);
    if (!numbers.isEmpty()) {
      finding.ask(
          grid(new NumberRequest(pack.manifest().effectiveFrom(), 1), numbers),
          request -> DroolsComplaints.number(pack, request, asOf));
    }
    new SettlementProof(pack, asOf, finding).prove(base, this);
  }

  /** The rules that a route depends on. */
  private List<CheckedRule> routeRules() {
    return withSeverity(rulesOf(ClassVerdict.class, RouteVerdict.class));
  }

  /** These rules, and those on the severity if any of these looks at it. */
  private List<CheckedRule> withSeverity(List<CheckedRule> rules) {
    List<CheckedRule> all = new ArrayList<>(rules);
    if (lookAt(rules, ComplaintSeverity.class)) {
      all.addAll(rulesOf(SeverityVerdict.class));
    }
    return all;
  }

  private static boolean lookAt(List<CheckedRule> rules, Class<?> fact) {
    return rules.stream().flatMap(r -> r.when().matches()).anyMatch(m -> m.type().type() == fact);
  }

  /** The rules that a deadline depends on; those on handlers and authority do not matter to it. */
  private List<CheckedRule> clockRules() {
    List<CheckedRule> rules = new ArrayList<>(rulesOf(LimitVerdict.class));
    rulesOf(RouteVerdict.class).stream()
        .filter(r -> r.then().stream().anyMatch(call -> call.method().equals("through")))
        .forEach(rules::add);
    return withClass(withSeverity(rules));
  }

  /** These rules, and those on the class if any of these looks at it. */
  private List<CheckedRule> withClass(List<CheckedRule> rules) {
    List<CheckedRule> all = new ArrayList<>(rules);
    if (lookAt(rules, ComplaintClass.class)) {
      all.addAll(rulesOf(ClassVerdict.class));
    }
    return all;
  }

  /** What is not accepted is not closed either. */
  private static ComplaintCase possible(Complaint complaint) {
    List<CaseEvent> events = ComplaintCase.of(complaint).events();
    return complaint.acceptedAt() == null
        ? ComplaintCase.of(complaint.asOf(Instant.MIN), List.of())
        : ComplaintCase.of(complaint, events);
  }

  private void budgetsFit(Complaint complaint) {
    ComplaintClock clock = DroolsComplaints.clock(pack, possible(complaint), asOf);
    TimeLimit whole = clock.whole().limit();
    List<StepClock> alike =
        clock.steps().stream().filter(s -> BudgetSum.compares(s.reading().limit(), whole)).toList();
    TimeLimit sum = BudgetSum.of(alike.stream().map(s -> s.reading().limit()).toList(), whole);
    if (sum != null) {
      String steps =
          alike.stream()
              .map(s -> s.step() + " " + s.reading().limit().amount())
              .collect(Collectors.joining(" + "));
      List<String> rules =
          clock.reasons().stream()
              .filter(r -> r.concluded().stream().anyMatch(c -> c.contains(".overall")))
              .map(Reason::ruleId)
              .toList();
      finding.add(
          ProblemCode.BUDGETS_DO_NOT_FIT, rules, BudgetSum.text(sum), BudgetSum.text(whole), steps);
    }
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
          c -> DroolsPool.recall(pack, c, asOf));
    }
    List<CheckedRule> claims = rulesOf(ClaimVerdict.class);
    if (!claims.isEmpty()) {
      Representative seat = Representative.of("PROBE").build();
      finding.ask(grid(customer, claims), c -> DroolsPool.claim(pack, c, seat, List.of(), asOf));
      finding.ask(grid(seat, claims), s -> DroolsPool.claim(pack, customer, s, List.of(), asOf));
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
