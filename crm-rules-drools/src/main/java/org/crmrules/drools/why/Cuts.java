package org.crmrules.drools.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.cells.Edges;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;

/**
 * Where the rules of a pack cut through numbers: the constants that a field is compared with, and
 * the other fields of the same fact. Two questions whose facts lie on the same side of all of these
 * are the same to the rules, as far as numbers go. Immutable and thread-safe.
 */
final class Cuts {

  private final Map<String, List<Condition>> conditions = new LinkedHashMap<>();
  private final List<OfType> types;

  /**
   * @param numbers by the field
   * @param compared fields with each other
   */
  private record OfType(
      FactType type, Map<Field, NavigableSet<BigDecimal>> numbers, Set<List<Field>> compared) {

    void addSides(Object fact, List<Integer> sides) {
      numbers.forEach((field, cuts) -> sides.add(side(number(field, fact), cuts)));
      compared.forEach(two -> sides.add(order(number(two.get(0), fact), number(two.get(1), fact))));
    }
  }

  Cuts(CheckedPack pack) {
    Map<String, FactType> matched = new LinkedHashMap<>();
    pack.rules().stream()
        .flatMap(rule -> rule.when().matches())
        .forEach(
            match -> {
              matched.put(match.type().name(), match.type());
              conditions
                  .computeIfAbsent(match.type().name(), type -> new ArrayList<>())
                  .addAll(match.walk().toList());
            });
    this.types = matched.values().stream().map(this::ofType).toList();
  }

  private OfType ofType(FactType type) {
    Map<Field, NavigableSet<BigDecimal>> numbers = new LinkedHashMap<>();
    looked(type).stream()
        .filter(Cuts::isNumber)
        .forEach(field -> numbers.put(field, edges(type, field).numbers()));
    Set<List<Field>> compared =
        conditions.get(type.name()).stream()
            .filter(Condition.Compared.class::isInstance)
            .flatMap(one -> compared(type, (Condition.Compared) one))
            .collect(Collectors.toSet());
    return new OfType(type, numbers, compared);
  }

  private static Stream<List<Field>> compared(FactType type, Condition.Compared one) {
    Field field = type.fields().get(one.field().name());
    return one.values().stream()
        .filter(Operand.FieldName.class::isInstance)
        .map(operand -> type.fields().get(((Operand.FieldName) operand).name()))
        .filter(other -> isNumber(field) && isNumber(other))
        .map(other -> List.of(field, other));
  }

  static boolean isNumber(Field field) {
    return field.kind() == FieldKind.EXACT || field.kind() == FieldKind.WHOLE;
  }

  /** The number in a field; null if it is unknown. */
  static BigDecimal number(Field field, Object fact) {
    Object value = field.valueIn(fact);
    return value == null ? null : new BigDecimal(value.toString());
  }

  /** The fields that the rules look at. */
  List<Field> looked(FactType type) {
    return all(type).stream()
        .flatMap(condition -> condition.fields().stream())
        .distinct()
        .map(type.fields()::get)
        .toList();
  }

  /** What the rules compare a field with. */
  Edges edges(FactType type, Field field) {
    return Edges.of(all(type), Set.of(field.name()));
  }

  /** True if a rule binds the field, or holds it against what is no constant. */
  boolean isOpen(FactType type, Field field) {
    return all(type).stream()
        .filter(condition -> condition.fields().contains(field.name()))
        .anyMatch(
            condition ->
                !(condition instanceof Condition.Compared one)
                    || one.values().stream()
                        .anyMatch(
                            v -> v instanceof Operand.FieldName || v instanceof Operand.Variable));
  }

  /** The largest of all constants; at least one. */
  BigDecimal largest() {
    return types.stream()
        .flatMap(type -> type.numbers().values().stream())
        .flatMap(NavigableSet::stream)
        .map(BigDecimal::abs)
        .reduce(BigDecimal.ONE, BigDecimal::max);
  }

  private List<Condition> all(FactType type) {
    return conditions.getOrDefault(type.name(), List.of());
  }

  /** On which side of every cut some facts lie. */
  List<Integer> sides(List<Object> facts) {
    List<Integer> sides = new ArrayList<>();
    for (Object fact : facts) {
      for (int i = 0; i < types.size(); i++) {
        if (types.get(i).type().isOf(fact)) {
          sides.add(i);
          types.get(i).addSides(fact, sides);
        }
      }
    }
    return sides;
  }

  /** Twice the number of cuts that lie below, and one more if it lies on one. */
  private static int side(BigDecimal number, NavigableSet<BigDecimal> cuts) {
    return number == null
        ? -1
        : 2 * cuts.headSet(number, false).size() + (cuts.contains(number) ? 1 : 0);
  }

  private static int order(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? 2 : one.compareTo(other);
  }
}
