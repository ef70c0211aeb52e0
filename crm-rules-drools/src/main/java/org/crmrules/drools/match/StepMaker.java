package org.crmrules.drools.match;

import java.util.List;
import org.crmrules.Visible;
import org.crmrules.drools.compile.Occasion;
import org.drools.model.Condition;
import org.drools.model.Pattern;

/** Makes steps of the engine's conditions, from the last to the first. */
record StepMaker(Slots slots) {

  Step of(Condition condition, Step next) {
    return switch (condition.getType()) {
      case PATTERN -> pattern((Pattern<?>) condition, next);
      case AND -> all(condition.getSubConditions(), next);
      case OR -> any(condition.getSubConditions().stream().map(part -> of(part, next)).toList());
      case NOT -> no(all(condition.getSubConditions(), Question::find), next);
      case EXISTS -> some(all(condition.getSubConditions(), Question::find), next);
      // The consequence stands among the conditions; it is asked for by itself.
      case CONSEQUENCE -> next;
      default ->
          throw new IllegalArgumentException(
              Visible.sentence(
                  "The condition (%s) must be one that a checked rule can have.",
                  condition.getType()));
    };
  }

  private Step pattern(Pattern<?> pattern, Step next) {
    // There is always an occasion, and nothing looks at it.
    return pattern.getPatternVariable().getType() == Occasion.class
        ? next
        : PatternStep.of(pattern, slots, next);
  }

  private Step all(List<Condition> parts, Step next) {
    Step step = next;
    // Names are bound from the first to the last, so that is how they are numbered.
    parts.forEach(part -> number(part));
    for (int i = parts.size() - 1; i >= 0; i--) {
      step = of(parts.get(i), step);
    }
    return step;
  }

  private void number(Condition part) {
    if (part instanceof Pattern<?> pattern) {
      slots.ofFact(pattern.getPatternVariable());
    }
    part.getSubConditions().forEach(this::number);
  }

  /** Whichever of the ways holds, and each that does. */
  static Step any(List<Step> each) {
    Step[] ways = each.toArray(new Step[0]);
    return question -> {
      for (Step way : ways) {
        way.run(question);
      }
    };
  }

  static Step no(Step inside, Step next) {
    return question -> {
      if (!question.holds(inside)) {
        next.run(question);
      }
    };
  }

  static Step some(Step inside, Step next) {
    return question -> {
      if (question.holds(inside)) {
        next.run(question);
      }
    };
  }
}
