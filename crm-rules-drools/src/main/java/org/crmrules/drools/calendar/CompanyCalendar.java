package org.crmrules.drools.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.CalendarRef;
import org.crmrules.time.DayKind;
import org.crmrules.time.Shift;
import org.crmrules.time.WorkCalendar;

/**
 * What a company does otherwise than the calendar under it.
 *
 * @param base the calendar under it
 * @param hours the shifts of the company from a day on; before the first, those of the base
 * @param knownOn what became known later is not in it
 */
record CompanyCalendar(
    CalendarRef ref,
    WorkCalendar base,
    DayEntries entries,
    NavigableMap<LocalDate, List<Shift>> hours,
    LocalDate knownOn)
    implements WorkCalendar {

  @Override
  public ZoneId zone() {
    return base.zone();
  }

  @Override
  public CalendarDay day(LocalDate date) {
    CalendarDay under = base.day(date);
    DayEntry entry = entries.on(date, knownOn);
    if (entry != null) {
      return entry.day(date, shifts(date, under));
    }
    // A half day of the calendar under it stays one.
    return under.isWork() && under.kind() != DayKind.HALF_DAY
        ? new CalendarDay(
            date, under.kind(), under.certainty(), under.name(), under.paper(), shifts(date, under))
        : under;
  }

  private List<Shift> shifts(LocalDate date, CalendarDay under) {
    var from = hours.floorEntry(date);
    if (from != null) {
      return from.getValue();
    }
    // An extra workday on a day off has no hours of its own under it: those of a workday near by.
    LocalDate near = date;
    CalendarDay day = under;
    while (!day.isWork()) {
      near = near.plusDays(1);
      day = base.day(near);
    }
    return day.shifts();
  }

  @Override
  public SortedSet<LocalDate> learnedOn() {
    SortedSet<LocalDate> days = new TreeSet<>(base.learnedOn());
    days.addAll(entries.learnedOn().headSet(AnnouncedCalendar.after(knownOn)));
    return Collections.unmodifiableSortedSet(days);
  }

  @Override
  public WorkCalendar asKnownOn(LocalDate day) {
    return day.isBefore(knownOn)
        ? new CompanyCalendar(ref, base.asKnownOn(day), entries, hours, day)
        : this;
  }
}
