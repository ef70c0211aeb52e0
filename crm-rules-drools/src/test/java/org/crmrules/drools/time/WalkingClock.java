package org.crmrules.drools.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.Shift;
import org.crmrules.time.TimeLimit;
import org.crmrules.time.WorkCalendar;

/**
 * The clock as one would do it by hand: minute by minute through the days, looking at the wall
 * clock and the calendar each time. Knows no sums and no tables. For instants on full minutes.
 */
final class WalkingClock {

  private static final int MOST = 400 * 24 * 60;

  private final WorkCalendar calendar;
  private final Map<String, Integer> minutes = new HashMap<>();

  WalkingClock(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /** A pause, from a minute on and to before another. */
  record Rest(Instant from, Instant to) {

    boolean covers(Instant minute) {
      return !minute.isBefore(from) && minute.isBefore(to);
    }
  }

  /**
   * The first moment that is late: a day is in time to its end, an hour with the moment after it.
   */
  Instant due(TimeLimit limit, Instant start, List<Rest> rests) {
    LimitUnit unit = limit.unit();
    LocalDate first = day(start);
    double left = limit.amount() * (unit.isDays() ? 1.0 : 60.0);
    Instant minute = start;
    for (int i = 0; i < MOST; i++) {
      Instant now = minute;
      boolean tooEarly = unit.isDays() && day(now).equals(first);
      if (!tooEarly && rests.stream().noneMatch(r -> r.covers(now))) {
        left -= worth(unit, now);
        if (left < 1e-6) {
          return unit.isDays() ? behind(day(now)) : now.plusMillis(60_001);
        }
      }
      minute = minute.plus(1, ChronoUnit.MINUTES);
    }
    throw new AssertionError("not due within " + MOST + " minutes");
  }

  /** What the minute that begins here is worth: in minutes, or in days. */
  private double worth(LimitUnit unit, Instant minute) {
    boolean works = !unit.isWorking() || isWorked(minute);
    if (!works) {
      return 0;
    }
    if (unit == LimitUnit.NATURAL_DAYS) {
      return shownIn(minute) / (24 * 60.0);
    }
    return unit.isDays() ? 1.0 / minutesOf(day(minute), unit) : 1;
  }

  /** The minutes that the hands of a wall clock go on, if nobody turns them back. */
  private double shownIn(Instant minute) {
    ZonedDateTime local = minute.atZone(calendar.zone());
    if (!local.equals(local.withEarlierOffsetAtOverlap())) {
      return 0; // shown before
    }
    LocalDateTime next = LocalDateTime.ofInstant(minute.plusSeconds(60), calendar.zone());
    return Math.max(1, ChronoUnit.MINUTES.between(local.toLocalDateTime(), next));
  }

  private int minutesOf(LocalDate day, LimitUnit unit) {
    return minutes.computeIfAbsent(day + " " + unit, key -> count(day, unit));
  }

  private int count(LocalDate day, LimitUnit unit) {
    int minutes = 0;
    Instant end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    for (Instant at = day.atStartOfDay(calendar.zone()).toInstant();
        at.isBefore(end);
        at = at.plus(1, ChronoUnit.MINUTES)) {
      minutes += !unit.isWorking() || isWorked(at) ? 1 : 0;
    }
    return minutes;
  }

  private boolean isWorked(Instant minute) {
    ZonedDateTime local = minute.atZone(calendar.zone());
    CalendarDay day = calendar.day(local.toLocalDate());
    LocalTime time = local.toLocalTime();
    return day.shifts().stream().anyMatch(shift -> covers(shift, time));
  }

  private static boolean covers(Shift shift, LocalTime time) {
    int second = time.toSecondOfDay();
    return second >= shift.fromSecond() && second < shift.toSecond();
  }

  private Instant behind(LocalDate day) {
    return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(calendar.zone()).toLocalDate();
  }
}
