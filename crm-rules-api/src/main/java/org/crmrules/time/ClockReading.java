package org.crmrules.time;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.crmrules.MadeWhenRead;
import org.crmrules.UnusableValueException;

/**
 * What a clock shows at an instant.
 *
 * @param status where it stands
 * @param limit what may be used up; null if there is no limit, so that it is never due or late
 * @param due until when it is in time; null if not started, or without a limit. In a pause that
 *     stops it: as if the pause ended at the instant of the question
 * @param warnAt when the time to warn comes; null if not started, or if the policy does not warn
 * @param counted what is used up so far, in the unit of the limit, or in natural days if there is
 *     none, cut to four decimals
 * @param provisional true if it rests on a day that is not announced yet
 * @param intervals from the start, or the beginning of its day where that counts as a whole one, to
 *     the instant of the question, or to the end: what was counted and what was not, and why;
 *     without gaps
 */
public record ClockReading(
    ClockStatus status,
    TimeLimit limit,
    Due due,
    @WithOffset OffsetDateTime warnAt,
    BigDecimal counted,
    boolean provisional,
    List<CountedInterval> intervals) {

  public ClockReading {
    UnusableValueException.given(status, "status");
    UnusableValueException.given(counted, "counted");
    intervals = MadeWhenRead.copyOf(intervals, "intervals");
  }

  /** True if it is open and in time, and the time to warn has come; also in a pause. */
  public boolean warns() {
    return status == ClockStatus.DUE_SOON
        || status == ClockStatus.PAUSED
            && warnAt != null
            && !intervals.isEmpty()
            && !warnAt.isAfter(intervals.get(intervals.size() - 1).to());
  }
}
