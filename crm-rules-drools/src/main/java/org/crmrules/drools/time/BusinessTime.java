package org.crmrules.drools.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.crmrules.time.CalendarRef;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.WorkCalendar;

/**
 * Counts time by a calendar in a zone. Immutable to whoever uses it, and thread-safe: what it keeps
 * are tables that can be made again.
 */
public final class BusinessTime {

  private static final CountedTime AROUND_THE_CLOCK = new AroundTheClock();

  /** The tables of one take some hundred kilobytes. */
  private static final int MOST_STATES = 64;

  private final WorkCalendar calendar;
  private final ZoneId zone;
  private final CountedTime naturalDays;
  private final Map<LocalDate, KnownTime> known = new ConcurrentHashMap<>();

  /** Made when the first question comes: a calendar may be read only then. */
  private volatile NavigableSet<LocalDate> learnedOn;

  /** Most questions are about what is known now. Immutable, so an old one is only found again. */
  private State last;

  /** What was known on the days from one to before another. */
  private record State(long from, long to, KnownTime time) {}

  private BusinessTime(WorkCalendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
    this.naturalDays = new NaturalDayCount(zone);
  }

  /** Natural time only, in a zone. */
  public static BusinessTime natural(ZoneId zone) {
    return new BusinessTime(null, zone);
  }

  /** Natural and working time of a calendar, in its zone. */
  public static BusinessTime of(WorkCalendar calendar) {
    return of(calendar, calendar.zone());
  }

  /**
   * The same of a calendar that is asked nothing before the first question.
   *
   * @param zone of the calendar
   */
  public static BusinessTime of(WorkCalendar calendar, ZoneId zone) {
    return new BusinessTime(calendar, zone);
  }

  /** The calendar; null if there is none. */
  public CalendarRef calendar() {
    return calendar == null ? null : calendar.ref();
  }

  /** As it was known at an instant: what was announced or decided after that day is not in it. */
  public KnownTime asKnownAt(Instant instant) {
    long day = DayTable.epochDay(instant, zone.getRules());
    State state = last;
    if (state == null || day < state.from() || day >= state.to()) {
      state = stateOn(LocalDate.ofEpochDay(day));
      last = state;
    }
    return state.time();
  }

  /** One for each state of knowledge, not for each day: few, and the latest is asked for most. */
  private State stateOn(LocalDate day) {
    NavigableSet<LocalDate> learnings = learnedOn();
    LocalDate learned = learnings.floor(day);
    LocalDate next = learnings.higher(day);
    return new State(
        learned == null ? Long.MIN_VALUE : learned.toEpochDay(),
        next == null ? Long.MAX_VALUE : next.toEpochDay(),
        known(learned == null ? LocalDate.MIN : learned));
  }

  private NavigableSet<LocalDate> learnedOn() {
    NavigableSet<LocalDate> made = learnedOn;
    if (made == null) {
      made = new TreeSet<>(calendar == null ? Set.of() : calendar.learnedOn());
      learnedOn = made;
    }
    return made;
  }

  private KnownTime known(LocalDate state) {
    KnownTime made = known.get(state);
    if (made != null) {
      return made;
    }
    if (known.size() >= MOST_STATES) {
      known.clear();
    }
    return known.computeIfAbsent(
        state, on -> new KnownTime(calendar == null ? null : calendar.asKnownOn(on), zone, this));
  }

  /** What a unit counts; of working units, by this calendar. */
  CountedTime counting(LimitUnit unit, DayTables workdays) {
    return switch (unit) {
      case NATURAL_DAYS -> naturalDays;
      case NATURAL_HOURS -> AROUND_THE_CLOCK;
      case WORKING_DAYS -> new DayCount(workdays);
      case WORKING_HOURS -> new HourCount(workdays);
    };
  }
}
