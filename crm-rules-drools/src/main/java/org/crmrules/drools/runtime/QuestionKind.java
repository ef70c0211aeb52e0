package org.crmrules.drools.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.crmrules.drools.conclude.Late;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.vocabulary.CollectorType.Outcome;

/**
 * A kind of question that a service asks again and again. Its identity is what a pack remembers
 * answers by, so it is a constant. Immutable and thread-safe.
 *
 * @param <T> what is told: an immutable value
 */
public final class QuestionKind<T> {

  private final List<Class<?>> verdicts;
  private final Map<Class<?>, Set<String>> read;
  private final Function<Said, T> told;
  private final boolean once;

  private QuestionKind(
      List<Class<?>> verdicts,
      Map<Class<?>, Set<String>> read,
      Function<Said, T> told,
      boolean once) {
    this.verdicts = verdicts;
    this.read = read;
    this.told = told;
    this.once = once;
  }

  /** A question for what these verdicts come to. */
  public static QuestionKind<Said> of(Class<?>... verdicts) {
    return new QuestionKind<>(List.of(verdicts), Map.of(), said -> said, false);
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
    return new QuestionKind<>(verdicts, read, other, false);
  }

  /**
   * The same, told once for all questions of a cell.
   *
   * @param other knows nothing of the facts, and reads {@link Late} what a conclusion may take from
   *     one
   */
  public <S> QuestionKind<S> tellingOnce(Function<Said, S> other) {
    return new QuestionKind<>(verdicts, read, other, true);
  }

  /**
   * The same, which reads nothing of a verdict but these outcomes: the rest is no reason of what it
   * is told, unless rules behind look at it, and cannot be asked for.
   */
  public QuestionKind<T> reading(Class<?> verdict, String... outcomes) {
    Map<Class<?>, Set<String>> more = new HashMap<>(read);
    more.put(verdict, Set.of(outcomes));
    return new QuestionKind<>(verdicts, Map.copyOf(more), told, once);
  }

  /** True if it is told of this outcome. */
  boolean reads(Outcome outcome) {
    Set<String> some = read.get(outcome.verdict());
    return some == null ? verdicts.contains(outcome.verdict()) : some.contains(outcome.name());
  }

  List<Class<?>> verdicts() {
    return verdicts;
  }

  /** True if what is told holds for all questions of a cell, whatever their facts say. */
  boolean isToldOnce() {
    return once;
  }

  T told(Said said) {
    return told.apply(said);
  }
}
