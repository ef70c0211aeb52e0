package org.crmrules.drools.runtime;

import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.match.Conditions;
import org.crmrules.drools.match.Question;

/** A rule of a stage, ready to be asked. Immutable and thread-safe. */
record StageRule(Conditions conditions, ReasonMaker reasons) {

  static StageRule of(CheckedRule rule, Conditions conditions) {
    return new StageRule(conditions, new ReasonMaker(rule, conditions.matched()));
  }

  /** What happens when it fires on what is matched. */
  Firing firing(Question question) {
    int slots = conditions.slots();
    return new Firing(reasons, slots == 1 ? question.get(0) : question.first(slots));
  }
}
