package org.crmrules.drools.runtime;

import java.util.List;
import java.util.function.Function;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;

/**
 * A kind of question that a service asks again and again. Its identity is what a pack remembers
 * answers by, so it is a constant. Immutable and thread-safe.
 *
 * @param <T> what is told: an immutable value
 */
public final class QuestionKind<T> {

  private final List<Class<?>> verdicts;
  private final Function<Said, T> told;

  private QuestionKind(List<Class<?>> verdicts, Function<Said, T> told) {
    this.verdicts = verdicts;
    this.told = told;
  }

  /** A question for what these verdicts come to. */
  public static QuestionKind<Said> of(Class<?>... verdicts) {
    return new QuestionKind<>(List.of(verdicts), said -> said);
  }

  /** A question for what one verdict comes to. */
  public static QuestionKind<Outcomes> about(Class<?> verdict) {
    return of(verdict).telling(said -> said.of(verdict));
  }

  /**
   * The same, told in other words.
   *
   * @param other knows nothing of the facts
   */
  public <S> QuestionKind<S> telling(Function<Said, S> other) {
    return new QuestionKind<>(verdicts, other);
  }

  List<Class<?>> verdicts() {
    return verdicts;
  }

  T told(Said said) {
    return told.apply(said);
  }
}
