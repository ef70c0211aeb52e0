package org.crmrules.bench.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.crmrules.time.Shift;
import org.crmrules.time.WorkCalendar;

/**
 * Working seconds as a good team writes them by hand: summed up to each shift of a year, so that a
 * deadline is two searches and no walk.
 */
final class WorkedHours {

  private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final int HOUR = 3_600;

  private final long[] begins;
  private final long[] before;

  WorkedHours(WorkCalendar calendar) {
    ZoneId zone = calendar.zone();
    int most = 4 * 400;
    long[] starts = new long[most];
    long[] sums = new long[most];
    int count = 0;
    long sum = 0;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      long midnight = day.atStartOfDay(zone).toEpochSecond();
      for (Shift shift : calendar.day(day).shifts()) {
        starts[count] = midnight + shift.fromSecond();
        sums[count] = sum;
        sum += shift.toSecond() - shift.fromSecond();
        count++;
      }
    }
    this.begins = Arrays.copyOf(starts, count);
    this.before = Arrays.copyOf(sums, count);
  }

  /** The last second of a limit of so many hours without the pauses, each a begin and an end. */
  long reached(Instant from, List<Instant> pauses, int hours) {
    long start = from.getEpochSecond();
    long rest = (long) hours * HOUR;
    for (int i = 0; i < pauses.size(); i += 2) {
      long worked = worked(pauses.get(i).getEpochSecond()) - worked(start);
      if (worked >= rest) {
        break;
      }
      rest -= worked;
      start = pauses.get(i + 1).getEpochSecond();
    }
    return reached(worked(start) + rest);
  }

  private long worked(long until) {
    int at = Arrays.binarySearch(begins, until);
    int shift = at >= 0 ? at : -at - 2;
    long length = shift + 1 < before.length ? before[shift + 1] - before[shift] : HOUR;
    return before[shift] + Math.min(length, until - begins[shift]);
  }

  private long reached(long worked) {
    int at = Arrays.binarySearch(before, worked);
    // What is reached as a shift ends, is reached then and not as the next one begins.
    int shift = at >= 0 ? at - 1 : -at - 2;
    return begins[shift] + worked - before[shift];
  }
}
