package org.crmrules.drools.why;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.FieldEdges;
import org.crmrules.drools.cells.Edges;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * What the rules of a pack hold the fields of facts against.
 *
 * @param facts those that its questions take, by name
 */
public record EdgeCatalogue(CheckedPack pack, Map<String, FactType> facts) {

  /**
   * The edges of a field.
   *
   * @throws UnusableValueException if there is no such fact or field
   */
  public FieldEdges of(String fact, String field) {
    FactType type = known(types(), fact, "资料", "fact");
    Field named = known(type.fields(), field, "字段", "field");
    List<Condition> conditions =
        pack.rules().stream()
            .flatMap(rule -> rule.when().matches())
            .filter(match -> match.type().equals(type))
            .flatMap(match -> match.walk())
            .toList();
    Edges edges = Edges.of(conditions, Set.of(named.name()));
    Edges days = counted(type, named, ChronoUnit.DAYS, conditions);
    Edges months = counted(type, named, ChronoUnit.MONTHS, conditions);
    return new FieldEdges(
        List.copyOf(edges.numbers()),
        edges.names().stream().map(Object::toString).toList(),
        days.numbers().stream().map(number -> number.intValueExact()).toList(),
        months.numbers().stream().map(number -> number.intValueExact()).toList(),
        edges.only() && days.only() && months.only());
  }

  /** What the days or months from or to a day are compared with. */
  private static Edges counted(
      FactType type, Field day, ChronoUnit unit, Collection<Condition> conditions) {
    return Edges.of(
        conditions,
        type.fields().values().stream()
            .filter(field -> day.name().equals(field.elapsedSince()) && field.unit() == unit)
            .map(Field::name)
            .toList());
  }

  private static <T> T known(Map<String, T> all, String name, String zh, String en) {
    T known = all.get(UnusableValueException.given(name, en));
    if (known == null) {
      throw new UnusableValueException(
          zh + "(%s)必须是已有的。%s",
          "The " + en + " (%s) must exist. %s",
          name,
          Suggestion.of(name, all.keySet()));
    }
    return known;
  }

  /** By name, also those that only lie in others. */
  private Map<String, FactType> types() {
    Map<String, FactType> types = new LinkedHashMap<>();
    facts.values().forEach(type -> add(type, types));
    return types;
  }

  private void add(FactType type, Map<String, FactType> types) {
    if (types.putIfAbsent(type.name(), type) == null) {
      type.fields().values().stream()
          .filter(Field::isOfFacts)
          .map(field -> pack.vocabulary().type(field.element().asSubclass(Record.class)))
          .forEach(inner -> add(inner, types));
    }
  }
}
