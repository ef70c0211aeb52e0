package org.crmrules.time;

import java.util.Locale;
import org.crmrules.UnusableValueException;

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
    UnusableValueException.given(unit, "unit");
    if (amount < 1 || amount > MOST) {
      throw new UnusableValueException(
          "期限(%d)必须在 1 到 %d 之间。也许期限阶段里有笔误。",
          "The limit (%d) must be at least 1 and at most %d. Maybe a deadline stage has a slip.",
          amount,
          MOST);
    }
  }

  /** For example {@code 15 days}, {@code 1 working day}; what is not called working is natural. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d %s%s%s",
        amount,
        unit.isWorking() ? "working " : "",
        unit.isDays() ? "day" : "hour",
        amount == 1 ? "" : "s");
  }
}
