package org.crmrules.drools.runtime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.Field;

/** Knows the rules of a stage by id, and which values each of them looks at. */
final class RuleIndex {

  private record Entry(CheckedRule rule, int order, Map<Class<?>, List<Field>> looksAt) {}

  private final Map<String, Entry> byId = new HashMap<>();

  /**
   * @param firstOrder the order of the first rule of the stage in its pack
   */
  RuleIndex(CheckedStage stage, int firstOrder) {
    int order = firstOrder;
    for (CheckedRule rule : stage.rules()) {
      byId.put(rule.id(), new Entry(rule, order++, looksAt(rule.when())));
    }
  }

  private static Map<Class<?>, List<Field>> looksAt(Element when) {
    Map<Class<?>, List<Field>> fields = new HashMap<>();
    when.matches()
        .forEach(
            match ->
                fields.merge(
                    match.type().type(),
                    match.conditions().stream()
                        .flatMap(Condition::walk)
                        .flatMap(c -> c.fields().stream())
                        .distinct()
                        .map(match.type().fields()::get)
                        .toList(),
                    (left, right) ->
                        java.util.stream.Stream.concat(left.stream(), right.stream())
                            .distinct()
                            .toList()));
    return fields;
  }

  /** What happens when the rule fires on these facts. */
  Firing firing(String ruleId, List<Object> facts) {
    Entry entry = byId.get(ruleId);
    Map<String, Object> because = new LinkedHashMap<>();
    for (Object fact : facts) {
      for (Field field : entry.looksAt().getOrDefault(fact.getClass(), List.of())) {
        because.putIfAbsent(field.name(), field.valueIn(fact));
      }
    }
    return new Firing(entry.rule(), entry.order(), because);
  }
}
