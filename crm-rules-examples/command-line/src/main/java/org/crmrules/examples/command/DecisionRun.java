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
import org.crmrules.examples.facts.Unread;
import org.crmrules.examples.text.Terminal;

/**
 * Decides every fact of a file. A line that cannot be decided is put aside with its number and the
 * reason, and the rest goes on. Lines are looked at, decided and made ready on several threads, and
 * told in the order of the file.
 *
 * @param <F> the fact
 * @param <D> the decision
 */
final class DecisionRun<F extends Record, D extends Decision> {

  private static final int PROGRESS_EVERY = 10_000;

  private final int threads;
  private final Function<D, String> answer;
  private final Predicate<D> wanted;
  private final Terminal terminal;

  /**
   * @param threads how many decide at once
   * @param answer what the decisions are counted by, one after the other
   * @param wanted which decisions are written and counted; thread-safe
   */
  DecisionRun(int threads, Function<D, String> answer, Predicate<D> wanted, Terminal terminal) {
    this.threads = threads;
    this.answer = answer;
    this.wanted = wanted;
    this.terminal = terminal;
  }

  /**
   * A line and how it is decided.
   *
   * @param decide thread-safe
   */
  record Line<F, D>(Unread<F> line, Function<F, D> decide) {}

  /** What becomes of a line. */
  private sealed interface Outcome<D> {
    record Rejected<D>(int line, String reason) implements Outcome<D> {}

    record Told<D>(D decision, DecisionOutput.Ready ready) implements Outcome<D> {}

    record NotWanted<D>() implements Outcome<D> {}
  }

  /**
   * Decides all, tells the counts, and returns 0 if nothing was put aside, else 1.
   *
   * @param decide thread-safe
   */
  int over(
      String fileName,
      FactReader<F> facts,
      Function<F, D> decide,
      DecisionOutput out,
      Rejects rejects)
      throws IOException {
    return over(fileName, () -> facts.unread().map(l -> new Line<>(l, decide)), out, rejects);
  }

  /** The same for lines that were read before. */
  int over(
      String fileName,
      List<FactLine<F>> facts,
      Function<F, D> decide,
      DecisionOutput out,
      Rejects rejects)
      throws IOException {
    Iterator<FactLine<F>> lines = facts.iterator();
    return over(
        fileName,
        () ->
            lines.hasNext()
                ? Optional.of(new Line<>(Unread.of(lines.next()), decide))
                : Optional.empty(),
        out,
        rejects);
  }

  int over(String fileName, InOrder.Source<Line<F, D>> lines, DecisionOutput out, Rejects rejects)
      throws IOException {
    Tally tally = new Tally();
    long read = 0;
    try (InOrder<Line<F, D>, Outcome<D>> outcomes =
        new InOrder<>(threads, lines, line -> line.line().size(), line -> outcome(line, out))) {
      while (outcomes.hasNext()) {
        Outcome<D> outcome = outcomes.next();
        if (outcome instanceof Outcome.Rejected<D> rejected) {
          rejects.add(fileName, rejected.line(), rejected.reason());
        } else if (outcome instanceof Outcome.Told<D> told) {
          told.ready().write();
          tally.add(answer.apply(told.decision()));
        }
        read++;
        if (read % PROGRESS_EVERY == 0) {
          terminal.note("run.progress", read, rejects.count());
        }
      }
    }
    terminal.note("run.done", tally.total(), tally, rejects.count());
    return rejects.count() == 0 ? 0 : 1;
  }

  private Outcome<D> outcome(Line<F, D> asked, DecisionOutput out) {
    FactLine<F> line = asked.line().read();
    if (line instanceof FactLine.Bad<F> bad) {
      return new Outcome.Rejected<>(bad.line(), bad.reason());
    }
    D decision;
    try {
      decision = asked.decide().apply(((FactLine.Good<F>) line).fact());
    } catch (CrmRulesException e) {
      return new Outcome.Rejected<>(line.line(), RefusalText.of(e, terminal.messages().locale()));
    }
    return wanted.test(decision)
        ? new Outcome.Told<>(decision, out.ready(decision))
        : new Outcome.NotWanted<>();
  }
}
