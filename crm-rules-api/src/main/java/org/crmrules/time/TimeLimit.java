package org.crmrules.time;

import java.util.Objects;

/**
 * How much time something may take.
 *
 * @param amount from 1 to {@value #MOST}
 * @param unit what is counted
 */
public record TimeLimit(int amount, LimitUnit unit) {

  /** The largest amount: 27 years of days. What is larger is a slip. */
  public static final int MOST = 10_000;

  public TimeLimit {
    Objects.requireNonNull(unit, "unit");
    if (amount < 1 || amount > MOST) {
      throw new IllegalArgumentException(
          "The limit (%d) must be at least 1 and at most %d. Maybe a deadline stage has a slip."
              .formatted(amount, MOST));
    }
  }

  /** For example {@code 15 days}, {@code 1 working day}; what is not called working is natural. */
  @Override
  public String toString() {
    return "%d %s%s%s"
        .formatted(
            amount,
            unit.isWorking() ? "working " : "",
            unit.isDays() ? "day" : "hour",
            amount == 1 ? "" : "s");
  }
}
