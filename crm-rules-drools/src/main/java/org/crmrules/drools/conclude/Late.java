package org.crmrules.drools.conclude;

import java.util.List;
import java.util.function.Function;

/**
 * What is read of a verdict: known for all questions of a cell, or, where a conclusion says what a
 * fact says, read when the facts are there. So what is told of a cell is put together once.
 * Immutable and thread-safe.
 *
 * @param <T> what is read
 */
public final class Late<T> {

  private final T known;
  private final Function<List<?>, T> reading;

  private Late(T known, Function<List<?>, T> reading) {
    this.known = known;
    this.reading = reading;
  }

  static <T> Late<T> known(T value) {
    return new Late<>(value, null);
  }

  static <T> Late<T> reading(Function<List<?>, T> reading) {
    return new Late<>(null, reading);
  }

  /** What it is for the facts of a question. */
  public T of(List<?> facts) {
    return reading == null ? known : reading.apply(facts);
  }
}
