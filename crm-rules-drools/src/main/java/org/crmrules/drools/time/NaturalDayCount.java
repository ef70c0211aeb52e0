package org.crmrules.drools.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * Days of the calendar, each of them worth the same, spread evenly over its 23, 24 or 25 hours; a
 * day that the zone skipped is over as it begins. Within a day it counts in milliseconds, rounded
 * down, so that sums are exact.
 */
record NaturalDayCount(ZoneId zone) implements CountedTime {

  private static final long MILLIS = 1_000;

  @Override
  public long until(Instant instant) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    long start = start(day);
    long millis =
        (instant.getEpochSecond() - start) * MILLIS + instant.getNano() / DayCount.NANOS_OF_MILLI;
    return day.toEpochDay() * DayCount.DAY + millis * DayCount.DAY / length(day, start);
  }

  private long length(LocalDate day, long start) {
    return (start(day.plusDays(1)) - start) * MILLIS;
  }

  private long start(LocalDate day) {
    ZoneRules rules = zone.getRules();
    return DayTable.second(day, LocalTime.MIDNIGHT, rules);
  }

  @Override
  public Instant reached(long counted) {
    long epochDay = Math.floorDiv(counted - 1, DayCount.DAY);
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    long start = start(day);
    long rest = counted - epochDay * DayCount.DAY;
    long millis = Math.floorDiv(rest * length(day, start) + DayCount.DAY - 1, DayCount.DAY);
    return Instant.ofEpochSecond(start).plusMillis(millis);
  }

  @Override
  public long unit() {
    return DayCount.DAY;
  }
}
