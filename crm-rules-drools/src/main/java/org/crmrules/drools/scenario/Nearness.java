package org.crmrules.drools.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;

/**
 * Whether the near misses of a rule with one bound are still beside it: a bound that was moved,
 * with cases that were not, is tried by nothing.
 */
record Nearness(CheckedPack pack, List<ScenarioCase> cases, Problems notices) {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  void check() {
    pack.rules().forEach(this::check);
  }

  private void check(CheckedRule rule) {
    List<Element.Match> matches = rule.when().matches().toList();
    if (!(rule.when() instanceof Element.Match match) || match.walk().count() != 1) {
      return; // where several conditions can fail, a case need not be near each of their bounds
    }
    Condition only = matches.get(0).walk().findFirst().orElseThrow();
    if (only instanceof Condition.Comparison bound
        && bound.operator().needsOrder()
        && bound.right() instanceof Operand.NumberLiteral number) {
      Field field = match.type().fields().get(bound.field().name());
      BigDecimal step = field.kind() == FieldKind.WHOLE ? BigDecimal.ONE : CENT;
      List<ScenarioCase> misses =
          cases.stream()
              .filter(c -> rule.id().equals(c.rule()) && !c.fires(rule.id()))
              .filter(c -> value(c, match, field) != null)
              .toList();
      boolean near =
          misses.stream()
              .map(c -> value(c, match, field).subtract(number.value()).abs())
              .anyMatch(distance -> distance.compareTo(step) <= 0);
      if (!near && !misses.isEmpty()) {
        say(misses.get(0), rule, bound, value(misses.get(0), match, field));
      }
    }
  }

  private static BigDecimal value(ScenarioCase scenario, Element.Match match, Field field) {
    return scenario.written().given().stream()
        .filter(fact -> match.type().type() == fact.getClass())
        .map(field::valueIn)
        .filter(Objects::nonNull)
        .map(value -> new BigDecimal(value.toString()))
        .findFirst()
        .orElse(null);
  }

  private void say(
      ScenarioCase scenario, CheckedRule rule, Condition.Comparison bound, BigDecimal value) {
    for (Text text : pack.files().scenarios()) {
      if (text.path().equals(scenario.path())) {
        int start = text.offset(scenario.written().line(), 1);
        String line = text.lineText(scenario.written().line());
        int indent = line.length() - line.stripLeading().length();
        notices.add(
            ProblemCode.FAR_MISS,
            text,
            new Span(start + indent, start + line.length()),
            scenario.written().name(),
            rule.id(),
            bound.source(),
            value.toPlainString());
      }
    }
  }
}
