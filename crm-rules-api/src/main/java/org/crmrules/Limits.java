package org.crmrules;

import java.time.Duration;

/**
 * What one stage of one question may cost before it is stopped with a {@link DecisionException},
 * and what may be kept to answer questions faster. What is out of its range is refused with an
 * {@link UnusableValueException}.
 *
 * @param firings the most rules that may fire, at least 1
 * @param time the longest time between two firings' checks, more than zero
 * @param remembered how many answers to one kind of question a pack may remember, to give them
 *     again where its conditions cannot tell the facts apart; 0 to {@value #MOST_REMEMBERED}, and 0
 *     asks the rules every time. Decisions are the same with any number
 */
public record Limits(int firings, Duration time, int remembered) {

  /** The most answers that a pack can be told to remember. */
  public static final int MOST_REMEMBERED = 1 << 20;

  private static final int REMEMBERED = 8_192;

  public Limits {
    if (firings < 1) {
      throw new UnusableValueException(
          "触发次数(%d)至少为 1。也许应当用 Limits.defaults()?",
          "The firings (%d) must be at least 1. Maybe use Limits.defaults()?", firings);
    }
    UnusableValueException.given(time, "time");
    if (time.isZero() || time.isNegative()) {
      throw new UnusableValueException(
          "时间(%s)必须大于 0。也许应当用 Limits.defaults()?",
          "The time (%s) must be positive. Maybe use Limits.defaults()?", time);
    }
    if (remembered < 0 || remembered > MOST_REMEMBERED) {
      throw new UnusableValueException(
          "记住的答案数(%d)必须在 0 到 %d 之间。也许应当用 Limits.defaults()?",
          "The number of remembered answers (%d) must be from 0 to %d. Maybe use"
              + " Limits.defaults()?",
          remembered,
          MOST_REMEMBERED);
    }
  }

  /** Remembers {@code 8192} answers to a kind of question. */
  public Limits(int firings, Duration time) {
    this(firings, time, REMEMBERED);
  }

  /** 1,000 firings and 5 seconds a stage, and 8,192 answers remembered. */
  public static Limits defaults() {
    return new Limits(1_000, Duration.ofSeconds(5));
  }

  /** The same, with another number of remembered answers. */
  public Limits withRemembered(int answers) {
    return new Limits(firings, time, answers);
  }
}
