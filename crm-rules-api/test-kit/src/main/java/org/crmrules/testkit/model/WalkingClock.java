package org.crmrules.testkit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.Shift;
import org.crmrules.time.TimeLimit;
import org.crmrules.time.WorkCalendar;

/**
 * The clock as one would do it by hand: minute by minute through the days, looking at the wall
 * clock and the calendar each time. Knows no sums and no tables.
 *
 * <p>Not thread-safe.
 */
public final class WalkingClock {

  private static final int MOST_DAYS = 40_000;
  private static final long HOUR = 3_600_000_000_000L;
  private static final long MILLI = 1_000_000;

  /** Less than an engine that counts in milliseconds can tell apart in ten thousand pauses. */
  private static final double NOTHING = 1e-6;

  private final ZoneId zone;
  private final WorkCalendar calendar;
  private final boolean countsFirstDay;
  private final boolean extendsToWorkday;
  private final Map<LocalDate, List<Rest>> work = new HashMap<>();

  /**
   * A stretch of time, from a moment on and to before another.
   *
   * @param from its first moment
   * @param to the moment behind its last
   */
  public record Rest(Instant from, Instant to) {

    /** True from its first moment to before the one behind its last. */
    public boolean covers(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }

  /** By the days and hours of a calendar: days count from the next, and nothing is put off. */
  public WalkingClock(WorkCalendar calendar) {
    this(calendar.zone(), calendar, false, false);
  }

  /**
   * By the wall clock of a zone.
   *
   * @param calendar null if no limit counts work
   * @param countsFirstDay true if the day of the start counts as a whole one, where days count
   * @param extendsToWorkday true if a limit in days that ends on a day off ends on the next workday
   */
  public WalkingClock(
      ZoneId zone, WorkCalendar calendar, boolean countsFirstDay, boolean extendsToWorkday) {
    this.zone = zone;
    this.calendar = calendar;
    this.countsFirstDay = countsFirstDay;
    this.extendsToWorkday = extendsToWorkday;
  }

  /**
   * The first moment that is late: the midnight behind the day in which days run out, or the
   * millisecond behind the moment at which hours do.
   *
   * @param rests in which the clock does not run; none before the start
   * @throws IllegalStateException if it is not due within a hundred years
   */
  public Instant due(TimeLimit limit, Instant start, List<Rest> rests) {
    return limit.unit().isDays() ? dueInDays(limit, start, rests) : dueInHours(limit, start, rests);
  }

  private Instant dueInDays(TimeLimit limit, Instant start, List<Rest> rests) {
    double left = limit.amount();
    LocalDate day = firstDay(start);
    for (LocalDate last = day.plusDays(MOST_DAYS); day.isBefore(last); day = day.plusDays(1)) {
      left -= share(limit.unit(), day, rests, Instant.MAX);
      if (left < NOTHING) {
        return startOf(putOff(day, last).plusDays(1));
      }
    }
    throw new IllegalStateException(limit + " from " + start + " are not over before " + day);
  }

  private LocalDate putOff(LocalDate day, LocalDate last) {
    LocalDate until = day;
    while (extendsToWorkday && work(until).isEmpty() && until.isBefore(last)) {
      until = until.plusDays(1);
    }
    return until;
  }

  private Instant dueInHours(TimeLimit limit, Instant start, List<Rest> rests) {
    long left = limit.amount() * HOUR;
    Instant last = start.plus(MOST_DAYS, ChronoUnit.DAYS);
    for (Instant at = start; at.isBefore(last); at = next(at, rests, last)) {
      long worth = worthOfHour(limit.unit(), at, next(at, rests, last), rests);
      if (worth >= left) {
        return whole(at.plusNanos(left)).plusMillis(1);
      }
      left -= worth;
    }
    throw new IllegalStateException(limit + " from " + start + " are not over before " + last);
  }

  private static Instant whole(Instant moment) {
    Instant milli = moment.truncatedTo(ChronoUnit.MILLIS);
    return milli.equals(moment) ? milli : milli.plusNanos(MILLI);
  }

  /** What has been used up: so many days or hours, and parts of them. */
  public double counted(LimitUnit unit, Instant start, Instant until, List<Rest> rests) {
    double counted = 0;
    if (unit.isDays()) {
      for (LocalDate day = firstDay(start); startOf(day).isBefore(until); day = day.plusDays(1)) {
        counted += share(unit, day, rests, until);
      }
      return counted;
    }
    for (Instant at = start; at.isBefore(until); at = next(at, rests, until)) {
      counted += worthOfHour(unit, at, next(at, rests, until), rests);
    }
    return counted / HOUR;
  }

  /** How far the hands go on in a stretch, which is all that a pause can stop. */
  Duration shown(Rest stretch) {
    long shown = 0;
    for (Instant at = stretch.from(); at.isBefore(stretch.to()); ) {
      Instant next = next(at, List.of(), stretch.to());
      shown += shown(at, next);
      at = next;
    }
    return Duration.ofNanos(shown);
  }

  /** Where the hands have gone on so far in a stretch; null if they do not go further in it. */
  Instant over(Duration most, Rest stretch) {
    long left = most.toNanos();
    for (Instant at = stretch.from(); at.isBefore(stretch.to()); ) {
      Instant next = next(at, List.of(), stretch.to());
      long worth = shown(at, next);
      if (worth > left) {
        return at.plusNanos(left);
      }
      left -= worth;
      at = next;
    }
    return null;
  }

  private LocalDate firstDay(Instant start) {
    LocalDate day = start.atZone(zone).toLocalDate();
    return countsFirstDay ? day : day.plusDays(1);
  }

  /** The part of a day that counts, of what can count in it; none of a day in which nothing can. */
  private double share(LimitUnit unit, LocalDate day, List<Rest> rests, Instant until) {
    double all = 0;
    double counted = 0;
    Instant end = startOf(day.plusDays(1));
    for (Instant at = startOf(day); at.isBefore(end); ) {
      Instant next = next(at, rests, at.isBefore(until) && until.isBefore(end) ? until : end);
      double worth = unit.isWorking() ? (works(at) ? nanos(at, next) : 0) : shown(at, next);
      all += worth;
      counted += at.isBefore(until) && runs(at, rests) ? worth : 0;
      at = next;
    }
    return all == 0 ? 0 : counted / all;
  }

  private long worthOfHour(LimitUnit unit, Instant at, Instant next, List<Rest> rests) {
    return runs(at, rests) && (!unit.isWorking() || works(at)) ? nanos(at, next) : 0;
  }

  private static boolean runs(Instant at, List<Rest> rests) {
    for (Rest rest : rests) {
      if (rest.covers(at)) {
        return false;
      }
    }
    return true;
  }

  /** The next full minute, or what happens before it. */
  private static Instant next(Instant at, List<Rest> rests, Instant end) {
    Instant next = at.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
    next = next.isAfter(end) ? end : next;
    for (Rest rest : rests) {
      next = rest.from().isAfter(at) && rest.from().isBefore(next) ? rest.from() : next;
      next = rest.to().isAfter(at) && rest.to().isBefore(next) ? rest.to() : next;
    }
    return next;
  }

  private static long nanos(Instant from, Instant to) {
    return Duration.between(from, to).toNanos();
  }

  /**
   * How far the hands of a wall clock go on that nobody turns back; what they jump over on the same
   * day counts with the moment after the jump.
   */
  private long shown(Instant at, Instant next) {
    LocalDateTime here = LocalDateTime.ofInstant(at, zone);
    ZoneOffsetTransition change = zone.getRules().getTransition(here);
    if (change != null && zone.getRules().getOffset(at).equals(change.getOffsetAfter())) {
      return 0; // shown before
    }
    LocalDateTime before = LocalDateTime.ofInstant(at.minusNanos(1), zone).plusNanos(1);
    long jumped = before.isBefore(here) ? Duration.between(before, here).toNanos() : 0;
    return nanos(at, next) + Math.min(jumped, here.toLocalTime().toNanoOfDay());
  }

  private boolean works(Instant at) {
    for (Rest shift : work(at.atZone(zone).toLocalDate())) {
      if (shift.covers(at)) {
        return true;
      }
    }
    return false;
  }

  private List<Rest> work(LocalDate day) {
    return work.computeIfAbsent(
        day, d -> calendar.day(d).shifts().stream().map(shift -> shift(d, shift)).toList());
  }

  private Rest shift(LocalDate day, Shift shift) {
    boolean toTheEnd = shift.to().equals(LocalTime.MIDNIGHT);
    return new Rest(
        moment(day.atTime(shift.from())),
        moment(toTheEnd ? day.plusDays(1).atStartOfDay() : day.atTime(shift.to())));
  }

  private Instant startOf(LocalDate day) {
    return moment(day.atStartOfDay());
  }

  /** A time that a change skips is the moment of the change; one that comes twice is the first. */
  private Instant moment(LocalDateTime time) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    return change != null && change.isGap() ? change.getInstant() : time.atZone(zone).toInstant();
  }
}
