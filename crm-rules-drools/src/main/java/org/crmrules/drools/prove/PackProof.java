package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.score.ScoreCard;
import org.crmrules.drools.supplier.DroolsSuppliers;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.pool.ClaimVerdict;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryVerdict;
import org.crmrules.pool.PlacementVerdict;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.PoolVerdict;
import org.crmrules.pool.Prospect;
import org.crmrules.pool.ProspectVerdict;
import org.crmrules.pool.ProtectionVerdict;
import org.crmrules.pool.Representative;
import org.crmrules.pool.SeatVerdict;
import org.crmrules.score.Score;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.supplier.ContactVerdict;
import org.crmrules.supplier.QualificationVerdict;
import org.crmrules.supplier.RatingVerdict;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierContact;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import org.crmrules.supplier.SupplierState;
import org.crmrules.vocabulary.OwnFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a compiled pack against the grid of its own thresholds before it may decide: no hole, no
 * contradiction, no rule that fails (G-21), and stage budgets that fit their limit (C-25, T-02).
 */
public final class PackProof {

  private static final Logger LOG = LoggerFactory.getLogger(PackProof.class);

  /** Every fact that stands beside asks everything again: no load may take forever. */
  private static final long MOST_BESIDE = 100_000;

  private static final QuestionKind<?> RATING = QuestionKind.about(RatingVerdict.class);

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RunningPack pack;
  private final Instant asOf;
  private final Finding finding;
  private final Problems notices;
  private final OwnFact beside;
  private final Probes probes;

  /** Proves a pack into these problems. */
  public PackProof(RunningPack pack, Problems problems) {
    this(pack, problems, null);
  }

  /**
   * Proves a pack into these problems.
   *
   * @param notices gets what is most likely not meant; null if nobody wants to know
   */
  public PackProof(RunningPack pack, Problems problems, Problems notices) {
    this(
        pack.inForce(pack.manifest().begins()),
        new Finding(pack.checked(), problems, notices == null ? null : new Seen()),
        notices,
        null);
  }

  /**
   * @param beside stands beside every question; null if nothing does
   */
  private PackProof(RunningPack pack, Finding finding, Problems notices, OwnFact beside) {
    this.notices = notices;
    this.beside = beside;
    this.asOf = pack.manifest().begins();
    this.pack = pack;
    this.finding = finding;
    this.probes = new Probes(pack.checked(), asOf);
  }

  /**
   * Asks every question of the domain for every cell of its grid: without facts that the pack
   * declares, and beside one of each kind in every cell that the rules lay over it, or in some of
   * them where that would be too many questions.
   */
  public void prove() {
    ask();
    List<FactType> own =
        pack.vocabulary().facts().values().stream().filter(FactType::isOwn).toList();
    long most = own.isEmpty() ? 0 : Math.max(1, MOST_BESIDE / (finding.asked() + 1) / own.size());
    for (FactType type : own) {
      FactGrid<OwnFact> grid = grid(OwnFact.of(type.name()), type, pack.checked().rules(), most);
      if (grid.isOfRules()) {
        askedInPart(pack.checked().rules()); // whatever stands beside may change any answer
        grid.facts(most)
            .forEach(one -> new PackProof(pack.beside(List.of(one)), finding, null, one).ask());
      }
    }
    notice();
  }

  /** What did not happen in any cell is said when all have been asked. */
  private void notice() {
    if (finding.seen() != null) {
      Overlaps overlaps = new Overlaps(pack.checked(), probes);
      finding.seen().report(pack.checked().stages(), overlaps, notices);
    }
  }

  private void ask() {
    switch (pack.manifest().domain()) {
      case GRADING -> grading();
      case COMPLAINT -> new ComplaintProof(pack, asOf, this).prove();
      case POOL -> pool();
      case SUPPLIER -> suppliers();
    }
  }

  /** What grids begin with. */
  Probes probes() {
    return probes;
  }

  /** The instant of every question. */
  Instant asOf() {
    return asOf;
  }

  /** What was found so far. */
  Finding finding() {
    return finding;
  }

  private void grading() {
    new GradingProof(pack, this, beside == null ? null : beside.type()).prove();
  }

  /** A customer in the pool with everything known, so that only what is varied can be missing. */
  private void pool() {
    Map<String, Object> known = new HashMap<>();
    List.of("name", "contact", "phone", "region", "source").forEach(f -> known.put(f, "PROBE"));
    known.put("grade", probes.first("grades"));
    PoolCustomer customer = probes.of(PoolCustomer.class, known);
    PoolService pool = new DroolsPool(pack);
    Representative seat = probes.of(Representative.class);
    PoolCustomer owned = customer.toBuilder().ownerId("PROBE").daysOwned(0).build();
    ask(customer, DemandVerdict.class, c -> pool.assign(List.of(c), List.of(), asOf));
    ask(customer, PoolVerdict.class, c -> pool.status(c, asOf));
    ask(seat, SeatVerdict.class, s -> pool.assign(List.of(), List.of(s), asOf));
    ask(owned, ProtectionVerdict.class, c -> pool.protection(c, List.of(), asOf));
    ask(customer, ClaimVerdict.class, c -> pool.claim(c, seat, List.of(), asOf));
    ask(seat, ClaimVerdict.class, s -> pool.claim(customer, s, List.of(), asOf));
    ask(
        probes.of(CustomerPlacement.class),
        PlacementVerdict.class,
        placed -> pool.responsibleUnit(placed, asOf));
    ask(
        probes.of(Prospect.class),
        ProspectVerdict.class,
        prospect -> pool.prospects(List.of(prospect), asOf));
    ask(
        probes.of(Inquiry.class),
        InquiryVerdict.class,
        inquiry -> pool.inquiry(inquiry, List.of(), asOf));
  }

  private void suppliers() {
    Map<String, Object> known = new HashMap<>();
    known.put("state", SupplierState.NORMAL);
    List.of("dueLots", "onTimeLots", "receivedLots", "acceptedLots")
        .forEach(lots -> known.put(lots, 100));
    List.of("creditScore", "serviceScore").forEach(score -> known.put(score, HUNDRED));
    SupplierRecord supplier = probes.of(SupplierRecord.class, known);
    SupplierService suppliers = new DroolsSuppliers(pack);
    ask(new Score(HUNDRED), RatingVerdict.class, this::isRated);
    ask(supplier, StandingVerdict.class, s -> suppliers.rate(s, asOf));
    ask(supplier, ScoreVerdict.class, s -> suppliers.rate(s, asOf));
    ask(supplier, ScoreVerdict.class, s -> weightsMakeAHundred(s, List.of()));
    ask(
        probes.of(SupplierContact.class),
        ContactVerdict.class,
        contact -> suppliers.checkContact(contact, asOf));
    if (pack.concludesOn(QualificationVerdict.class)) {
      ask(
          DroolsSuppliers.inEveryStage(pack),
          history -> "stage = " + history.stage(),
          history -> DroolsSuppliers.inStage(pack, history));
    }
  }

  /** Whole weights make 100 in every cell; where nothing has a weight there is no score. */
  List<Reason> weightsMakeAHundred(Record fact, List<? extends Record> beside) {
    new FactCheck(pack, asOf).of("fact", fact).orThrow();
    Told<Outcomes> told =
        pack.ask(ScoreCard.KIND, Stream.concat(Stream.of(fact), beside.stream()).toList());
    Integer weights = ScoreCard.weights(told.value());
    if (weights != null && weights != 100) {
      finding.add(ProblemCode.WEIGHTS_DO_NOT_FIT, told.rules(ScoreVerdict.class, "weigh"), weights);
    }
    return told.reasons();
  }

  static boolean isPossible(Score score) {
    return score.value() != null
        && score.value().signum() >= 0
        && score.value().compareTo(HUNDRED) <= 0;
  }

  private List<Reason> isRated(Score score) {
    if (!isPossible(score)) {
      return List.of();
    }
    DroolsSuppliers.ratingOf(pack, score);
    return pack.ask(RATING, List.of(score)).reasons();
  }

  /** The rules that conclude on any of these verdicts. */
  List<CheckedRule> rulesOf(Class<?>... verdicts) {
    return pack.checked().stages().stream()
        .filter(s -> Arrays.asList(verdicts).contains(s.collector().type()))
        .flatMap(s -> s.rules().stream())
        .toList();
  }

  /** Asks for each cell of the grid that the rules on a verdict lay over a fact, if any do. */
  <T extends Record> void ask(T base, Class<?> verdict, Function<T, ?> question) {
    List<CheckedRule> rules = rulesOf(verdict);
    if (!rules.isEmpty()) {
      ask(base, rules, question);
    }
  }

  /** Asks for each cell of the grid that these rules lay over a fact. */
  <T extends Record> void ask(T base, List<CheckedRule> rules, Function<T, ?> question) {
    FactType type = pack.checked().vocabulary().facts().get(base.getClass().getSimpleName());
    FactGrid<T> grid = grid(base, type, rules, FactGrid.MOST);
    if (grid.cells() > FactGrid.MOST) {
      askedInPart(rules);
    } else if (finding.seen() != null) {
      finding.seen().asking(rules, type);
    }
    finding.ask(grid, told(), question);
  }

  /** Rules are asked about for more facts, or fewer, than those of one grid. */
  void askedInPart(List<CheckedRule> rules) {
    if (finding.seen() != null) {
      finding.seen().askingInPart(rules);
    }
  }

  /** Asks for each of some facts. */
  <T extends Record> void ask(
      Stream<T> facts, Function<T, String> describe, Function<T, ?> question) {
    finding.ask(facts, fact -> describe.apply(fact) + told(), question);
  }

  private String told() {
    return beside == null
        ? ""
        : beside.custom().names().stream()
            .map(name -> name + " = " + beside.custom().get(name))
            .collect(Collectors.joining(", ", " + " + beside.type() + "( ", " )"));
  }

  <T extends Record> FactGrid<T> grid(T base, FactType type, List<CheckedRule> rules, long most) {
    FactGrid<T> grid = new FactGrid<>(base, type, rules, pack.manifest());
    if (grid.cells() > most) {
      LOG.info(
          "{}: the rules divide {} into {} cells; {} of them were asked, a sample and no proof",
          pack.manifest().name(),
          type.name(),
          grid.cells(),
          most);
    }
    return grid;
  }
}
