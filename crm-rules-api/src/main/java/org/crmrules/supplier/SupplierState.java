package org.crmrules.supplier;

/** Where a supplier stands (S-05). */
public enum SupplierState {
  /** Cooperation ended (已终止). */
  ENDED,
  /** Suspended (暂中止). */
  SUSPENDED,
  /** Candidate to be developed and inspected (待开发考察). */
  CANDIDATE,
  /** Normal cooperation (正常合作). */
  NORMAL
}
