package org.crmrules.complaint;

import org.crmrules.pack.Term;

/** What came of an intake. */
public enum IntakeResult {
  /** It is complete, and was taken where complaints are taken. */
  @Term(zh = "受理", en = "accepted")
  ACCEPTED,
  /** It was taken where complaints are taken, but something is missing. */
  @Term(zh = "待补", en = "to be completed")
  TO_BE_COMPLETED,
  /** It has to be taken elsewhere. */
  @Term(zh = "转到别处", en = "redirected")
  REDIRECTED
}
