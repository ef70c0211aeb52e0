package org.crmrules.bench.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.crmrules.time.Shift;
import org.crmrules.time.WorkCalendar;

/**
 * As workflow systems do it that keep a schedule: from minute to minute, each counted if somebody
 * works in it and the clock does not stop, until the limit is used up.
 */
final class MinuteSteps {

  private static final int MINUTE = 60;

  private final WorkCalendar calendar;
  private final ZoneId zone;

  MinuteSteps(WorkCalendar calendar) {
    this.calendar = calendar;
    this.zone = calendar.zone();
  }

  /** The last second of a limit of so many working hours, which begins as a minute does. */
  long reached(Instant from, List<Instant> pauses, int hours) {
    int rest = hours * 60;
    long at = from.getEpochSecond();
    LocalDate day = null;
    long midnight = 0;
    List<Shift> shifts = List.of();
    while (rest > 0) {
      LocalDate today = Instant.ofEpochSecond(at).atZone(zone).toLocalDate();
      if (!today.equals(day)) {
        day = today;
        midnight = day.atStartOfDay(zone).toEpochSecond();
        shifts = calendar.day(day).shifts();
      }
      if (isWorked(shifts, at - midnight) && !isPaused(pauses, at)) {
        rest--;
      }
      at += MINUTE;
    }
    return at;
  }

  private static boolean isWorked(List<Shift> shifts, long second) {
    for (Shift shift : shifts) {
      if (second >= shift.fromSecond() && second < shift.toSecond()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPaused(List<Instant> pauses, long at) {
    for (int i = 0; i < pauses.size(); i += 2) {
      if (at >= pauses.get(i).getEpochSecond() && at < pauses.get(i + 1).getEpochSecond()) {
        return true;
      }
    }
    return false;
  }
}
