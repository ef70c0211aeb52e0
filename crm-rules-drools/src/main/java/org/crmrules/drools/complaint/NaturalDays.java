package org.crmrules.drools.complaint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.crmrules.complaint.ClockStatus;

/** Limits in natural days: the day of the start does not count, the last day counts to its end. */
final class NaturalDays {

  private NaturalDays() {}

  /**
   * The last moment that is in time, in the zone (C-26).
   *
   * @param days at least 0; 0: the end of the day of the start
   * @throws IllegalArgumentException if the days are negative
   */
  static OffsetDateTime due(Instant start, int days, ZoneId zone) {
    if (days < 0) {
      throw new IllegalArgumentException(
          "The limit (%d days) must be at least 0. Maybe a deadline stage has a slip?"
              .formatted(days));
    }
    // From the next day's beginning, because on some days the clock never shows 23:59, or twice.
    return start
        .atZone(zone)
        .toLocalDate()
        .plusDays(days + 1L)
        .atStartOfDay(zone)
        .minusNanos(1)
        .toOffsetDateTime();
  }

  /**
   * Where the clock stands as of an instant. What happens after it has not happened yet.
   *
   * @param accepted null if not accepted (C-26)
   * @param signedOff null if open (C-28)
   * @param due the last moment that is in time; not read if not accepted
   */
  static ClockStatus status(Instant accepted, Instant signedOff, Instant asOf, OffsetDateTime due) {
    if (accepted == null || accepted.isAfter(asOf)) {
      return ClockStatus.NOT_STARTED;
    }
    Instant last = due.toInstant();
    if (signedOff == null || signedOff.isAfter(asOf)) {
      return asOf.isAfter(last) ? ClockStatus.OVERDUE : ClockStatus.RUNNING;
    }
    return signedOff.isAfter(last) ? ClockStatus.MET_LATE : ClockStatus.MET;
  }
}
