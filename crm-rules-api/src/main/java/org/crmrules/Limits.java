package org.crmrules;

import java.time.Duration;

/**
 * What one stage of one question may cost before it is stopped with a {@link DecisionException}.
 *
 * @param firings the most rules that may fire, at least 1
 * @param time the longest time between two firings' checks, more than zero
 */
public record Limits(int firings, Duration time) {

  public Limits {
    if (firings < 1) {
      throw new IllegalArgumentException(
          "The firings (%d) must be at least 1. Maybe use Limits.defaults()?".formatted(firings));
    }
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException(
          "The time (%s) must be positive. Maybe use Limits.defaults()?".formatted(time));
    }
  }

  /** 1,000 firings and 5 seconds a stage. */
  public static Limits defaults() {
    return new Limits(1_000, Duration.ofSeconds(5));
  }
}
