package org.crmrules.complaint;

import org.crmrules.pack.Term;

/** What a customer complains about. */
public enum ComplaintSubject {
  /** Abnormal product quality. */
  @Term(zh = "质量异常", en = "abnormal quality")
  QUALITY,
  /** Anything else. */
  @Term(zh = "其他", en = "other")
  OTHER
}
