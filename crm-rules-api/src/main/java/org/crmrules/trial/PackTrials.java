package org.crmrules.trial;

/**
 * Tries the scenarios of loaded packs. Both are work that can take long ({@link
 * org.crmrules.Work}): an interrupt of the thread ends it, and it tells how far it is. Nothing is
 * changed by it, and no pack in force sees it. Thread-safe.
 */
public interface PackTrials {

  /**
   * Changes the rules of a pack in small ways, one at a time, and runs its scenarios against each:
   * each number of a condition or conclusion is moved by one step and by the factor ten, each
   * comparison turned, each value taken for its neighbour, each condition left out, each conclusion
   * changed or left out, each exception taken back, each rule removed. Only changes that the check
   * accepts are tried, but for the sentences of the rule, which change with it. A scenario for each
   * change that none notices is looked for, and comes with what the pack answers as it is: whether
   * that is what the policy says is for people to decide.
   *
   * @param version null: the newest that was not withdrawn
   * @throws org.crmrules.UnusableValueException if there is no such pack or version
   * @throws org.crmrules.DoorException if the pack has no scenarios
   * @throws org.crmrules.pack.RulePackException with every scenario that does not hold
   */
  MutationReport mutate(String pack, String version);

  /**
   * Runs the scenarios of a pack and says which rules they fire, which conditions they see hold and
   * not hold, and which clauses they try.
   *
   * @param version null: the newest that was not withdrawn
   * @throws org.crmrules.UnusableValueException if there is no such pack or version
   * @throws org.crmrules.DoorException if the pack has no scenarios
   * @throws org.crmrules.pack.RulePackException with every scenario that does not hold
   */
  CoverageReport coverage(String pack, String version);
}
