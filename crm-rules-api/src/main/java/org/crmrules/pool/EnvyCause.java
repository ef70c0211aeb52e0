package org.crmrules.pool;

/**
 * In what two people of the same regions and product lines differ, so that one may envy the other
 * by more than one customer in a fair plan. Where they differ in nothing of it, nobody does.
 */
public enum EnvyCause {
  /** Whoever is envied has another capacity. */
  CAPACITY,
  /** Whoever is envied held more of value over capacity before the plan. */
  VALUE_HELD,
  /**
   * Whoever envies held a higher load over capacity before the plan, and so got fewer customers.
   */
  LOAD_HELD,
  /** Whoever envies has no room for any more customers. */
  NO_ROOM,
  /** The customers that the plan gave the two do not all weigh the same. */
  WEIGHTS,
  /** One of the two could not have been given all that the plan gave the other. */
  BARRED
}
