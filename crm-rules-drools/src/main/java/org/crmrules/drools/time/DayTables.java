package org.crmrules.drools.time;

import java.time.Instant;
import java.time.ZoneId;
import org.crmrules.UnusableValueException;
import org.crmrules.time.WorkCalendar;

/**
 * The tables of a calendar: one for the years that are asked about, and one for all years, made
 * only if somebody asks about the others. Thread-safe: what two threads make at a time is the same.
 */
final class DayTables {

  /** The first year that can be asked about. */
  static final int FIRST_YEAR = 1900;

  /** The year behind the last one. */
  static final int END_YEAR = 2300;

  private static final int NEAR_FROM = 2010;
  private static final int NEAR_TO = 2035;

  private final WorkCalendar calendar;
  private final ZoneId zone;
  private volatile DayTable near;
  private volatile DayTable all;

  DayTables(WorkCalendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  DayTable covering(Instant instant) {
    DayTable table = near();
    if (table.covers(instant)) {
      return table;
    }
    table = all();
    if (table.covers(instant)) {
      return table;
    }
    throw new UnusableValueException(
        "时刻(%s)必须在 %d 年到 %d 年之间。也许单位不是秒。",
        "The instant (%s) must be in the years %d to %d. Maybe it is not in seconds.",
        instant,
        FIRST_YEAR,
        END_YEAR - 1);
  }

  /** What is counted before a day; never falls from day to day. */
  @FunctionalInterface
  interface Sum {
    /** Up to the beginning of the day of the table. */
    long before(DayTable table, int day);
  }

  /** Makes the instant of a table and a day in it. */
  @FunctionalInterface
  interface OnDay {
    /** The instant on the day at which the rest is counted. */
    Instant reached(DayTable table, int day, long rest);
  }

  /** The instant at which a sum is reached, the earliest. */
  Instant reached(long counted, Sum sum, OnDay within) {
    DayTable table = near();
    if (sum.before(table, 0) >= counted || sum.before(table, table.days()) < counted) {
      table = all();
    }
    if (sum.before(table, 0) >= counted || sum.before(table, table.days()) < counted) {
      throw new UnusableValueException(
          "期限必须在 %d 年之前届满。也许日历里几乎没有工作日。",
          "The limit must run out before the year %d. Maybe the calendar has hardly a workday.",
          END_YEAR);
    }
    int low = 0;
    int high = table.days() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sum.before(table, middle + 1) >= counted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return within.reached(table, low, counted - sum.before(table, low));
  }

  private DayTable near() {
    DayTable table = near;
    if (table == null) {
      table = DayTable.of(calendar, zone, NEAR_FROM, NEAR_TO);
      near = table;
    }
    return table;
  }

  private DayTable all() {
    DayTable table = all;
    if (table == null) {
      table = DayTable.of(calendar, zone, FIRST_YEAR, END_YEAR);
      all = table;
    }
    return table;
  }
}
