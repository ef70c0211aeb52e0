package org.crmrules.drools.match;

/** A part of the conditions of a rule; goes on to the next part for every way that it holds. */
@FunctionalInterface
interface Step {

  /**
   * Goes on for every way in which this part holds.
   *
   * @throws Exception whatever the rule throws
   */
  void run(Question question) throws Exception;
}
