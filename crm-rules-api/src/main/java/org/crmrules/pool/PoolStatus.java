package org.crmrules.pool;

/** Whether a customer can be given out. */
public enum PoolStatus {
  /** Somebody is in charge of it. */
  OWNED,
  /**
   * Nobody is in charge of this record, but somebody of another one of the same customer (P-06).
   * Only a plan says so.
   */
  DUPLICATE,
  /** In the pool, but only a manager may give it out. */
  HELD_BACK,
  /** In the pool, but its data are not complete. */
  DATA_INCOMPLETE,
  /** In the pool, but to be claimed and not given out. Only a plan says so. */
  CLAIM_ONLY,
  /** In the pool, and can be given out. */
  AVAILABLE
}
