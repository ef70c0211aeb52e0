package org.crmrules.drools.match;

import java.util.Arrays;
import java.util.Collection;
import org.drools.model.Binding;
import org.drools.model.Pattern;

/** Goes on for every fact of a type for which all constraints hold. */
final class PatternStep implements Step {

  private final Class<?> type;
  private final int slot;
  private final Binding[] bindings;
  private final int[] bound;
  private final Test[] tests;
  private final boolean plain;
  private final Step next;

  private PatternStep(
      Class<?> type, int slot, Binding[] bindings, int[] bound, Test[] tests, Step next) {
    this.type = type;
    this.slot = slot;
    this.bindings = bindings;
    this.bound = bound;
    this.tests = tests;
    this.plain = bound.length == 0 && Arrays.stream(tests).allMatch(FactTest.class::isInstance);
    this.next = next;
  }

  static Step of(Pattern<?> pattern, Slots slots, Step next) {
    Collection<Binding> bindings = pattern.getBindings();
    int slot = slots.ofFact(pattern.getPatternVariable());
    return new PatternStep(
        pattern.getPatternVariable().getType(),
        slot,
        bindings.toArray(new Binding[0]),
        bindings.stream().mapToInt(b -> slots.of(b.getBoundVariable())).toArray(),
        Tests.of(pattern.getConstraint(), slot, slots),
        next);
  }

  @Override
  public void run(Question question) throws Exception {
    boolean any = false;
    for (Object fact : question.facts()) {
      if (fact.getClass() == type) { // a fact is a record, and so of no other class
        question.step();
        if (plain ? holds(fact, question) : bindsAndHolds(fact, question)) {
          any = true;
          question.put(slot, fact);
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

  private boolean holds(Object fact, Question question) throws Exception {
    for (Test test : tests) {
      if (!test.holds(fact, question)) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked") // the function is bound to facts of this type
  private boolean bindsAndHolds(Object fact, Question question) throws Exception {
    question.put(slot, fact);
    for (int i = 0; i < bound.length; i++) {
      question.put(bound[i], bindings[i].getBindingFunction().apply(fact));
    }
    boolean holds = holds(fact, question);
    question.put(slot, null);
    return holds;
  }
}
