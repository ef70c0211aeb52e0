package org.crmrules.drools.match;

/** A constraint on a fact, as it was compiled. */
@FunctionalInterface
interface Test {

  /**
   * True if the constraint holds.
   *
   * @param question for constraints that look at more than the fact
   * @throws Exception whatever the condition throws
   */
  boolean holds(Object fact, Question question) throws Exception;
}
