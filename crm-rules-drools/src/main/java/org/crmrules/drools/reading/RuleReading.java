package org.crmrules.drools.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.syntax.Condition;

/**
 * Reads the conditions of a rule against facts, naively, fact by fact. The engine is held against
 * this, and a scenario that fails is explained by it.
 */
public final class RuleReading {

  private final List<? extends Record> facts;

  /** Reads against these facts. */
  public RuleReading(List<? extends Record> facts) {
    this.facts = List.copyOf(facts);
  }

  /** How often a rule with these conditions fires. */
  public int firings(Element when) {
    return ways(when, List.of(new HashMap<>())).size();
  }

  /** Every way the element holds, each with what it binds, from every way so far. */
  private List<Map<String, Object>> ways(Element element, List<Map<String, Object>> soFar) {
    if (element instanceof Element.AllOf all) {
      List<Map<String, Object>> ways = soFar;
      for (Element part : all.parts()) {
        ways = ways(part, ways);
      }
      return ways;
    }
    if (element instanceof Element.AnyOf any) {
      return any.parts().stream().flatMap(part -> ways(part, soFar).stream()).toList();
    }
    List<Map<String, Object>> result = new ArrayList<>();
    for (Map<String, Object> way : soFar) {
      if (element instanceof Element.Match match) {
        result.addAll(matches(match, way));
      } else if (element instanceof Element.No no) {
        if (ways(no.part(), List.of(way)).isEmpty()) {
          result.add(way);
        }
      } else if (!ways(((Element.Some) element).part(), List.of(way)).isEmpty()) {
        result.add(way);
      }
    }
    return result;
  }

  private List<Map<String, Object>> matches(Element.Match match, Map<String, Object> way) {
    List<Map<String, Object>> result = new ArrayList<>();
    for (Record fact : facts) {
      if (match.type().isOf(fact)) {
        Map<String, Object> bound = new HashMap<>(way);
        ConditionReading reading = new ConditionReading(match.type(), fact, bound);
        if (match.conditions().stream().allMatch(reading::holds)) {
          result.add(bound);
        }
      }
    }
    return result;
  }

  /**
   * The first condition of the rule that no fact fulfils, as it is written; empty if each is
   * fulfilled by itself.
   */
  public String firstFailure(Element when) {
    return when.matches()
        .flatMap(match -> match.conditions().stream().map(c -> failure(match, c)))
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String failure(Element.Match match, Condition condition) {
    boolean holds =
        facts.stream()
            .filter(match.type()::isOf)
            .anyMatch(f -> new ConditionReading(match.type(), f, new HashMap<>()).holds(condition));
    return holds
        ? ""
        : match.type().name() + "( " + condition.source() + " )" + values(match, condition);
  }

  /** The values that the condition looked at. */
  private String values(Element.Match match, Condition condition) {
    return facts.stream()
        .filter(match.type()::isOf)
        .flatMap(
            fact ->
                condition
                    .walk()
                    .flatMap(c -> c.fields().stream())
                    .distinct()
                    .map(name -> name + " = " + match.type().fields().get(name).valueIn(fact)))
        .distinct()
        .map(value -> ", " + value)
        .collect(Collectors.joining());
  }
}
