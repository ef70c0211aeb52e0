package org.crmrules.drools.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.crmrules.testkit.model.WalkingClock.Rest;
import org.crmrules.time.ClockReading;
import org.crmrules.time.IntervalCause;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;
import org.crmrules.time.WorkCalendar;

/** A clock with a calendar, as tests ask it. */
record TestClock(LimitClock clock) {

  static TestClock of(WorkCalendar calendar) {
    return of(calendar, new TimePolicy(false, false, 80));
  }

  static TestClock of(WorkCalendar calendar, TimePolicy policy) {
    return new TestClock(new LimitClock(BusinessTime.of(calendar), policy));
  }

  /** Open at the instant of the question. */
  ClockReading open(TimeLimit limit, Instant start, Instant now, List<Rest> rests) {
    return clock.read(limit, line(start, now, rests, false), null);
  }

  /** Ended before the instant of the question. */
  ClockReading ended(TimeLimit limit, Instant start, Instant end, List<Rest> rests) {
    return clock.read(limit, line(start, end, rests, true), null);
  }

  static Timeline line(Instant start, Instant until, List<Rest> rests, boolean stopped) {
    Timeline.Builder line = new Timeline.Builder(start);
    boolean paused = false;
    for (Rest rest : rests) {
      if (rest.from().isBefore(until)) {
        Instant end = rest.to().isBefore(until) ? rest.to() : until;
        line.to(rest.from(), IntervalCause.COUNTED, null);
        line.to(end, IntervalCause.PAUSED, "REASON");
      }
      paused |= rest.covers(until);
    }
    return line.to(until, IntervalCause.COUNTED, null).build(stopped ? until : null, paused);
  }

  static Instant at(String beijingTime) {
    return OffsetDateTime.parse(beijingTime + "+08:00").toInstant();
  }

  static TimeLimit limit(int amount, LimitUnit unit) {
    return new TimeLimit(amount, unit);
  }
}
