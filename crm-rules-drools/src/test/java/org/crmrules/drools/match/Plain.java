package org.crmrules.drools.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;

/** Matches small rules in the plainest way: every part against every fact, way by way. */
record Plain(List<? extends Record> facts) {

  /** Every way in which the conditions hold, those of earlier facts first. */
  List<Way> ways(Element when) {
    return ways(when, 0, Way.NOTHING);
  }

  /**
   * @param pattern the number of its first pattern
   */
  private List<Way> ways(Element element, int pattern, Way before) {
    if (element instanceof Element.Match match) {
      return facts.stream()
          .filter(fact -> fact.getClass() == match.type().type())
          .flatMap(fact -> way(match, fact, pattern, before))
          .toList();
    }
    if (element instanceof Element.AllOf all) {
      return all(all.parts(), pattern, before);
    }
    if (element instanceof Element.AnyOf any) {
      List<Way> ways = new ArrayList<>();
      int first = pattern;
      for (Element part : any.parts()) {
        ways.addAll(ways(part, first, before));
        first += patterns(part);
      }
      return ways;
    }
    Element inside = element instanceof Element.No no ? no.part() : ((Element.Some) element).part();
    boolean holds = !ways(inside, pattern, before).isEmpty();
    return holds == element instanceof Element.Some ? List.of(before) : List.of();
  }

  private List<Way> all(List<Element> parts, int pattern, Way before) {
    if (parts.isEmpty()) {
      return List.of(before);
    }
    int next = pattern + patterns(parts.get(0));
    return ways(parts.get(0), pattern, before).stream()
        .flatMap(way -> all(parts.subList(1, parts.size()), next, way).stream())
        .toList();
  }

  private static int patterns(Element element) {
    return (int) element.matches().count();
  }

  private static Stream<Way> way(Element.Match match, Record fact, int pattern, Way before) {
    Map<String, Object> names = new HashMap<>(before.names());
    match
        .walk()
        .filter(Condition.Binding.class::isInstance)
        .map(Condition.Binding.class::cast)
        .forEach(bound -> names.put(bound.variable().name(), field(bound.field(), fact)));
    return match.conditions().stream().allMatch(c -> holds(c, fact, names))
        ? Stream.of(before.with(pattern, fact, names))
        : Stream.of();
  }

  /** True if a condition on weights and sizes holds; a name that is bound always does. */
  static boolean holds(Condition condition, Record fact, Map<String, Object> names) {
    if (condition instanceof Condition.All all) {
      return all.inside().stream().allMatch(c -> holds(c, fact, names));
    }
    if (condition instanceof Condition.Any any) {
      return any.inside().stream().anyMatch(c -> holds(c, fact, names));
    }
    if (condition instanceof Condition.Not not) {
      return !holds(not.part(), fact, names);
    }
    if (condition instanceof Condition.Comparison comparison) {
      int left = field(comparison.field(), fact);
      int right = value(comparison.right(), fact, names);
      return switch (comparison.operator()) {
        case EQUAL -> left == right;
        case NOT_EQUAL -> left != right;
        case LESS -> left < right;
        case AT_MOST -> left <= right;
        case GREATER -> left > right;
        case AT_LEAST -> left >= right;
      };
    }
    return true;
  }

  private static int value(Operand operand, Record fact, Map<String, Object> names) {
    if (operand instanceof Operand.FieldName name) {
      return field(name, fact);
    }
    return operand instanceof Operand.Variable variable
        ? (int) names.get(variable.name())
        : ((Operand.NumberLiteral) operand).value().intValueExact();
  }

  static int field(Operand.FieldName name, Record fact) {
    if (fact instanceof Parcel parcel) {
      return name.name().equals("weight") ? parcel.weight() : parcel.size();
    }
    Shelf shelf = (Shelf) fact;
    return name.name().equals("weight") ? shelf.weight() : shelf.size();
  }
}
