package org.crmrules.drools.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crmrules.UnusableValueException;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.CountedInterval;
import org.crmrules.time.Due;
import org.crmrules.time.IntervalCause;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.Shift;
import org.crmrules.time.WorkCalendar;

/** Time as it was known on some day. Thread-safe. */
public final class KnownTime {

  private final WorkCalendar calendar;
  private final ZoneRules zone;
  private final DayTables workdays;
  private final Map<LimitUnit, CountedTime> counted = new EnumMap<>(LimitUnit.class);

  KnownTime(WorkCalendar calendar, ZoneId zone, BusinessTime time) {
    this.calendar = calendar;
    this.zone = zone.getRules();
    this.workdays = calendar == null ? null : new DayTables(calendar, zone);
    for (LimitUnit unit : LimitUnit.values()) {
      if (calendar != null || !unit.isWorking()) {
        counted.put(unit, time.counting(unit, workdays));
      }
    }
  }

  /**
   * What a unit counts.
   *
   * @throws UnusableValueException for a working unit without a calendar
   */
  public CountedTime counting(LimitUnit unit) {
    CountedTime counting = counted.get(unit);
    if (counting == null) {
      throw new UnusableValueException(
          "以 %s 计的期限要有日历。也许 pack.yaml 里应当写 calendar: company。",
          "The limit in %s must have a calendar. Maybe pack.yaml should say calendar: company.",
          unit);
    }
    return counting;
  }

  /** The beginning of a day. */
  public Instant startOf(LocalDate date) {
    return Instant.ofEpochSecond(DayTable.second(date, LocalTime.MIDNIGHT, zone));
  }

  /** The same, as it is shown in the zone. */
  private OffsetDateTime startAt(LocalDate date) {
    LocalDateTime midnight = date.atStartOfDay();
    ZoneOffsetTransition change = zone.getTransition(midnight);
    return change == null
        ? midnight.atOffset(zone.getOffset(midnight))
        : at(startOf(date)); // the clock is changed just then
  }

  /** The day that an instant is on. */
  public LocalDate day(Instant instant) {
    return LocalDate.ofEpochDay(DayTable.epochDay(instant, zone));
  }

  /** The day that an instant ends; the beginning of a day ends the one before. */
  public LocalDate dayEndedBy(Instant instant) {
    return day(instant.minusNanos(1));
  }

  /** The midnight behind a day. */
  public Instant behind(LocalDate date) {
    return startOf(date.plusDays(1));
  }

  /** The first workday from a day on. */
  public LocalDate workdayFrom(LocalDate date) {
    CountedTime days = counting(LimitUnit.WORKING_DAYS);
    return dayEndedBy(days.reached(days.until(startOf(date)) + days.unit()));
  }

  /** Due by the end of a day. */
  public Due due(LocalDate on) {
    return new Due(on, startAt(on.plusDays(1)));
  }

  /** Due at an instant of whole milliseconds, which is in time itself. */
  public Due due(Instant last) {
    return new Due(day(last), at(last.plusMillis(1)));
  }

  /** True if a day from one instant to the other is not announced yet. */
  public boolean isProjected(Instant from, Instant to) {
    DayTable table = workdays.covering(from);
    if (!table.covers(to)) {
      table = workdays.covering(to);
    }
    return table.isProjected(
        table.index(DayTable.epochDay(from, zone)), table.index(DayTable.epochDay(to, zone)));
  }

  /** An instant in the zone. */
  public OffsetDateTime at(Instant instant) {
    ZoneOffset offset = zone.getOffset(instant);
    // The way by the instant alone makes rules of a zone for the offset, each time.
    return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), offset)
        .atOffset(offset);
  }

  /**
   * What counts in a stretch and what does not, without gaps.
   *
   * @param note of what counts; may be null
   */
  List<CountedInterval> explain(LimitUnit unit, Instant from, Instant to, String note) {
    if (!unit.isWorking()) {
      return List.of(interval(from, to, IntervalCause.COUNTED, note));
    }
    List<CountedInterval> intervals = new ArrayList<>();
    Instant at = from;
    for (LocalDate date = day(from); at.isBefore(to); date = date.plusDays(1)) {
      CalendarDay day = calendar.day(date);
      Instant end = earlier(startOf(date.plusDays(1)), to);
      for (Shift shift : day.shifts()) {
        Instant begins = earlier(instant(date, shift.from()), end);
        Instant ends =
            shift.to().equals(LocalTime.MIDNIGHT) ? end : earlier(instant(date, shift.to()), end);
        at = add(intervals, at, begins, IntervalCause.OUTSIDE_HOURS, null);
        at = add(intervals, at, ends, IntervalCause.COUNTED, note);
      }
      at = add(intervals, at, end, off(day), day.isWork() ? null : day.name());
    }
    return intervals;
  }

  private static IntervalCause off(CalendarDay day) {
    return switch (day.kind()) {
      case WEEKEND -> IntervalCause.WEEKEND;
      case PUBLIC_HOLIDAY -> IntervalCause.PUBLIC_HOLIDAY;
      case CLOSURE -> IntervalCause.CLOSURE;
      default -> IntervalCause.OUTSIDE_HOURS;
    };
  }

  private Instant add(
      List<CountedInterval> intervals, Instant from, Instant to, IntervalCause cause, String note) {
    if (!from.isBefore(to)) {
      return from;
    }
    intervals.add(interval(from, to, cause, note));
    return to;
  }

  CountedInterval interval(Instant from, Instant to, IntervalCause cause, String note) {
    return new CountedInterval(at(from), at(to), cause, note);
  }

  private Instant instant(LocalDate date, LocalTime time) {
    return Instant.ofEpochSecond(DayTable.second(date, time, zone));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
