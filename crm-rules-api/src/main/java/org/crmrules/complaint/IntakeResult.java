package org.crmrules.complaint;

/** What came of an intake. */
public enum IntakeResult {
  /** It is complete, and was taken where complaints are taken. */
  ACCEPTED,
  /** It was taken where complaints are taken, but something is missing. */
  TO_BE_COMPLETED,
  /** It has to be taken elsewhere. */
  REDIRECTED
}
