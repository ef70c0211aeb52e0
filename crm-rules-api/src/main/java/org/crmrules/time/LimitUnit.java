package org.crmrules.time;

/** What a limit counts. */
public enum LimitUnit {
  /** Days of the calendar, each to its end. */
  NATURAL_DAYS(true, false),
  /** Days on which there is work, each to its end. */
  WORKING_DAYS(true, true),
  /** Hours, around the clock. */
  NATURAL_HOURS(false, false),
  /** Hours of work. */
  WORKING_HOURS(false, true);

  private final boolean days;
  private final boolean working;

  LimitUnit(boolean days, boolean working) {
    this.days = days;
    this.working = working;
  }

  /** True if whole days are counted; false for hours. */
  public boolean isDays() {
    return days;
  }

  /** True if only work counts, so that a calendar is needed. */
  public boolean isWorking() {
    return working;
  }
}
