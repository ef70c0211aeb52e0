package org.crmrules.drools.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.Certainty;
import org.crmrules.time.Shift;
import org.crmrules.time.WorkCalendar;

/**
 * The days of a calendar over a range of years, with the sums of all days before each, so that no
 * question walks from day to day. Sums begin at {@link #ORIGIN} in every table, so the answers of a
 * wider table are the same. Immutable after it is built, and thread-safe.
 */
final class DayTable {

  static final LocalDate ORIGIN = LocalDate.of(2010, 1, 1);

  /** A day of another length has a change of the clock in it. */
  private static final int ORDINARY_SECONDS = 86_400;

  private final int first;
  private final long[] start;
  private final int[][] shifts;
  private final int[] workSeconds;
  private final long[] secondsBefore;
  private final int[] daysBefore;
  private final int[] projectedBefore;

  private DayTable(LocalDate firstDay, int days) {
    this.first = (int) firstDay.toEpochDay();
    this.start = new long[days + 1];
    this.shifts = new int[days][];
    this.workSeconds = new int[days];
    this.secondsBefore = new long[days + 1];
    this.daysBefore = new int[days + 1];
    this.projectedBefore = new int[days + 1];
  }

  /** The days from the first year to before the last. */
  static DayTable of(WorkCalendar calendar, ZoneId zone, int fromYear, int toYear) {
    LocalDate from = LocalDate.of(fromYear, 1, 1);
    DayTable table =
        new DayTable(from, (int) (LocalDate.of(toYear, 1, 1).toEpochDay() - from.toEpochDay()));
    table.fill(calendar, zone.getRules());
    table.rebase((int) ORIGIN.toEpochDay() - table.first);
    return table;
  }

  private void fill(WorkCalendar calendar, ZoneRules zone) {
    // The same hours on every ordinary day are the same list, and become the same bounds.
    Map<List<Shift>, int[]> ordinary = new IdentityHashMap<>();
    LocalDate date = LocalDate.ofEpochDay(first);
    start[0] = second(date, LocalTime.MIDNIGHT, zone);
    for (int i = 0; i < shifts.length; i++) {
      LocalDate next = date.plusDays(1);
      start[i + 1] = second(next, LocalTime.MIDNIGHT, zone);
      CalendarDay day = calendar.day(date);
      boolean there = start[i + 1] > start[i]; // else the zone skipped it
      shifts[i] =
          start[i + 1] - start[i] == ORDINARY_SECONDS
              ? ordinary.computeIfAbsent(day.shifts(), DayTable::bounds)
              : there ? bounds(day, start[i], next, zone) : new int[0];
      for (int s = 0; s < shifts[i].length; s += 2) {
        workSeconds[i] += shifts[i][s + 1] - shifts[i][s];
      }
      boolean projected = day.certainty() == Certainty.PROJECTED;
      secondsBefore[i + 1] = secondsBefore[i] + workSeconds[i];
      daysBefore[i + 1] = daysBefore[i] + (there && day.isWork() ? 1 : 0);
      projectedBefore[i + 1] = projectedBefore[i] + (projected ? 1 : 0);
      date = next;
    }
  }

  private static int[] bounds(List<Shift> shifts) {
    return shifts.stream().flatMapToInt(s -> IntStream.of(s.fromSecond(), s.toSecond())).toArray();
  }

  private void rebase(int origin) {
    long seconds = secondsBefore[origin];
    int days = daysBefore[origin];
    for (int i = 0; i < secondsBefore.length; i++) {
      secondsBefore[i] -= seconds;
      daysBefore[i] -= days;
    }
  }

  private static int[] bounds(CalendarDay day, long start, LocalDate next, ZoneRules zone) {
    int[] bounds = new int[day.shifts().size() * 2];
    int at = 0;
    for (Shift shift : day.shifts()) {
      bounds[at++] = (int) (second(day.date(), shift.from(), zone) - start);
      bounds[at++] =
          (int)
              ((shift.to().equals(LocalTime.MIDNIGHT)
                      ? second(next, shift.to(), zone)
                      : second(day.date(), shift.to(), zone))
                  - start);
    }
    return bounds;
  }

  /**
   * The epoch second at which a clock in the zone shows a time. One that it skips is taken for the
   * moment of the change, one that it shows twice for the first: so no hour of work is counted
   * twice, and the hours of a day stay in their order.
   */
  static long second(LocalDate date, LocalTime time, ZoneRules zone) {
    LocalDateTime local = date.atTime(time);
    ZoneOffsetTransition change = zone.getTransition(local);
    return change != null && change.isGap()
        ? change.toEpochSecond()
        : local.toEpochSecond(zone.getOffset(local)); // of two the first
  }

  /** The day that an instant is on, counted from the epoch. */
  static long epochDay(Instant instant, ZoneRules zone) {
    return Math.floorDiv(
        instant.getEpochSecond() + zone.getOffset(instant).getTotalSeconds(), ORDINARY_SECONDS);
  }

  boolean covers(Instant instant) {
    long second = instant.getEpochSecond();
    return second >= start[0] && second < start[start.length - 1];
  }

  /** The index of the day that the instant is on; of days without length, the last. */
  int dayOf(Instant instant) {
    int low = 0;
    int high = shifts.length - 1;
    long second = instant.getEpochSecond();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start[middle] <= second) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  int index(long epochDay) {
    return (int) (epochDay - first);
  }

  int days() {
    return shifts.length;
  }

  boolean isWork(int index) {
    return shifts[index].length > 0;
  }

  int workSeconds(int index) {
    return workSeconds[index];
  }

  int daysBefore(int index) {
    return daysBefore[index];
  }

  long secondsBefore(int index) {
    return secondsBefore[index];
  }

  /** True if a day from one index to the other, both included, is projected. */
  boolean isProjected(int from, int to) {
    return projectedBefore[Math.min(to + 1, days())] > projectedBefore[Math.max(from, 0)];
  }

  /** The nanoseconds of work on the day until an instant on it. */
  long workNanos(int index, Instant instant) {
    long second = instant.getEpochSecond() - start[index];
    long worked = 0;
    int[] bounds = shifts[index];
    for (int i = 0; i < bounds.length; i += 2) {
      if (second >= bounds[i + 1]) {
        worked += (bounds[i + 1] - bounds[i]) * AroundTheClock.NANOS;
      } else if (second >= bounds[i]) {
        worked += (second - bounds[i]) * AroundTheClock.NANOS + instant.getNano();
      }
    }
    return worked;
  }

  /** The instant on the day at which so many nanoseconds of work are done, the earliest. */
  Instant worked(int index, long nanos) {
    long rest = nanos;
    long second = 0;
    int[] bounds = shifts[index];
    for (int i = 0; i < bounds.length; i += 2) {
      long length = (bounds[i + 1] - bounds[i]) * AroundTheClock.NANOS;
      second = bounds[i];
      if (rest <= length) {
        break;
      }
      rest -= length;
    }
    return Instant.ofEpochSecond(start[index] + second, rest);
  }
}
