package org.crmrules.testkit.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.CalendarRef;
import org.crmrules.time.Certainty;
import org.crmrules.time.DayKind;
import org.crmrules.time.Shift;
import org.crmrules.time.WorkCalendar;

/** Monday to Friday, half past eight to noon and one to half past five: eight hours a day. */
record PlainCalendar(ZoneId zone) implements WorkCalendar {

  private static final List<Shift> HOURS =
      List.of(shift("08:30", "12:00"), shift("13:00", "17:30"));

  private static Shift shift(String from, String to) {
    return new Shift(LocalTime.parse(from), LocalTime.parse(to));
  }

  @Override
  public CalendarRef ref() {
    return new CalendarRef("plain", "0");
  }

  @Override
  public CalendarDay day(LocalDate date) {
    boolean off = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(date.getDayOfWeek());
    return new CalendarDay(
        date,
        off ? DayKind.WEEKEND : DayKind.WORKDAY,
        Certainty.ANNOUNCED,
        null,
        null,
        off ? List.of() : HOURS);
  }

  @Override
  public SortedSet<LocalDate> learnedOn() {
    return Collections.emptySortedSet();
  }

  @Override
  public WorkCalendar asKnownOn(LocalDate day) {
    return this;
  }
}
