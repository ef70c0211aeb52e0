package org.crmrules.pool;

import org.crmrules.pack.Term;

/**
 * In what two people of the same regions and product lines differ, so that one may envy the other
 * by more than one customer in a fair plan. Where they differ in nothing of it, nobody does.
 */
public enum EnvyCause {
  /** Whoever is envied has another capacity. */
  @Term(zh = "能力不同", en = "another capacity")
  CAPACITY,
  /** Whoever is envied held more of value over capacity before the plan. */
  @Term(zh = "原有价值较高", en = "held more of value before")
  VALUE_HELD,
  /**
   * Whoever envies held a higher load over capacity before the plan, and so got fewer customers.
   */
  @Term(zh = "原有负荷较高", en = "held a higher load before")
  LOAD_HELD,
  /** Whoever envies has no room for any more customers. */
  @Term(zh = "没有余量", en = "no room for more")
  NO_ROOM,
  /** The customers that the plan gave the two do not all weigh the same. */
  @Term(zh = "权重不同", en = "customers of other weights")
  WEIGHTS,
  /** One of the two could not have been given all that the plan gave the other. */
  @Term(zh = "不能互换", en = "could not have been given the same")
  BARRED
}
