package org.crmrules.time;

import java.time.LocalTime;
import org.crmrules.UnusableValueException;

/**
 * Hours of work without a break, on the clock of the calendar's zone.
 *
 * @param from the first moment
 * @param to the moment behind the last; midnight is the end of the day
 */
public record Shift(LocalTime from, LocalTime to) {

  public Shift {
    UnusableValueException.given(from, "from");
    UnusableValueException.given(to, "to");
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw new UnusableValueException(
          "班次(%s-%s)必须先开始后结束。也许应当在零点分成两段。",
          "The shift (%s-%s) must end after it begins. Maybe split it at midnight.", from, to);
    }
  }

  /** The second of the day at which it begins. */
  public int fromSecond() {
    return from.toSecondOfDay();
  }

  /** The second of the day behind its last, at most 86400. */
  public int toSecond() {
    return to.equals(LocalTime.MIDNIGHT) ? 86_400 : to.toSecondOfDay();
  }

  @Override
  public String toString() {
    return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
  }
}
