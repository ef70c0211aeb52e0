package org.crmrules.drools.prove;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.Work;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.Silence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a question for every fact of a grid and says what goes wrong, each kind of thing once. */
final class Finding {

  private static final Logger LOG = LoggerFactory.getLogger(Finding.class);

  private final CheckedPack pack;
  private final Problems problems;
  private final Set<String> said = new HashSet<>();
  private final Set<String> samples = new LinkedHashSet<>();

  private final Seen seen;
  private long asked;
  private long refusals;

  /**
   * @param seen is told every answer; null if nobody wants to know
   */
  Finding(CheckedPack pack, Problems problems, Seen seen) {
    this.pack = pack;
    this.seen = seen;
    this.problems = problems;
  }

  /** Who is told every answer; null if nobody wants to know. */
  Seen seen() {
    return seen;
  }

  /**
   * Asks for every fact of a grid.
   *
   * @param beside what is given beside each of them, as people are told it
   */
  <T extends Record> void ask(FactGrid<T> grid, String beside, Function<T, ?> question) {
    IntStream.Builder told = IntStream.builder();
    ask(
        grid,
        fact -> true,
        question,
        told,
        fact -> {
          if (!grid.isNowhere(fact)) {
            refused(fact);
          }
        },
        (e, fact) -> {
          List<CheckedRule> those = answering(e);
          FactGrid<T> own = grid.around(fact, those);
          Neighbours near = Neighbours.of(own, fact, those, question);
          near = near == null ? Neighbours.of(grid, fact, those, question) : near;
          say(e, grid.describe(fact, own.fields()) + beside, near);
        });
    if (seen != null && !grid.isPutTogether() && grid.isWhole()) {
      seen.effects().look(grid, told.build().toArray());
    }
  }

  /**
   * Asks for those facts of a grid that can be.
   *
   * @param beside what is given beside each of them, as people are told it
   */
  <T extends Record> void ask(
      FactGrid<T> grid, Predicate<T> possible, String beside, Function<T, ?> question) {
    ask(
        grid,
        possible,
        question,
        told -> {},
        this::refused,
        (e, fact) -> say(e, grid.describe(fact, Set.of()) + beside, null));
  }

  /** Asks for each of some facts. */
  <T extends Record> void ask(
      Stream<T> facts, Function<T, String> describe, Function<T, ?> question) {
    ask(
        facts,
        question,
        told -> {},
        this::refused,
        (e, fact) -> say(e, describe.apply(fact), null));
  }

  /**
   * @param told is given for each fact what {@link Seen} makes of the answer
   * @param refused is given facts that no host can bring
   */
  private <T extends Record> void ask(
      FactGrid<T> grid,
      Predicate<T> possible,
      Function<T, ?> question,
      IntConsumer told,
      Consumer<T> refused,
      BiConsumer<DecisionException, T> trouble) {
    grid.leftOut().forEach(refused);
    long before = refusals;
    ask(grid.facts().filter(possible), question, told, refused, trouble);
    if (grid.isPutTogether() && refusals > before) {
      // What stands for others was refused, and the others might not be.
      ask(grid.cells(FactGrid.MOST).filter(possible), question, told, refused, trouble);
      sampled(grid.type().name(), FactGrid.MOST, grid.cells());
    } else {
      sampledUnlessWhole(grid);
    }
  }

  /** Says so if a grid is not asked about as a whole. */
  void sampledUnlessWhole(FactGrid<?> grid) {
    if (!grid.isWhole()) {
      sampled(grid.type().name(), Math.min(grid.count(), FactGrid.MOST), grid.cells());
    }
  }

  /** Says that only some were asked about of what there is; once. */
  void sampled(String what, long asked, long all) {
    if (asked < all && samples.add(what + " " + asked + "/" + all)) {
      LOG.info(
          "{}: the rules divide {} into {} cells; {} of them were asked, a sample and no proof",
          pack.files().manifest().name(),
          what,
          all,
          asked);
    }
  }

  /** What was not asked about as a whole, with how many of how many cells. */
  Set<String> samples() {
    return samples;
  }

  private <T extends Record> void ask(
      Stream<T> facts,
      Function<T, ?> question,
      IntConsumer told,
      Consumer<T> refused,
      BiConsumer<DecisionException, T> trouble) {
    facts.forEach(
        fact -> {
          asked++;
          Work.goOn();
          told.accept(answered(fact, question, refused, trouble));
        });
  }

  private <T extends Record> int answered(
      T fact,
      Function<T, ?> question,
      Consumer<T> refused,
      BiConsumer<DecisionException, T> trouble) {
    if (!FactCheck.isUsable(fact)) {
      refusals++;
      refused.accept(fact); // most such cells: nobody reads the sentences of a refusal here
      return Seen.REFUSED;
    }
    try {
      Object answer = question.apply(fact);
      return seen == null ? Seen.REFUSED : seen.answered(answer);
    } catch (InvalidFactException e) {
      refusals++;
      refused.accept(fact);
      return Seen.REFUSED;
    } catch (DecisionException e) {
      if (isNews(e)) {
        trouble.accept(e, fact);
      }
      return seen == null ? Seen.REFUSED : seen.effects().of(e);
    }
  }

  /** No host can reach this cell with such a fact; maybe with another. */
  private void refused(Record fact) {
    if (seen != null) {
      seen.refused(fact);
    }
  }

  /** Rules that disagree do so in thousands of cells: what is told of the first is told of all. */
  private boolean isNews(DecisionException e) {
    return switch (e.kind()) {
      case NO_CONCLUSION -> said.add(ProblemCode.HOLE + e.reason().en());
      case CONFLICT -> !said.contains(ProblemCode.CONFLICT + e.rules().toString());
      default -> !said.contains(ProblemCode.FAILS + e.rules().toString());
    };
  }

  /** The rules that could have answered; none where that is not known. */
  private List<CheckedRule> answering(DecisionException e) {
    return e.getCause() instanceof Silence silence
        ? pack.stages().stream()
            .filter(stage -> stage.collector().type() == silence.verdict())
            .flatMap(stage -> stage.rules().stream())
            .filter(rule -> rule.then().stream().anyMatch(call -> silence.isAbout(call.method())))
            .toList()
        : List.of();
  }

  /** How many cells were asked about. */
  long asked() {
    return asked;
  }

  private void say(DecisionException e, String fact, Neighbours near) {
    switch (e.kind()) {
      case NO_CONCLUSION -> hole(e, fact, near);
      case CONFLICT -> add(ProblemCode.CONFLICT, e.rules(), e.reason(), fact);
      default -> add(ProblemCode.FAILS, e.rules(), fact, e.reason());
    }
  }

  /** What is lacking is said in the file where it would be concluded, at a rule nearby. */
  private void hole(DecisionException e, String fact, Neighbours near) {
    List<String> at =
        near != null
            ? List.of(near.rule().id())
            : answering(e).stream().limit(1).map(CheckedRule::id).toList();
    add(ProblemCode.HOLE, at, fact, e.reason(), near == null ? Bilingual.none() : near.told());
  }

  /** Adds a problem at the first of the rules, or at the manifest where there is none; once. */
  void add(ProblemCode code, List<String> rules, Object... arguments) {
    if (code != ProblemCode.HOLE && !said.add(code + rules.toString())) {
      return;
    }
    for (CheckedStage stage : pack.stages()) {
      for (CheckedRule rule : stage.rules()) {
        if (rules.contains(rule.id())) {
          problems.add(code, stage.text(), place(stage.text(), rule), arguments);
          return;
        }
      }
    }
    problems.add(code, pack.files().manifestText(), new Span(0, 1), arguments);
  }

  /** The id of a rule, where it begins. */
  static Span place(Text text, CheckedRule rule) {
    int start = text.content().indexOf(rule.id(), text.offset(rule.info().line(), 1));
    return new Span(start, start + rule.id().length());
  }
}
