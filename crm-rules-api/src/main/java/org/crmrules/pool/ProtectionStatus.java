package org.crmrules.pool;

import org.crmrules.pack.Term;

/** What becomes of an ownership. */
public enum ProtectionStatus {
  /** Nobody is in charge, so there is nothing to recall. */
  @Term(zh = "在公海中", en = "in the pool")
  IN_POOL,
  /** The owner keeps the customer for now. */
  @Term(zh = "保留", en = "the owner keeps it")
  KEEP,
  /** The owner keeps the customer for now, and is to be warned today. */
  @Term(zh = "保留，今天要提醒", en = "the owner keeps it and is to be warned today")
  WARN,
  /** The owner was warned in time, and loses the customer. */
  @Term(zh = "收回", en = "the owner loses it")
  RECALL
}
