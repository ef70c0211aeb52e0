package org.crmrules.time;

import org.crmrules.pack.Term;

/** Why an interval is counted or not. */
public enum IntervalCause {
  /** It counts. */
  @Term(zh = "计入", en = "counted")
  COUNTED(true),
  /** The day on which the clock started, which does not count. */
  @Term(zh = "开始当日，不计", en = "the first day, not counted")
  FIRST_DAY(false),
  /** A pause that stops the clock. */
  @Term(zh = "暂停", en = "paused")
  PAUSED(false),
  /** Between leaving a step and coming back to it. */
  @Term(zh = "离开该环节", en = "the step had been left")
  ELSEWHERE(false),
  /** A working day, but outside its hours. */
  @Term(zh = "下班时间", en = "outside the hours")
  OUTSIDE_HOURS(false),
  /** A weekend. */
  @Term(zh = "周末", en = "weekend")
  WEEKEND(false),
  /** A public holiday. */
  @Term(zh = "法定节假日", en = "public holiday")
  PUBLIC_HOLIDAY(false),
  /** The company is closed. */
  @Term(zh = "公司停工", en = "the company is closed")
  CLOSURE(false);

  private final boolean counted;

  IntervalCause(boolean counted) {
    this.counted = counted;
  }

  /** True if time with this cause counts. */
  public boolean isCounted() {
    return counted;
  }
}
