package org.crmrules.drools.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.Certainty;
import org.crmrules.time.DayKind;
import org.crmrules.time.Shift;

/**
 * What the week says of a day that nothing else says anything about.
 *
 * @param weekend the days without work
 * @param hours the shifts from a day on; before the first, those of the first
 */
record WeekPlan(Set<DayOfWeek> weekend, NavigableMap<LocalDate, List<Shift>> hours) {

  List<Shift> shifts(LocalDate date) {
    Map.Entry<LocalDate, List<Shift>> from = hours.floorEntry(date);
    return from == null ? hours.firstEntry().getValue() : from.getValue();
  }

  boolean isWeekend(LocalDate date) {
    return weekend.contains(date.getDayOfWeek());
  }

  CalendarDay ordinary(LocalDate date, Certainty certainty) {
    return isWeekend(date)
        ? new CalendarDay(date, DayKind.WEEKEND, certainty, null, null, List.of())
        : new CalendarDay(date, DayKind.WORKDAY, certainty, null, null, shifts(date));
  }
}
