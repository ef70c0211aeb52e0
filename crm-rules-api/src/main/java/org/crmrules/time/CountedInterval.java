package org.crmrules.time;

import java.time.OffsetDateTime;
import org.crmrules.UnusableValueException;

/**
 * A stretch of time that a clock looked at.
 *
 * @param from its first moment
 * @param to the moment behind its last
 * @param cause whether it counts, and why
 * @param note the holiday, the reason of a pause, also of one that counts because it stops nothing;
 *     null if the cause says it all
 */
public record CountedInterval(
    @WithOffset OffsetDateTime from,
    @WithOffset OffsetDateTime to,
    IntervalCause cause,
    String note) {

  public CountedInterval {
    UnusableValueException.given(from, "from");
    UnusableValueException.given(to, "to");
    UnusableValueException.given(cause, "cause");
  }

  /** True if it counts. */
  public boolean counts() {
    return cause.isCounted();
  }
}
