package org.crmrules.drools.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.crmrules.time.TimeLimit;

/** A clock that is told what happens as it happens, and keeps nothing but its count. */
final class LiveClock {

  private final TestCalendar calendar;
  private final TimeLimit limit;
  private final CountedTime counting;
  private Instant last;
  private long counted;
  private boolean running = true;

  /** Where the limit was reached; null as long as it was not. */
  private Instant reached;

  LiveClock(TestCalendar calendar, TimeLimit limit, Instant start) {
    this.calendar = calendar;
    this.limit = limit;
    this.counting = BusinessTime.of(calendar).asKnownAt(start).counting(limit.unit());
    LocalDate day = start.atZone(calendar.zone()).toLocalDate();
    this.last =
        limit.unit().isDays() ? day.plusDays(1).atStartOfDay(calendar.zone()).toInstant() : start;
  }

  void pause(Instant now) {
    goOn(now);
    running = false;
  }

  void resume(Instant now) {
    goOn(now);
    running = true;
  }

  private void goOn(Instant now) {
    if (!now.isAfter(last)) {
      return;
    }
    if (running) {
      long before = counting.until(last);
      long gained = counting.until(now) - before;
      long target = limit.amount() * counting.unit();
      if (reached == null && counted + gained >= target) {
        reached = counting.reached(before + target - counted);
      }
      counted += gained;
    }
    last = now;
  }

  BigDecimal counted(Instant now) {
    boolean before = running;
    goOn(now);
    running = before;
    return BigDecimal.valueOf(counted)
        .divide(BigDecimal.valueOf(counting.unit()), 4, RoundingMode.DOWN);
  }

  /** The first moment that is late. */
  Instant late(Instant now) {
    goOn(now);
    Instant at =
        reached == null
            ? counting.reached(counting.until(last) + limit.amount() * counting.unit() - counted)
            : reached;
    return limit.unit().isDays()
        ? at.minusNanos(1)
            .atZone(calendar.zone())
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(calendar.zone())
            .toInstant()
        : at.plusMillis(1);
  }
}
