package org.crmrules.pool;

/** What becomes of an ownership. */
public enum ProtectionStatus {
  /** Nobody is in charge, so there is nothing to recall. */
  IN_POOL,
  /** The owner keeps the customer for now. */
  KEEP,
  /** The owner keeps the customer for now, and is to be warned today. */
  WARN,
  /** The owner was warned in time, and loses the customer. */
  RECALL
}
