package org.crmrules.time;

import org.crmrules.pack.Term;

/** What kind of day a day is. */
public enum DayKind {
  /** Work as on any weekday. */
  @Term(zh = "工作日", en = "workday")
  WORKDAY(true),
  /** No work: a weekend that nobody changed. */
  @Term(zh = "周末", en = "weekend")
  WEEKEND(false),
  /** No work: a public holiday, or a day off that was moved next to one. */
  @Term(zh = "法定节假日", en = "public holiday")
  PUBLIC_HOLIDAY(false),
  /** Work on a weekend, to make up for a day off (调休). */
  @Term(zh = "调休上班", en = "make-up workday")
  MAKE_UP_WORKDAY(true),
  /** Work because the company says so. */
  @Term(zh = "公司加班日", en = "extra workday")
  EXTRA_WORKDAY(true),
  /** No work because the company says so. */
  @Term(zh = "公司停工", en = "the company is closed")
  CLOSURE(false),
  /** Work for some of the hours. Counts as a whole day where days are counted. */
  @Term(zh = "半天", en = "half day")
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
