package org.crmrules.drools.prove;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.validation.InOrder;

/**
 * Which fields of one type of fact have to do with each other: one rule looks at them, a record
 * holds them to an order, or they are counted from one day. Whatever lies in another group matters
 * neither to whether a rule fires nor to whether a fact can be asked about.
 */
final class FieldGroups {

  private final Map<String, Set<String>> groups = new LinkedHashMap<>();

  /**
   * @param fields those to put into groups
   */
  FieldGroups(FactType type, Collection<String> fields, Collection<CheckedRule> rules) {
    fields.forEach(field -> groups.put(field, new LinkedHashSet<>(Set.of(field))));
    rules.forEach(rule -> join(lookedAt(rule, type)));
    for (InOrder order : type.type().getAnnotationsByType(InOrder.class)) {
      join(Stream.of(order.value()));
    }
    for (Field day : type.fields().values()) {
      join(Stream.concat(Stream.of(day.name()), countedFrom(day, type)));
    }
  }

  private static Stream<String> lookedAt(CheckedRule rule, FactType type) {
    return rule.when()
        .matches()
        .filter(match -> match.type().equals(type))
        .flatMap(Element.Match::walk)
        .flatMap(condition -> condition.fields().stream());
  }

  private static Stream<String> countedFrom(Field day, FactType type) {
    return type.fields().values().stream()
        .filter(field -> day.name().equals(field.elapsedSince()))
        .map(Field::name);
  }

  private void join(Stream<String> names) {
    List<String> known = names.filter(groups::containsKey).distinct().toList();
    Set<String> joined = new LinkedHashSet<>();
    known.forEach(name -> joined.addAll(groups.get(name)));
    joined.forEach(member -> groups.put(member, joined));
  }

  /** The groups, each once. */
  List<Set<String>> all() {
    return groups.values().stream().distinct().toList();
  }
}
