package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.score.FactorRules;
import org.crmrules.drools.score.ScoreCard;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.score.Score;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.vocabulary.OwnFact;

/**
 * Holds a compiled pack against the grid of its own thresholds before it may decide: no hole, no
 * contradiction, no rule that fails (G-21), and stage budgets that fit their limit (C-25, T-02).
 */
public final class PackProof {

  /** Every fact that stands beside asks everything again: no load may take forever. */
  private static final long MOST_BESIDE = 100_000;

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RunningPack pack;
  private final Instant asOf;
  private final Finding finding;
  private final Problems notices;
  private final OwnFact beside;
  private final Probes probes;
  private final long most;

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
    this(pack, problems, notices, FactGrid.MOST);
  }

  /**
   * The same.
   *
   * @param most of how many cells of a grid each is asked about, also where no rule tells them
   *     apart
   */
  PackProof(RunningPack pack, Problems problems, Problems notices, long most) {
    this(
        pack.inForce(pack.manifest().begins()),
        new Finding(pack.checked(), problems, notices == null ? null : new Seen()),
        notices,
        null,
        most);
  }

  /**
   * @param beside stands beside every question; null if nothing does
   * @param most of how many cells of a grid each is asked about
   */
  private PackProof(
      RunningPack pack, Finding finding, Problems notices, OwnFact beside, long most) {
    this.most = most;
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
    own.forEach(type -> beside(type, own.size()));
    notice();
  }

  /** How much is asked beside one fact says how many there can be. */
  private void beside(FactType type, int kinds) {
    // Nothing is known of it but what rules see, so cells that they do not tell apart are one.
    FactGrid<OwnFact> grid =
        grid(
            OwnFact.of(type.name()),
            type,
            pack.checked().rules(),
            Math.max(0, most - FactGrid.MOST));
    if (!grid.isOfRules()) {
      return;
    }
    askedInPart(pack.checked().rules()); // whatever stands beside may change any answer
    long before = finding.asked();
    grid.facts().limit(1).forEach(this::askBeside);
    long some = Math.max(1, MOST_BESIDE / kinds / (finding.asked() - before + 1));
    grid.facts(some).skip(1).forEach(this::askBeside);
    if (!grid.isWhole(some)) {
      finding.sampled(type.name(), some, grid.cells());
    }
  }

  private void askBeside(OwnFact one) {
    new PackProof(pack.beside(List.of(one)), finding, null, one, most).ask();
  }

  /** What did not happen in any cell is said when all have been asked. */
  private void notice() {
    if (finding.seen() != null) {
      Overlaps overlaps = new Overlaps(pack.checked(), probes);
      finding.seen().report(pack.checked(), overlaps, notices);
    }
  }

  private void ask() {
    switch (pack.manifest().domain()) {
      case GRADING -> grading();
      case COMPLAINT -> new ComplaintProof(pack, asOf, this).prove();
      case POOL -> new PoolProof(pack, this).prove();
      case SUPPLIER -> new SupplierProof(pack, this).prove();
    }
  }

  /** The pack, in force on its first day. */
  RunningPack pack() {
    return pack;
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

  /** Whole weights make 100 in every cell; where nothing has a weight there is no score. */
  List<Reason> weightsMakeAHundred(Record fact, List<? extends Record> beside) {
    new FactCheck(pack, asOf).of("fact", fact).orThrow();
    Told<FactorRules> told =
        pack.ask(ScoreCard.KIND, Stream.concat(Stream.of(fact), beside.stream()).toList());
    Integer weights = told.value().weights();
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
    FactGrid<T> grid = grid(base, type, rules);
    if (grid.cells() > FactGrid.MOST) {
      askedInPart(rules);
    } else if (finding.seen() != null) {
      finding.seen().asking(rules, type);
    }
    finding.ask(grid, told(), question);
  }

  /**
   * Asks for those facts of a grid that can be.
   *
   * @param and what stands beside them, as people are told it
   */
  <T extends Record> void ask(
      FactGrid<T> grid, Predicate<T> possible, String and, Function<T, ?> question) {
    finding.ask(grid, possible, and + told(), question);
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

  /** The grid that some rules lay over a type of fact. */
  <T extends Record> FactGrid<T> grid(T base, FactType type, List<CheckedRule> rules) {
    return grid(base, type, rules, most);
  }

  private <T extends Record> FactGrid<T> grid(
      T base, FactType type, List<CheckedRule> rules, long each) {
    return new FactGrid<>(base, type, rules, pack.manifest(), pack.checked().rules(), each);
  }
}
