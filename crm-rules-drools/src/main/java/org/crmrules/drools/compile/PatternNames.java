package org.crmrules.drools.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;
import org.drools.model.impl.VariableImpl;

/**
 * Names the patterns of a stage as the engine would. It counts them over the whole process, so that
 * a stage would compile to other bytes every time; these count from one in each stage.
 */
final class PatternNames {

  private int count;

  /** By the first variable that is bound in a pattern, and its type. */
  private final Map<String, String> ofRule = new HashMap<>();

  void nextRule() {
    ofRule.clear();
  }

  String ofOccasion() {
    return next(Occasion.class);
  }

  private String next(Class<?> type) {
    count++;
    return VariableImpl.GENERATED_VARIABLE_PREFIX
        + String.format(Locale.ROOT, "$pattern_%s$%d$", type.getSimpleName(), count);
  }

  /** As in the engine, patterns of a rule that bind the same variable to the same type are one. */
  String of(FactType type, List<Condition> conditions) {
    String name = next(type.type());
    return conditions.stream()
        .filter(Condition.Binding.class::isInstance)
        .map(c -> ((Condition.Binding) c).variable().name() + " " + type.name())
        .findFirst()
        .map(key -> ofRule.computeIfAbsent(key, k -> name))
        .orElse(name);
  }
}
