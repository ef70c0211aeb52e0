package org.crmrules.time;

/** Why an interval is counted or not. */
public enum IntervalCause {
  /** It counts. */
  COUNTED(true),
  /** The day on which the clock started, which does not count. */
  FIRST_DAY(false),
  /** A pause that stops the clock. */
  PAUSED(false),
  /** Between leaving a step and coming back to it. */
  ELSEWHERE(false),
  /** A working day, but outside its hours. */
  OUTSIDE_HOURS(false),
  /** A weekend. */
  WEEKEND(false),
  /** A public holiday. */
  PUBLIC_HOLIDAY(false),
  /** The company is closed. */
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
