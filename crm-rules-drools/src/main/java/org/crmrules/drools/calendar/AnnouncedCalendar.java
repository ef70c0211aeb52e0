package org.crmrules.drools.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.CalendarRef;
import org.crmrules.time.Certainty;
import org.crmrules.time.WorkCalendar;

/**
 * A calendar whose holidays somebody announces year by year. A year for which nothing was announced
 * is projected, and so are the last days of a year before the next year is announced: New Year
 * reaches into them.
 *
 * @param years the years that are announced, and since when
 * @param openFrom the first of the last days of a year that the next year's paper may still change
 * @param knownOn what became known later is not in it
 */
record AnnouncedCalendar(
    CalendarRef ref,
    ZoneId zone,
    WeekPlan week,
    DayEntries entries,
    Map<Integer, LocalDate> years,
    MonthDay openFrom,
    LocalDate knownOn)
    implements WorkCalendar {

  @Override
  public CalendarDay day(LocalDate date) {
    DayEntry entry = entries.on(date, knownOn);
    return entry == null
        ? week.ordinary(date, certainty(date))
        : entry.day(date, week.shifts(date));
  }

  private Certainty certainty(LocalDate date) {
    boolean open = !MonthDay.from(date).isBefore(openFrom);
    boolean announced = isAnnounced(date.getYear()) && (!open || isAnnounced(date.getYear() + 1));
    return announced ? Certainty.ANNOUNCED : Certainty.PROJECTED;
  }

  private boolean isAnnounced(int year) {
    LocalDate since = years.get(year);
    return since != null && !since.isAfter(knownOn);
  }

  @Override
  public SortedSet<LocalDate> learnedOn() {
    SortedSet<LocalDate> days = new TreeSet<>(years.values());
    days.addAll(entries.learnedOn());
    return Collections.unmodifiableSortedSet(days.headSet(after(knownOn)));
  }

  /** The day behind, if there is one. */
  static LocalDate after(LocalDate day) {
    return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
  }

  @Override
  public WorkCalendar asKnownOn(LocalDate day) {
    return day.isBefore(knownOn)
        ? new AnnouncedCalendar(ref, zone, week, entries, years, openFrom, day)
        : this;
  }
}
