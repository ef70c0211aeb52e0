package org.crmrules.drools.runtime;

import java.util.List;
import java.util.function.Function;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.match.Conditions;
import org.crmrules.drools.match.Question;

/**
 * A rule of a stage, ready to be asked. Immutable and thread-safe.
 *
 * @param constant true if it concludes the same whenever it fires
 */
record StageRule(
    Conditions conditions, Drawing conclusions, ReasonMaker reasons, boolean constant) {

  static StageRule of(
      CheckedStage stage,
      CheckedRule rule,
      Conditions conditions,
      int place,
      Function<String, List<String>> declared) {
    Drawing drawing =
        new Drawing(stage.collector(), stage.collectorName(), rule.then(), conditions, declared);
    return new StageRule(
        conditions,
        drawing,
        new ReasonMaker(rule, conditions.matched(), drawing, place),
        drawing.isConstant() && conditions.bindsNothing());
  }

  /** What is matched, as {@link ReasonMaker#reason} takes it. */
  Object matched(Question question) {
    int slots = conditions.slots();
    return slots == 1 ? question.get(0) : question.first(slots);
  }
}
