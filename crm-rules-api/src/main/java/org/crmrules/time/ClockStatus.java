package org.crmrules.time;

/** Where a clock stands. */
public enum ClockStatus {
  /** What starts it has not happened yet, so no clock runs. */
  NOT_STARTED,
  /** Open, in time, and time counts, or will count at the next working hour. */
  RUNNING,
  /**
   * Open, in time, and a pause keeps time from counting. Counts more than {@link #DUE_SOON},
   * because nothing runs out in a pause; {@link ClockReading#warns} tells both.
   */
  PAUSED,
  /** Open, in time and not paused, but the time to warn has come (C-10). */
  DUE_SOON,
  /** Open, and late. */
  OVERDUE,
  /** Done in time. */
  MET,
  /** Done late. */
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
