package org.crmrules.time;

import org.crmrules.pack.Term;

/** What a limit counts. */
public enum LimitUnit {
  /** Days of the calendar, each to its end. */
  @Term(zh = "自然日", en = "natural days")
  NATURAL_DAYS(true, false),
  /** Days on which there is work, each to its end. */
  @Term(zh = "工作日", en = "working days")
  WORKING_DAYS(true, true),
  /** Hours, around the clock. */
  @Term(zh = "小时", en = "hours")
  NATURAL_HOURS(false, false),
  /** Hours of work. */
  @Term(zh = "工作小时", en = "working hours")
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
