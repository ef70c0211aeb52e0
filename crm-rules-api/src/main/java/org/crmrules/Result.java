package org.crmrules;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What came of one question among many: a decision, or why there is none. What cannot be answered
 * keeps nobody else from being answered. Thread-safe: immutable.
 *
 * @param <D> the decision
 */
public sealed interface Result<D extends Decision> {

  /** What was asked about; null where it was null itself or has no id. */
  String id();

  /**
   * The decision.
   *
   * @throws CrmRulesException why there is none
   */
  D orThrow();

  /** There is a decision. */
  record Decided<D extends Decision>(String id, D decision) implements Result<D> {

    public Decided {
      UnusableValueException.given(decision, "decision");
    }

    @Override
    public D orThrow() {
      return decision;
    }
  }

  /** There is none. */
  record Failed<D extends Decision>(String id, CrmRulesException error) implements Result<D> {

    public Failed {
      UnusableValueException.given(error, "error");
    }

    @Override
    public D orThrow() {
      throw error;
    }
  }

  /**
   * Asks a question, whatever comes of it. Whoever interrupts the thread ends the batch: then the
   * error is thrown.
   *
   * @param id what it is about; may be null
   */
  static <D extends Decision> Result<D> of(String id, Supplier<D> question) {
    UnusableValueException.given(question, "question");
    try {
      return new Decided<>(id, question.get());
    } catch (InterruptedWorkException e) {
      throw e;
    } catch (CrmRulesException e) {
      return new Failed<>(id, e);
    }
  }

  /**
   * Asks the same question about many, one after the other, as the stream is read.
   *
   * @param name what they are called
   * @param id which one it is
   * @throws InvalidFactException at once if there are no facts to read, or no instant
   */
  static <F, D extends Decision> Stream<Result<D>> each(
      String name,
      Stream<F> facts,
      Function<F, String> id,
      Instant asOf,
      BiFunction<F, Instant, D> question) {
    InvalidFactException.given(asOf, "asOf");
    UnusableValueException.given(id, "id");
    UnusableValueException.given(question, "question");
    return Work.each(
        InvalidFactException.given(facts, name),
        f -> of(f == null ? null : id.apply(f), () -> question.apply(f, asOf)));
  }
}
