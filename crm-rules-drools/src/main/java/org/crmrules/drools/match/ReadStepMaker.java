package org.crmrules.drools.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.syntax.Condition;

/** Makes steps of conditions that were checked and not compiled, from the first to the last. */
final class ReadStepMaker {

  private final Slots slots;

  /** Each pattern has a slot of its own, in the order in which they stand. */
  private int patterns;

  /** What is bound so far, and can be asked for. */
  private Set<String> bound = new HashSet<>();

  ReadStepMaker(Slots slots) {
    this.slots = slots;
  }

  Step of(Element element, Step next) {
    return made(element).before(next);
  }

  /** A step that does not know yet what comes behind it: what is bound is known from the front. */
  @FunctionalInterface
  private interface Open {
    Step before(Step next);
  }

  private Open made(Element element) {
    if (element instanceof Element.Match match) {
      return pattern(match);
    }
    if (element instanceof Element.AllOf all) {
      return all(all.parts().stream().map(this::made).toList());
    }
    if (element instanceof Element.AnyOf any) {
      return any(any.parts().stream().map(this::inside).toList());
    }
    if (element instanceof Element.No no) {
      Step inside = inside(no.part()).before(Question::find);
      return next -> StepMaker.no(inside, next);
    }
    Step inside = inside(((Element.Some) element).part()).before(Question::find);
    return next -> StepMaker.some(inside, next);
  }

  /** What is bound inside means nothing outside. */
  private Open inside(Element element) {
    Set<String> outer = bound;
    bound = new HashSet<>(outer);
    Open made = made(element);
    bound = outer;
    return made;
  }

  private static Open all(List<Open> parts) {
    return next -> {
      Step step = next;
      for (int i = parts.size() - 1; i >= 0; i--) {
        step = parts.get(i).before(step);
      }
      return step;
    };
  }

  private static Open any(List<Open> parts) {
    return next -> StepMaker.any(parts.stream().map(part -> part.before(next)).toList());
  }

  private Open pattern(Element.Match match) {
    int slot = slots.ofFact("#" + patterns++, match.type().type());
    Set<String> before = Set.copyOf(bound);
    List<String> names = new ArrayList<>();
    match
        .walk()
        .filter(Condition.Binding.class::isInstance)
        .map(condition -> ((Condition.Binding) condition).variable().name())
        .forEach(names::add);
    names.forEach(slots::ofValue);
    bound.addAll(names);
    return next -> new ReadPatternStep(match, slot, slots, before, next);
  }
}
