package org.crmrules.time;

import org.crmrules.pack.Term;

/** Where a clock stands. */
public enum ClockStatus {
  /** What starts it has not happened yet, so no clock runs. */
  @Term(zh = "未开始", en = "not started")
  NOT_STARTED,
  /** Open, in time, and time counts, or will count at the next working hour. */
  @Term(zh = "计时中", en = "running")
  RUNNING,
  /**
   * Open, in time, and a pause keeps time from counting. Counts more than {@link #DUE_SOON},
   * because nothing runs out in a pause; {@link ClockReading#warns} tells both.
   */
  @Term(zh = "暂停", en = "paused")
  PAUSED,
  /** Open, in time and not paused, but the time to warn has come (C-10). */
  @Term(zh = "即将到期", en = "due soon")
  DUE_SOON,
  /** Open, and late. */
  @Term(zh = "逾期", en = "overdue")
  OVERDUE,
  /** Done in time. */
  @Term(zh = "按期完成", en = "met")
  MET,
  /** Done late. */
  @Term(zh = "逾期完成", en = "met late")
  MET_LATE;

  /** True if what is timed is done. */
  public boolean isDone() {
    return this == MET || this == MET_LATE;
  }

  /** True if it was late, or is. */
  public boolean isLate() {
    return this == OVERDUE || this == MET_LATE;
  }
}
