package org.crmrules.pool;

import org.crmrules.pack.Term;

/** Whether a customer can be given out. */
public enum PoolStatus {
  /** Somebody is in charge of it. */
  @Term(zh = "有负责人", en = "somebody is in charge")
  OWNED,
  /**
   * Nobody is in charge of this record, but somebody of another one of the same customer (P-06).
   * Only a plan says so.
   */
  @Term(zh = "同一客户另一份资料有负责人", en = "another record of the customer is owned")
  DUPLICATE,
  /** In the pool, but only a manager may give it out. */
  @Term(zh = "由主管决定", en = "only a manager gives it out")
  HELD_BACK,
  /** In the pool, but its data are not complete. */
  @Term(zh = "资料不全", en = "its data are not complete")
  DATA_INCOMPLETE,
  /** In the pool, but to be claimed and not given out. Only a plan says so. */
  @Term(zh = "只供领取", en = "only to be claimed")
  CLAIM_ONLY,
  /** In the pool, and can be given out. */
  @Term(zh = "可以分配", en = "can be given out")
  AVAILABLE
}
