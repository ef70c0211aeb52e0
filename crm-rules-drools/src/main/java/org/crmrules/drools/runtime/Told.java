package org.crmrules.drools.runtime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.drools.conclude.Concluded;

/**
 * What a question came to, and why. Immutable and thread-safe.
 *
 * @param <T> what is told
 */
public final class Told<T> {

  private final T value;
  private final Fired[] fired;
  private final List<?> facts;

  /**
   * @param fired in the order of stage and rule
   * @param facts those of the question
   */
  Told(T value, Fired[] fired, List<?> facts) {
    this.value = value;
    this.fired = fired;
    this.facts = facts;
  }

  /** What it came to. */
  public T value() {
    return value;
  }

  /** Why, in the order of stage and rule. */
  public List<Reason> reasons() {
    return Reasons.of(fired.length, place -> fired[place].reason(facts));
  }

  /** Why this and another question to the same pack came to what they did, in the same order. */
  public List<Reason> reasonsWith(Told<?> other) {
    return Stream.concat(placed(), other.placed())
        .sorted(Comparator.comparingInt(placed -> placed.fired().rule().place()))
        .map(placed -> placed.fired().reason(placed.facts()))
        .distinct() // of a stage that both ask
        .toList();
  }

  /** The rules that concluded it, in order. */
  public List<String> rules(Class<?> verdict, String outcome) {
    return Arrays.stream(fired)
        .filter(one -> one.drawn().any(c -> c.isOf(verdict) && c.outcome().equals(outcome)))
        .map(one -> one.rule().ruleId())
        .toList();
  }

  private record Placed(Fired fired, List<?> facts) {}

  private Stream<Placed> placed() {
    return Arrays.stream(fired).map(one -> new Placed(one, facts));
  }

  /** The same without the rules that concluded nothing but these outcomes of a verdict. */
  public Told<T> without(Class<?> verdict, String... outcomes) {
    List<String> names = List.of(outcomes);
    Predicate<Concluded> these = one -> one.isOf(verdict) && names.contains(one.outcome());
    return new Told<>(
        value,
        Arrays.stream(passOver(these).fired)
            .filter(f -> f.drawn().any(these.negate()))
            .toArray(Fired[]::new),
        facts);
  }

  /** The same, where these conclusions do not count. */
  public Told<T> passOver(Predicate<Concluded> conclusions) {
    if (Arrays.stream(fired).noneMatch(f -> f.drawn().any(conclusions))) {
      return this;
    }
    return new Told<>(
        value,
        Arrays.stream(fired).map(f -> f.with(f.drawn().without(conclusions))).toArray(Fired[]::new),
        facts);
  }

  /** The same, where the rules that concluded this, and count, concluded these notes too. */
  public Told<T> noting(Predicate<Concluded> conclusions, List<String> notes) {
    return notes.isEmpty()
        ? this
        : new Told<>(
            value,
            Arrays.stream(fired)
                .map(f -> f.drawn().any(conclusions) && f.drawn().counts() ? f.noting(notes) : f)
                .toArray(Fired[]::new),
            facts);
  }

  /** The same, where nothing of these outcomes of a verdict counts. */
  public Told<T> passOver(Class<?> verdict, String... outcomes) {
    List<String> names = List.of(outcomes);
    return passOver(one -> one.isOf(verdict) && names.contains(one.outcome()));
  }
}
