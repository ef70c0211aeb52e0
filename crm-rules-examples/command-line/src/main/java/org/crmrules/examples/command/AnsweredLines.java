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
import org.crmrules.examples.facts.Unread;

/**
 * The lines of a file that is read again and again for one question about all of its facts; of the
 * last reading, each with what was answered about it. No line is held longer than it takes to
 * answer it.
 *
 * @param <F> the fact
 * @param <D> the decision
 */
final class AnsweredLines<F extends Record, D extends Decision>
    implements InOrder.Source<DecisionRun.Line<F, D>>, AutoCloseable {

  /** Opens the file at its beginning. */
  interface Source<F extends Record> {
    FactReader<F> open() throws IOException;
  }

  private final Source<F> source;
  private final int threads;

  /** What was read since the last good line, and that one. */
  private final Deque<FactLine<F>> passed = new ArrayDeque<>();

  private final Iterator<Result<D>> answers;
  private FactReader<F> reading;
  private InOrder<Unread<F>, FactLine<F>> lines;
  private Result<D> answer;

  /**
   * Asks; all readings but the last are over when this returns.
   *
   * @param threads how many look at lines at once
   * @param question answers about each fact, in the order of the last reading and as it is read
   */
  AnsweredLines(
      Source<F> source, int threads, Function<Supplier<Stream<F>>, Stream<Result<D>>> question) {
    this.source = source;
    this.threads = threads;
    this.answers = question.apply(this::facts).iterator();
  }

  private Stream<F> facts() {
    try {
      close();
      passed.clear(); // what was behind the last good line of the reading before
      reading = source.open();
      lines = new InOrder<>(threads, reading::unread, Unread::size, Unread::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stream.generate(this::good).takeWhile(Objects::nonNull);
  }

  /** The next fact; null at the end. Lines that are none are passed. */
  private F good() {
    passed.clear();
    while (lines.hasNext()) {
      FactLine<F> line = lines.next();
      passed.add(line);
      if (line instanceof FactLine.Good<F> good) {
        return good.fact();
      }
    }
    return null;
  }

  @Override
  public Optional<DecisionRun.Line<F, D>> next() {
    if (passed.isEmpty() && answers.hasNext()) {
      answer = answers.next();
    }
    Result<D> its = answer; // of the good line among those that were passed, which is the last
    return Optional.ofNullable(passed.poll())
        .map(line -> new DecisionRun.Line<>(Unread.of(line), fact -> its.orThrow()));
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
      reading.close();
    }
  }
}
