package org.crmrules.drools.runtime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.MadeWhenRead;
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

  /** Which conclusions do not count beside those that the rules passed over; null: none. */
  private final Predicate<Concluded> passed;

  /**
   * @param fired in the order of stage and rule
   * @param facts those of the question
   */
  Told(T value, Fired[] fired, List<?> facts) {
    this(value, fired, facts, null);
  }

  private Told(T value, Fired[] fired, List<?> facts, Predicate<Concluded> passed) {
    this.value = value;
    this.fired = fired;
    this.facts = facts;
    this.passed = passed;
  }

  /** What it came to. */
  public T value() {
    return value;
  }

  /** Why, in the order of stage and rule. */
  public List<Reason> reasons() {
    return Reasons.of(fired.length, place -> fired(place).reason(facts));
  }

  /** Why some questions came to what they did, one behind the other, each reason once. */
  public static List<Reason> reasons(Told<?>... all) {
    return MadeWhenRead.of(
        () -> Stream.of(all).flatMap(one -> one.reasons().stream()).distinct().toList());
  }

  /** Why this and another question to the same pack came to what they did, in the same order. */
  public List<Reason> reasonsWith(Told<?> other) {
    return MadeWhenRead.of(
        () ->
            Stream.concat(placed(), other.placed())
                .sorted(Comparator.comparingInt(placed -> placed.fired().rule().place()))
                .map(placed -> placed.fired().reason(placed.facts()))
                .distinct() // of a stage that both ask
                .toList());
  }

  /** A rule with what these facts say, and with what does not count. */
  private Fired fired(int place) {
    Fired one = fired[place].about(facts);
    return passed == null || !one.drawn().any(passed)
        ? one
        : one.with(one.drawn().without(passed));
  }

  private Stream<Fired> all() {
    return IntStream.range(0, fired.length).mapToObj(this::fired);
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
    return all().map(one -> new Placed(one, facts));
  }

  /** The same without the rules that concluded nothing but these outcomes of a verdict. */
  public Told<T> without(Class<?> verdict, String... outcomes) {
    Predicate<Concluded> these = outcomes(verdict, outcomes);
    return new Told<>(
        value,
        passOver(these).all().filter(f -> f.drawn().any(these.negate())).toArray(Fired[]::new),
        facts);
  }

  /**
   * The same, where these conclusions do not count.
   *
   * @param conclusions asked when reasons are read, of what never changes
   */
  public Told<T> passOver(Predicate<Concluded> conclusions) {
    return new Told<>(
        value, fired, facts, passed == null ? conclusions : passed.or(conclusions));
  }

  /** The same, where the rules that concluded this, and count, concluded these notes too. */
  public Told<T> noting(Predicate<Concluded> conclusions, List<String> notes) {
    return notes.isEmpty()
        ? this
        : new Told<>(
            value,
            all()
                .map(f -> f.drawn().any(conclusions) && f.drawn().counts() ? f.noting(notes) : f)
                .toArray(Fired[]::new),
            facts);
  }

  /** The same, where nothing of these outcomes of a verdict counts. */
  public Told<T> passOver(Class<?> verdict, String... outcomes) {
    return passOver(outcomes(verdict, outcomes));
  }

  private static Predicate<Concluded> outcomes(Class<?> verdict, String... outcomes) {
    List<String> names = List.of(outcomes);
    return one -> one.isOf(verdict) && names.contains(one.outcome());
  }
}
