package org.crmrules.drools.runtime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crmrules.MadeWhenRead;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Late;

/**
 * What a question came to, and why. Immutable and thread-safe.
 *
 * @param <T> what is told
 */
public final class Told<T> {

  private final T value;
  private final Fired[] fired;
  private final List<?> facts;

  /** What is said of what fired, beyond the rules; done when somebody reads why. Mostly null. */
  private final UnaryOperator<Fired> beyond;

  /**
   * @param fired in the order of stage and rule
   * @param facts those of the question
   */
  Told(T value, Fired[] fired, List<?> facts) {
    this(value, fired, facts, null);
  }

  private Told(T value, Fired[] fired, List<?> facts, UnaryOperator<Fired> beyond) {
    this.value = value;
    this.fired = fired;
    this.facts = facts;
    this.beyond = beyond;
  }

  /** What it came to. */
  public T value() {
    return value;
  }

  /** What is read of the facts of the question, of the value that is told of all of its cell. */
  public <V> V read(Late<V> late) {
    return late.of(facts);
  }

  /** Why, in the order of stage and rule. */
  public List<Reason> reasons() {
    return Reasons.of(fired.length, place -> told(fired[place]).reason(facts));
  }

  /** Why some questions came to what they did, one behind the other, each reason once. */
  public static List<Reason> reasons(Told<?>... all) {
    return MadeWhenRead.of(
        () -> Stream.of(all).flatMap(one -> one.reasons().stream()).distinct().toList());
  }

  /** Why this and other questions to the same pack came to what they did, in the same order. */
  public List<Reason> reasonsWith(Told<?>... others) {
    return MadeWhenRead.of(
        () ->
            Stream.concat(placed(), Stream.of(others).flatMap(Told::placed))
                .sorted(Comparator.comparingInt(placed -> placed.fired().rule().place()))
                .map(placed -> placed.fired().reason(placed.facts()))
                .distinct() // of a stage that both ask
                .toList());
  }

  /** The rules that concluded it, in order. */
  public List<String> rules(Class<?> verdict, String outcome) {
    return fired()
        .filter(one -> one.drawn().any(c -> c.isOf(verdict) && c.outcome().equals(outcome)))
        .map(one -> one.rule().ruleId())
        .toList();
  }

  private Stream<Fired> fired() {
    return Arrays.stream(fired).map(this::told);
  }

  private Fired told(Fired one) {
    Fired told = one.about(facts);
    return beyond == null ? told : beyond.apply(told);
  }

  private record Placed(Fired fired, List<?> facts) {}

  private Stream<Placed> placed() {
    return fired().map(one -> new Placed(one, facts));
  }

  /** The same without the rules that concluded nothing but these outcomes of a verdict. */
  public Told<T> without(Class<?> verdict, String... outcomes) {
    List<String> names = List.of(outcomes);
    Predicate<Concluded> these = one -> one.isOf(verdict) && names.contains(one.outcome());
    return new Told<>(
        value,
        passOver(these).fired().filter(f -> f.drawn().any(these.negate())).toArray(Fired[]::new),
        facts);
  }

  /**
   * The same, where these conclusions do not count.
   *
   * @param conclusions asked when somebody reads why, of values that never change
   */
  public Told<T> passOver(Predicate<Concluded> conclusions) {
    return with(f -> f.with(f.drawn().without(conclusions)));
  }

  /**
   * The same, where the rules that concluded this, and count, concluded these notes too.
   *
   * @param conclusions asked when somebody reads why, of values that never change
   */
  public Told<T> noting(Predicate<Concluded> conclusions, List<String> notes) {
    return notes.isEmpty()
        ? this
        : with(f -> f.drawn().any(conclusions) && f.drawn().counts() ? f.noting(notes) : f);
  }

  private Told<T> with(UnaryOperator<Fired> more) {
    return new Told<>(
        value, fired, facts, beyond == null ? more : one -> more.apply(beyond.apply(one)));
  }

  /** The same, where nothing of these outcomes of a verdict counts. */
  public Told<T> passOver(Class<?> verdict, String... outcomes) {
    List<String> names = List.of(outcomes);
    return passOver(one -> one.isOf(verdict) && names.contains(one.outcome()));
  }
}
