package org.crmrules.drools.time;

import java.time.Instant;

/** Hours of work, in nanoseconds. */
record HourCount(DayTables tables) implements CountedTime {

  private static final long HOUR = 3_600 * AroundTheClock.NANOS;

  @Override
  public long until(Instant instant) {
    DayTable table = tables.covering(instant);
    int day = table.dayOf(instant);
    return table.secondsBefore(day) * AroundTheClock.NANOS + table.workNanos(day, instant);
  }

  @Override
  public Instant reached(long counted) {
    return tables.reached(
        counted, (table, day) -> table.secondsBefore(day) * AroundTheClock.NANOS, DayTable::worked);
  }

  @Override
  public long unit() {
    return HOUR;
  }
}
