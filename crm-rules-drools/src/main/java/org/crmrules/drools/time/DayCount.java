package org.crmrules.drools.time;

import java.time.Instant;

/**
 * Days of work, each of them worth the same, spread evenly over its hours: a pause of half the
 * hours of a day is worth half a day, whether the day is short or long. Within a day it counts in
 * milliseconds of work, rounded down, so that sums are exact.
 */
record DayCount(DayTables tables) implements CountedTime {

  static final long DAY = 86_400_000;
  static final long NANOS_OF_MILLI = 1_000_000;

  @Override
  public long until(Instant instant) {
    DayTable table = tables.covering(instant);
    int day = table.dayOf(instant);
    return table.daysBefore(day) * DAY + within(table, day, instant);
  }

  private static long within(DayTable table, int day, Instant instant) {
    if (!table.isWork(day)) {
      return 0;
    }
    long all = table.workSeconds(day) * 1_000L;
    // A day whose hours were all skipped by a change of the clock is over as it begins.
    return all == 0 ? DAY : table.workNanos(day, instant) / NANOS_OF_MILLI * DAY / all;
  }

  @Override
  public Instant reached(long counted) {
    return tables.reached(
        counted, (table, day) -> table.daysBefore(day) * DAY, DayCount::reachedOn);
  }

  private static Instant reachedOn(DayTable table, int day, long rest) {
    long all = table.workSeconds(day) * 1_000L;
    return table.worked(day, (rest * all + DAY - 1) / DAY * NANOS_OF_MILLI);
  }

  @Override
  public long unit() {
    return DAY;
  }
}
