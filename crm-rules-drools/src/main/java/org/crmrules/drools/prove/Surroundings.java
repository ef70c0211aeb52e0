package org.crmrules.drools.prove;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/** The facts around one: one for each cell that some rules lay over its kind. */
public record Surroundings(CheckedPack pack) {

  /**
   * Those that can be made, the ones that differ from it in the fewest fields before the others.
   *
   * @param fact of a kind that rules know
   * @param most of them, thinned out evenly
   */
  public List<Record> of(Record fact, Collection<CheckedRule> rules, int most) {
    FactType type = pack.vocabulary().of(fact);
    FactGrid<?> grid = new FactGrid<>(fact, type, rules, pack.files().manifest());
    Map<String, List<Object>> values = new LinkedHashMap<>();
    grid.fields().stream()
        .filter(field -> isOpen(type, type.fields().get(field), fact))
        .forEach(
            field ->
                values.put(
                    field, with(type.fields().get(field).valueIn(fact), grid.values(field))));
    long cells = values.values().stream().mapToLong(List::size).reduce(1, FactGrid::times);
    long step = Math.max(1, cells / most);
    return LongStream.iterate(0, cell -> cell < cells, cell -> cell + step)
        .mapToObj(cell -> FactGrid.chosen(values, cell))
        .sorted(Comparator.comparingLong(chosen -> changed(chosen, fact, type)))
        .map(chosen -> with(chosen, fact, type))
        .filter(Objects::nonNull)
        .toList();
  }

  /** What it has is a value too, and the nearest of all. */
  private static List<Object> with(Object own, List<Object> values) {
    Set<Object> all = new LinkedHashSet<>();
    all.add(own);
    all.addAll(values);
    return new ArrayList<>(all);
  }

  /** Days and months from a day that is known are what the day makes them. */
  private static boolean isOpen(FactType type, Field field, Record fact) {
    return field.elapsedSince() == null
        || type.fields().get(field.elapsedSince()).valueIn(fact) == null;
  }

  private static long changed(Map<String, Object> chosen, Record fact, FactType type) {
    return chosen.entrySet().stream()
        .filter(
            one -> !Objects.equals(one.getValue(), type.fields().get(one.getKey()).valueIn(fact)))
        .count();
  }

  /** Null if there is no such fact. */
  private static Record with(Map<String, Object> chosen, Record fact, FactType type) {
    Map<String, Object> all = new HashMap<>();
    type.fields().values().forEach(field -> all.put(field.name(), field.valueIn(fact)));
    all.putAll(chosen);
    all.values().removeIf(Objects::isNull);
    try {
      return type.make(all);
    } catch (InvocationTargetException e) {
      return null;
    }
  }
}
