package org.crmrules.drools.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.reading.ConditionReading;
import org.crmrules.drools.syntax.Condition;

/**
 * Goes on for every fact of a kind for which all conditions hold, as they are read.
 *
 * @param slot of the fact
 * @param before the names that are bound before it
 */
record ReadPatternStep(Element.Match match, int slot, Slots slots, Set<String> before, Step next)
    implements Step {

  @Override
  public void run(Question question) throws Exception {
    boolean any = false;
    for (Object fact : question.facts()) {
      if (match.type().isOf(fact)) {
        question.step();
        Map<String, Object> bound = new HashMap<>();
        before.forEach(name -> bound.put(name, question.get(slots.of(name))));
        if (holds((Record) fact, bound)) {
          any = true;
          question.put(slot, fact);
          bound.forEach((name, value) -> question.put(slots.of(name), value));
          next.run(question);
          if (question.isFound()) {
            break;
          }
        }
      }
    }
    if (any) {
      question.put(slot, null);
    }
  }

  private boolean holds(Record fact, Map<String, Object> bound) {
    ConditionReading reading = new ConditionReading(match.type(), fact, bound);
    List<Condition> conditions = match.conditions();
    return conditions.stream().allMatch(reading::holds);
  }
}
