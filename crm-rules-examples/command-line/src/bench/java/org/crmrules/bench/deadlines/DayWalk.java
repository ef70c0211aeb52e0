package org.crmrules.bench.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.Shift;
import org.crmrules.time.WorkCalendar;

/** As it is often written: from day to day, over the shifts of each, until the limit is used up. */
public final class DayWalk {

  private static final List<Shift> ALL_DAY =
      List.of(new Shift(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

  private final WorkCalendar calendar;
  private final LimitUnit unit;

  /** Walks the days of a calendar. */
  public DayWalk(WorkCalendar calendar, LimitUnit unit) {
    this.calendar = calendar;
    this.unit = unit;
  }

  /** The last second of the limit. */
  public long due(Term term) {
    LocalDate day = term.start().atZone(calendar.zone()).toLocalDate();
    long begin = term.start().getEpochSecond();
    if (unit.isDays()) {
      day = day.plusDays(1);
      begin = midnight(day);
    }
    double rest = unit.isDays() ? term.amount() : term.amount() * 3_600.0;
    for (; ; day = day.plusDays(1)) {
      List<Shift> shifts = unit.isWorking() ? calendar.day(day).shifts() : ALL_DAY;
      double whole =
          unit.isDays() ? shifts.stream().mapToLong(s -> s.toSecond() - s.fromSecond()).sum() : 1;
      for (Shift shift : shifts) {
        long at = Math.max(begin, midnight(day) + shift.fromSecond());
        long end = midnight(day) + shift.toSecond();
        while (at < end) {
          long stop = changeAfter(term, at, end);
          if (!isPaused(term, at)) {
            double worth = (stop - at) / whole;
            if (worth >= rest - 1e-9) {
              return unit.isDays() ? midnight(day.plusDays(1)) - 1 : at + Math.round(rest);
            }
            rest -= worth;
          }
          at = stop;
        }
      }
    }
  }

  private long midnight(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toEpochSecond();
  }

  private static boolean isPaused(Term term, long at) {
    for (int i = 0; i < term.pauses().size(); i += 2) {
      if (at >= term.pauses().get(i).getEpochSecond()
          && at < term.pauses().get(i + 1).getEpochSecond()) {
        return true;
      }
    }
    return false;
  }

  private static long changeAfter(Term term, long at, long end) {
    long stop = end;
    for (Instant change : term.pauses()) {
      if (change.getEpochSecond() > at) {
        stop = Math.min(stop, change.getEpochSecond());
      }
    }
    return stop;
  }
}
