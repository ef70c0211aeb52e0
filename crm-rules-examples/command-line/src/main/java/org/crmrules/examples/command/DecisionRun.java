package org.crmrules.examples.command;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crmrules.CrmRulesException;
import org.crmrules.Decision;
import org.crmrules.examples.facts.FactLine;
import org.crmrules.examples.facts.FactReader;
import org.crmrules.examples.text.Terminal;

/**
 * Decides every fact of a file. A line that cannot be decided is put aside with its number and the
 * reason, and the rest goes on.
 *
 * @param <F> the fact
 * @param <D> the decision
 */
final class DecisionRun<F extends Record, D extends Decision> {

  private static final int PROGRESS_EVERY = 10_000;

  private final Function<F, D> decide;
  private final Function<D, String> answer;
  private final Predicate<D> wanted;
  private final Terminal terminal;

  /**
   * @param answer what the decisions are counted by
   */
  DecisionRun(Function<F, D> decide, Function<D, String> answer, Terminal terminal) {
    this(decide, answer, decision -> true, terminal);
  }

  /**
   * @param answer what the decisions are counted by
   * @param wanted which decisions are written and counted
   */
  DecisionRun(
      Function<F, D> decide, Function<D, String> answer, Predicate<D> wanted, Terminal terminal) {
    this.decide = decide;
    this.answer = answer;
    this.wanted = wanted;
    this.terminal = terminal;
  }

  /** Decides all, tells the counts, and returns 0 if nothing was put aside, else 1. */
  int over(String fileName, FactReader<F> facts, DecisionOutput out, Rejects rejects)
      throws IOException {
    return over(fileName, facts::next, out, rejects);
  }

  /** The same for lines that were read before. */
  int over(String fileName, List<FactLine<F>> facts, DecisionOutput out, Rejects rejects)
      throws IOException {
    Iterator<FactLine<F>> lines = facts.iterator();
    return over(
        fileName,
        () -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty(),
        out,
        rejects);
  }

  /** Where lines come from; empty at the end. */
  interface Lines<F extends Record> {
    Optional<FactLine<F>> next() throws IOException;
  }

  int over(String fileName, Lines<F> facts, DecisionOutput out, Rejects rejects)
      throws IOException {
    Tally tally = new Tally();
    long read = 0;
    for (Optional<FactLine<F>> line = facts.next(); line.isPresent(); line = facts.next()) {
      decide(fileName, line.get(), out, rejects, tally);
      read++;
      if (read % PROGRESS_EVERY == 0) {
        terminal.note("run.progress", read, rejects.count());
      }
    }
    terminal.note("run.done", tally.total(), tally, rejects.count());
    return rejects.count() == 0 ? 0 : 1;
  }

  private void decide(
      String fileName, FactLine<F> line, DecisionOutput out, Rejects rejects, Tally tally) {
    if (line instanceof FactLine.Bad<F> bad) {
      rejects.add(fileName, bad.line(), bad.reason());
      return;
    }
    D decision;
    try {
      decision = decide.apply(((FactLine.Good<F>) line).fact());
    } catch (CrmRulesException e) {
      rejects.add(fileName, line.line(), RefusalText.of(e, terminal.messages().locale()));
      return;
    }
    if (wanted.test(decision)) {
      out.add(decision);
      tally.add(answer.apply(decision));
    }
  }
}
