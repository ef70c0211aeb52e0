package org.crmrules.drools.grading;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.grading.Activity;
import org.crmrules.grading.Activity.Part;
import org.crmrules.grading.ContactDecision.Count;
import org.crmrules.grading.ContactDecision.Standing;
import org.crmrules.time.Due;

/**
 * When an activity has to be done the next time. Knows days and no rules.
 *
 * @param since the first day that counts
 * @param today not before it
 */
record Schedule(LocalDate since, LocalDate today, ZoneId zone) {

  /** Where the activity stands, if it was done on these days, of which none is before the first. */
  Standing of(Activity activity, List<LocalDate> days) {
    LocalDate last = days.stream().max(Comparator.naturalOrder()).orElse(null);
    List<Count> parts = activity.floor() == null ? List.of() : parts(activity.floor(), days);
    LocalDate due =
        Stream.concat(
                Stream.ofNullable(activity.every())
                    .map(every -> (last == null ? since : last).plus(every)),
                Stream.ofNullable(activity.floor()).map(floor -> end(floor.of(), parts, last)))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new Standing(activity, last, due(due), Math.max(0, days(due, today)), parts);
  }

  private Due due(LocalDate day) {
    return new Due(day, day.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(from.until(to, ChronoUnit.DAYS));
  }

  /** The end of the first part that waits for something to be done. */
  private LocalDate end(Part part, List<Count> parts, LocalDate last) {
    LocalDate next = parts.isEmpty() ? first(part) : begin(part, today).plus(length(part));
    return parts.stream()
        .filter(count -> !count.met())
        .map(Count::until)
        .filter(until -> last == null || !until.isBefore(last))
        .findFirst()
        .orElseGet(() -> lastDay(part, next));
  }

  private List<Count> parts(Activity.Floor floor, List<LocalDate> days) {
    List<Count> parts = new ArrayList<>();
    for (LocalDate from = first(floor.of());
        !from.isAfter(today);
        from = from.plus(length(floor.of()))) {
      parts.add(count(floor, from, lastDay(floor.of(), from), days));
    }
    return parts;
  }

  private Count count(Activity.Floor floor, LocalDate from, LocalDate until, List<LocalDate> days) {
    long times = days.stream().filter(day -> !day.isBefore(from) && !day.isAfter(until)).count();
    return new Count(
        from, until, Math.toIntExact(times), times >= floor.times(), until.isBefore(today));
  }

  /** Nobody can be asked to do in the rest of a part what there was a whole one for. */
  private LocalDate first(Part part) {
    LocalDate begin = begin(part, since);
    return begin.isBefore(since) ? begin.plus(length(part)) : begin;
  }

  private static LocalDate begin(Part part, LocalDate day) {
    boolean second = part == Part.HALF_YEAR && day.getMonthValue() > 6;
    return LocalDate.of(day.getYear(), second ? 7 : 1, 1);
  }

  private static LocalDate lastDay(Part part, LocalDate from) {
    return from.plus(length(part)).minusDays(1);
  }

  private static Period length(Part part) {
    return switch (part) {
      case HALF_YEAR -> Period.ofMonths(6);
      case YEAR -> Period.ofYears(1);
    };
  }
}
