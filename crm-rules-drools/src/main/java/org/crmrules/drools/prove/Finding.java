package org.crmrules.drools.prove;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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

/** Asks a question for every fact of a grid and says what goes wrong, each kind of thing once. */
final class Finding {

  private final CheckedPack pack;
  private final Problems problems;
  private final Set<String> said = new HashSet<>();

  private long asked;

  Finding(CheckedPack pack, Problems problems) {
    this.pack = pack;
    this.problems = problems;
  }

  /**
   * Asks for each of some facts.
   *
   * @param about the verdict on which rules conclude what is asked; null if they are several
   */
  <T extends Record> void ask(
      Class<?> about, Stream<T> facts, Function<T, String> describe, Consumer<T> question) {
    facts.forEach(
        fact -> {
          asked++;
          Work.goOn();
          try {
            question.accept(fact);
          } catch (InvalidFactException e) {
            // A cell that no host can reach: its fact would be refused.
            return;
          } catch (DecisionException e) {
            say(e, about, describe.apply(fact));
          }
        });
  }

  /** How many cells were asked about. */
  long asked() {
    return asked;
  }

  private void say(DecisionException e, Class<?> about, String fact) {
    switch (e.kind()) {
      case NO_CONCLUSION -> hole(e.reason(), about, fact);
      case CONFLICT -> add(ProblemCode.CONFLICT, e.rules(), e.reason(), fact);
      default -> add(ProblemCode.FAILS, e.rules(), fact, e.reason());
    }
  }

  /** What is lacking is said once, in the file where it would be concluded. */
  private void hole(Bilingual lacking, Class<?> about, String fact) {
    if (said.add(ProblemCode.HOLE + lacking.en())) {
      Text text = pack.files().manifestText();
      Span span = new Span(0, 1);
      for (CheckedStage stage : pack.stages()) {
        if (stage.collector().type() == about && !stage.rules().isEmpty()) {
          text = stage.text();
          span = place(text, stage.rules().get(0));
        }
      }
      problems.add(ProblemCode.HOLE, text, span, fact, lacking);
    }
  }

  /** Adds a problem at the first of the rules, or at the first stage where there is none. */
  void add(ProblemCode code, List<String> rules, Object... arguments) {
    if (!said.add(code + rules.toString())) {
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

  private static Span place(Text text, CheckedRule rule) {
    int start = text.content().indexOf(rule.id(), text.offset(rule.info().line(), 1));
    return new Span(start, start + rule.id().length());
  }
}
