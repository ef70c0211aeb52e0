package org.crmrules.time;

/** What kind of day a day is. */
public enum DayKind {
  /** Work as on any weekday. */
  WORKDAY(true),
  /** No work: a weekend that nobody changed. */
  WEEKEND(false),
  /** No work: a public holiday, or a day off that was moved next to one. */
  PUBLIC_HOLIDAY(false),
  /** Work on a weekend, to make up for a day off (调休). */
  MAKE_UP_WORKDAY(true),
  /** Work because the company says so. */
  EXTRA_WORKDAY(true),
  /** No work because the company says so. */
  CLOSURE(false),
  /** Work for some of the hours. Counts as a whole day where days are counted. */
  HALF_DAY(true);

  private final boolean work;

  DayKind(boolean work) {
    this.work = work;
  }

  /** True if there is work on such a day. */
  public boolean isWork() {
    return work;
  }
}
