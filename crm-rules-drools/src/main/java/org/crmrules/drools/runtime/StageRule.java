package org.crmrules.drools.runtime;

import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.match.Conditions;
import org.crmrules.drools.match.Question;

/**
 * A rule of a stage, ready to be asked. Immutable and thread-safe.
 *
 * @param constant true if it concludes the same whenever it fires
 */
record StageRule(Conditions conditions, ReasonMaker reasons, boolean constant) {

  static StageRule of(CheckedRule rule, Conditions conditions) {
    return new StageRule(
        conditions, new ReasonMaker(rule, conditions.matched()), conditions.isConstant());
  }

  /** What happens when it fires on what is matched. */
  Firing firing(Question question) {
    int slots = conditions.slots();
    return new Firing(reasons, slots == 1 ? question.get(0) : question.first(slots));
  }
}
