package org.crmrules.complaint;

/** What a customer complains about. */
public enum ComplaintSubject {
  /** Abnormal product quality. */
  QUALITY,
  /** Anything else. */
  OTHER
}
