package org.crmrules.drools.prove;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.grading.PlanVerdict;

/**
 * The rules of a plan that conclude one kind of thing about one code, for each of them: nothing
 * that is held against something else is apart from it. With them are the rules that stand in the
 * stead of one of them.
 */
final class PlanGroups {

  private PlanGroups() {}

  /** The groups, in the order of the rules; a rule may be in several. */
  static Collection<List<CheckedRule>> of(List<CheckedRule> rules) {
    Map<String, Set<CheckedRule>> by = new LinkedHashMap<>();
    // Of which code a value of a fact names, nobody knows: then all of its kind stay together.
    Set<String> together =
        rules.stream()
            .flatMap(rule -> rule.then().stream())
            .filter(call -> code(call) == null)
            .map(call -> made(call).outcome().name())
            .collect(Collectors.toSet());
    for (CheckedRule rule : rules) {
      for (Call call : rule.then()) {
        String outcome = made(call).outcome().name();
        String about = together.contains(outcome) ? outcome : outcome + " " + code(call);
        by.computeIfAbsent(about, o -> new LinkedHashSet<>()).add(rule);
      }
    }
    for (Set<CheckedRule> some : by.values()) {
      Set<String> ids = some.stream().map(CheckedRule::id).collect(Collectors.toSet());
      rules.stream()
          .filter(rule -> rule.insteadOf().stream().anyMatch(ids::contains))
          .forEach(some::add);
    }
    return by.values().stream().map(List::copyOf).toList();
  }

  private static CollectorType.Conclusion made(Call call) {
    return CollectorType.of(PlanVerdict.class).conclusions().get(call.method());
  }

  /** The code that is written as the first argument; null if there is none. */
  private static String code(Call call) {
    return made(call).parameters().get(0).declaredIn() != null
            && call.arguments().get(0) instanceof Operand.TextLiteral text
        ? text.value()
        : null;
  }
}
