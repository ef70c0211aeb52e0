package org.crmrules.drools.runtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of instants in a zone. Most questions of a host are about one day. Thread-safe. */
final class Days {

  private final ZoneId zone;
  private volatile Day last;

  /** A day, and when it begins and ends. */
  private record Day(LocalDate date, Instant begins, Instant ends) {

    static Day of(LocalDate date, ZoneId zone) {
      return new Day(
          date,
          date.atStartOfDay(zone).toInstant(),
          date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    boolean has(Instant instant) {
      return !instant.isBefore(begins) && instant.isBefore(ends);
    }
  }

  /**
   * @param last the day that is asked about first, maybe
   */
  Days(ZoneId zone, LocalDate last) {
    this.zone = zone;
    this.last = Day.of(last, zone);
  }

  LocalDate of(Instant instant) {
    Day day = last;
    if (!day.has(instant)) {
      day = Day.of(instant.atZone(zone).toLocalDate(), zone);
      last = day;
    }
    return day.date();
  }
}
