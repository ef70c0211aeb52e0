package org.crmrules.complaint;

/** Where the clock of a complaint stands. */
public enum ClockStatus {
  /** Not accepted yet, so no clock runs. */
  NOT_STARTED,
  /** Accepted, open, and in time. */
  RUNNING,
  /** Accepted, open, and late. */
  OVERDUE,
  /** Closed in time. */
  MET,
  /** Closed late. */
  MET_LATE
}
