package org.crmrules.supplier;

import org.crmrules.pack.Term;

/** Where a supplier stands (S-05). */
public enum SupplierState {
  /** Cooperation ended (已终止). */
  @Term(zh = "已终止", en = "ended")
  ENDED,
  /** Suspended (暂中止). */
  @Term(zh = "暂中止", en = "suspended")
  SUSPENDED,
  /** Candidate to be developed and inspected (待开发考察). */
  @Term(zh = "待开发考察", en = "candidate")
  CANDIDATE,
  /** Normal cooperation (正常合作). */
  @Term(zh = "正常合作", en = "normal cooperation")
  NORMAL
}
