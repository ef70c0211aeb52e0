package org.crmrules.drools.runtime;

import java.util.List;
import java.util.function.Function;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.match.Conditions;
import org.crmrules.drools.match.Question;

/** A rule of a stage, ready to be asked. Immutable and thread-safe. */
record StageRule(Conditions conditions, Drawing conclusions, ReasonMaker reasons) {

  static StageRule of(
      CheckedStage stage,
      CheckedRule rule,
      Conditions conditions,
      int place,
      Function<String, List<String>> declared) {
    Drawing drawing =
        new Drawing(stage.collector(), stage.collectorName(), rule, conditions, declared);
    return of(rule, conditions, drawing, place);
  }

  private static StageRule of(CheckedRule rule, Conditions conditions, Drawing drawing, int place) {
    return new StageRule(
        conditions, drawing, new ReasonMaker(rule, conditions.matched(), drawing, place));
  }

  /** The same rule, behind more or fewer others of the pack. */
  StageRule at(CheckedRule rule, int place) {
    return place == reasons.place() ? this : of(rule, conditions, conclusions, place);
  }

  /** What is matched, as {@link ReasonMaker#reason} takes it. */
  Object matched(Question question) {
    return conditions.slots() == 1 ? question.get(0) : conditions.facts(question);
  }
}
