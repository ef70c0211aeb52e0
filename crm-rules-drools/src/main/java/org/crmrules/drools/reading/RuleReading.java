package org.crmrules.drools.reading;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.syntax.Condition;

/** Reads the conditions of a rule against facts, naively, fact by fact, to explain a scenario. */
public final class RuleReading {

  private final List<? extends Record> facts;

  /** Reads against these facts. */
  public RuleReading(List<? extends Record> facts) {
    this.facts = List.copyOf(facts);
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
