package org.crmrules.drools.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.CalendarRef;
import org.crmrules.time.Certainty;
import org.crmrules.time.DayKind;
import org.crmrules.time.Shift;
import org.crmrules.time.WorkCalendar;

/**
 * A calendar that tests make up: weekends, and days that are said to be otherwise.
 *
 * @param said what is otherwise, and since when that is known
 */
record TestCalendar(ZoneId zone, List<Shift> hours, Map<LocalDate, Said> said, LocalDate knownOn)
    implements WorkCalendar {

  static final List<Shift> HOURS = List.of(shift("08:30", "12:00"), shift("13:00", "17:30"));
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /**
   * A day that is otherwise.
   *
   * @param shifts null: as usual
   */
  record Said(DayKind kind, LocalDate since, List<Shift> shifts) {}

  static TestCalendar in(ZoneId zone) {
    return new TestCalendar(zone, HOURS, Map.of(), LocalDate.MAX);
  }

  static Shift shift(String from, String to) {
    return new Shift(LocalTime.parse(from), LocalTime.parse(to));
  }

  TestCalendar with(String date, DayKind kind, String since) {
    return with(LocalDate.parse(date), new Said(kind, LocalDate.parse(since), null));
  }

  TestCalendar with(LocalDate date, Said day) {
    Map<LocalDate, Said> more = new TreeMap<>(said);
    more.put(date, day);
    return new TestCalendar(zone, hours, more, knownOn);
  }

  TestCalendar withHours(Shift... shifts) {
    return new TestCalendar(zone, List.of(shifts), said, knownOn);
  }

  @Override
  public CalendarRef ref() {
    return new CalendarRef("test", "0");
  }

  @Override
  public CalendarDay day(LocalDate date) {
    Said day = said.get(date);
    if (day != null && !day.since().isAfter(knownOn)) {
      List<Shift> worked = day.shifts() == null ? hours : day.shifts();
      return new CalendarDay(
          date,
          day.kind(),
          Certainty.ANNOUNCED,
          "said",
          "test",
          day.kind().isWork() ? worked : List.of());
    }
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    Certainty certainty = date.getYear() > 2026 ? Certainty.PROJECTED : Certainty.ANNOUNCED;
    return weekend
        ? new CalendarDay(date, DayKind.WEEKEND, certainty, null, null, List.of())
        : new CalendarDay(date, DayKind.WORKDAY, certainty, null, null, hours);
  }

  @Override
  public SortedSet<LocalDate> learnedOn() {
    SortedSet<LocalDate> days = new TreeSet<>();
    said.values().stream().map(Said::since).filter(d -> !d.isAfter(knownOn)).forEach(days::add);
    return Collections.unmodifiableSortedSet(days);
  }

  @Override
  public WorkCalendar asKnownOn(LocalDate day) {
    return new TestCalendar(zone, hours, said, day);
  }
}
