package org.crmrules.drools.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.CalendarRef;
import org.crmrules.time.Certainty;
import org.crmrules.time.DayKind;
import org.crmrules.time.WorkCalendar;

/**
 * The public holidays of another country, which the library Jollyday computes from its laws. Nobody
 * announced what is computed, and the library lacks days that are proclaimed or follow the moon, so
 * every day is projected. The only class that knows the library, so that it is needed only where a
 * source has such a calendar.
 */
final class ForeignCalendar implements WorkCalendar {

  private static final Pattern PLACE = Pattern.compile("[A-Za-z]{2,10}(/[A-Za-z0-9_-]{1,10}){0,5}");

  private final CalendarRef ref;
  private final ZoneId zone;
  private final WeekPlan week;
  private final String country;
  private final String[] regions;
  private final HolidayManager holidays;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  /**
   * @param place the country and its parts, for example {@code de/by}
   * @throws IllegalArgumentException if the library has no such country
   */
  ForeignCalendar(CalendarRef ref, ZoneId zone, WeekPlan week, String place) {
    this.ref = ref;
    this.zone = zone;
    this.week = week;
    if (!PLACE.matcher(place).matches()) {
      throw new IllegalArgumentException(place);
    }
    String[] parts = place.split("/");
    this.country = parts[0];
    this.regions = java.util.Arrays.copyOfRange(parts, 1, parts.length);
    try {
      this.holidays = HolidayManager.getInstance(ManagerParameters.create(country));
    } catch (IllegalStateException e) { // its way to say that it has no such country
      throw new IllegalArgumentException(place, e);
    }
  }

  @Override
  public CalendarRef ref() {
    return ref;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public CalendarDay day(LocalDate date) {
    String name = years.computeIfAbsent(date.getYear(), this::holidaysOf).get(date);
    return name == null
        ? week.ordinary(date, Certainty.PROJECTED)
        : new CalendarDay(
            date,
            DayKind.PUBLIC_HOLIDAY,
            Certainty.PROJECTED,
            name,
            "Jollyday " + country,
            java.util.List.of());
  }

  private Map<LocalDate, String> holidaysOf(int year) {
    Map<LocalDate, String> byDate = new HashMap<>();
    // A holiday of the next year may be kept in this one, and one of the last year too.
    for (int of = year - 1; of <= year + 1; of++) {
      for (Holiday holiday : holidays.getHolidays(Year.of(of), regions)) {
        if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY
            && holiday.getDate().getYear() == year) {
          byDate.put(holiday.getDate(), holiday.getDescription(Locale.ENGLISH));
        }
      }
    }
    return byDate;
  }

  /** Its laws are taken as they are now. */
  @Override
  public SortedSet<LocalDate> learnedOn() {
    return Collections.emptySortedSet();
  }

  @Override
  public WorkCalendar asKnownOn(LocalDate day) {
    return this;
  }
}
