package org.crmrules.drools.match;

/** Takes the ways in which rules match. */
@FunctionalInterface
public interface Matches {

  /**
   * The conditions of a rule hold in one more way.
   *
   * @param question what is matched; to be read before this returns
   * @throws Exception what the consequence of the rule throws
   */
  void matched(Conditions rule, Question question) throws Exception;
}
