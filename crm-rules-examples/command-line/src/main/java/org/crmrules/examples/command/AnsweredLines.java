package org.crmrules.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmrules.Decision;
import org.crmrules.Result;
import org.crmrules.examples.facts.FactLine;
import org.crmrules.examples.facts.FactReader;

/**
 * The lines of a file that is read again and again for one question about all of its facts; of the
 * last reading, each with what was answered about it. No line is held longer than it takes to
 * answer it.
 *
 * @param <F> the fact
 * @param <D> the decision
 */
final class AnsweredLines<F extends Record, D extends Decision>
    implements DecisionRun.Lines<F>, AutoCloseable {

  /** Opens the file at its beginning. */
  interface Source<F extends Record> {
    FactReader<F> open() throws IOException;
  }

  private final Source<F> source;

  /** What was read since the last good line, and that one. */
  private final Deque<FactLine<F>> passed = new ArrayDeque<>();

  private final Iterator<Result<D>> answers;
  private FactReader<F> reading;
  private Result<D> answer;

  /**
   * Asks; all readings but the last are over when this returns.
   *
   * @param question answers about each fact, in the order of the last reading and as it is read
   */
  AnsweredLines(Source<F> source, Function<Supplier<Stream<F>>, Stream<Result<D>>> question) {
    this.source = source;
    this.answers = question.apply(this::facts).iterator();
  }

  private Stream<F> facts() {
    try {
      close();
      passed.clear(); // what was behind the last good line of the reading before
      reading = source.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stream.generate(this::good).takeWhile(Objects::nonNull);
  }

  /** The next fact; null at the end. Lines that are none are passed. */
  private F good() {
    passed.clear();
    try {
      for (Optional<FactLine<F>> line = reading.next(); line.isPresent(); line = reading.next()) {
        passed.add(line.get());
        if (line.get() instanceof FactLine.Good<F> good) {
          return good.fact();
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<FactLine<F>> next() {
    if (passed.isEmpty() && answers.hasNext()) {
      answer = answers.next();
    }
    return Optional.ofNullable(passed.poll());
  }

  /** What was answered about the good line that came last. */
  D decision() {
    return answer.orThrow();
  }

  @Override
  public void close() throws IOException {
    if (reading != null) {
      reading.close();
    }
  }
}
