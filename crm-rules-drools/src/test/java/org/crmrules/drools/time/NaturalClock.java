package org.crmrules.drools.time;

import java.time.Instant;
import java.time.ZoneId;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.Due;
import org.crmrules.time.IntervalCause;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/** A clock of natural days without pauses. */
final class NaturalClock {

  private NaturalClock() {}

  static Due due(Instant start, int days, ZoneId zone) {
    return reading(start, null, start, days, zone).due();
  }

  static ClockStatus status(Instant start, Instant end, Instant now, int days, ZoneId zone) {
    return reading(start, end, now, days, zone).status();
  }

  private static ClockReading reading(
      Instant start, Instant end, Instant now, int days, ZoneId zone) {
    Timeline line = Timeline.notStarted(now);
    if (start != null && !start.isAfter(now)) {
      boolean done = end != null && !end.isAfter(now);
      line =
          new Timeline.Builder(start)
              .to(done ? end : now, IntervalCause.COUNTED, null)
              .build(done ? end : null, false);
    }
    return new LimitClock(BusinessTime.natural(zone), new TimePolicy(false, false, null))
        .read(new TimeLimit(days, LimitUnit.NATURAL_DAYS), line, null);
  }
}
