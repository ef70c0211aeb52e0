package org.crmrules.drools.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.CollectorType.Conclusion;
import org.crmrules.drools.vocabulary.CollectorType.Outcome;

/**
 * The outcomes that a kind of question is about, in one pack: those it reads, those that stand in
 * the way of one of them, and those that rules behind, which conclude one of them, look at. What
 * rules conclude beside them is no reason of an answer. Immutable and thread-safe.
 */
final class Relevant {

  private final Set<Outcome> outcomes = new HashSet<>();
  private final boolean all;

  /**
   * @param verdicts those that are asked for
   * @param rules those that conclude on them, by the verdict
   */
  Relevant(QuestionKind<?> kind, List<Class<?>> verdicts, Map<Class<?>, List<CheckedRule>> rules) {
    List<CollectorType> types = verdicts.stream().map(CollectorType::of).toList();
    types.stream()
        .flatMap(type -> type.outcomes().values().stream())
        .filter(kind::reads)
        .forEach(outcomes::add);
    int before = -1;
    while (before < outcomes.size()) {
      before = outcomes.size();
      types.forEach(this::addInTheWay);
      types.forEach(type -> addLookedAt(type, types, rules.get(type.type())));
    }
    this.all = types.stream().allMatch(type -> outcomes.containsAll(type.outcomes().values()));
  }

  private void addInTheWay(CollectorType type) {
    for (Conclusion one : type.conclusions().values()) {
      if (one.over().stream().map(type.outcomes()::get).anyMatch(outcomes::contains)) {
        outcomes.add(one.outcome());
      }
    }
  }

  /** What its rules, as far as they conclude anything of this, look at of what was concluded. */
  private void addLookedAt(
      CollectorType type, List<CollectorType> before, List<CheckedRule> rules) {
    rules.stream()
        .filter(rule -> rule.then().stream().anyMatch(call -> isIn(type, call.method())))
        .flatMap(rule -> rule.when().matches())
        .forEach(match -> before.forEach(earlier -> addFieldsOf(earlier, match)));
  }

  private boolean isIn(CollectorType type, String conclusion) {
    return outcomes.contains(type.conclusions().get(conclusion).outcome());
  }

  private void addFieldsOf(CollectorType earlier, Element.Match match) {
    if (match.type().type() == Said.becomes(earlier.type())) {
      match
          .walk()
          .flatMap(condition -> condition.fields().stream())
          .flatMap(field -> Said.outcomesOf(earlier, field))
          .forEach(outcomes::add);
    }
  }

  /** The rules that are reasons, where what they conclude beside that does not count. */
  Fired[] of(Fired... fired) {
    return all
        ? fired
        : Stream.of(fired)
            .filter(one -> one.drawn().any(this::contains))
            .map(one -> one.drawn().any(c -> !contains(c)) ? less(one) : one)
            .toArray(Fired[]::new);
  }

  private Fired less(Fired fired) {
    return fired.with(fired.drawn().without(one -> !contains(one)));
  }

  private boolean contains(Concluded one) {
    return outcomes.contains(one.what().outcome());
  }
}
