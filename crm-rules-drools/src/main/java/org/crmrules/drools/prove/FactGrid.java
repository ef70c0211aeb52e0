package org.crmrules.drools.prove;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crmrules.Visible;
import org.crmrules.drools.cells.Edges;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

/**
 * One fact for each cell of the grid that the constants of some rules lay over a type of fact.
 * Within a cell the rules cannot tell two facts apart, so what holds on the grid holds everywhere.
 *
 * <p>A grid of more than {@value #MOST} cells is thinned out evenly, and is then a sample.
 *
 * @param <T> the type of fact
 */
final class FactGrid<T extends Record> {

  static final int MOST = 10_000;

  private final T base;
  private final FactType type;
  private final LocalDate today;
  private final Map<String, List<Object>> values = new LinkedHashMap<>();

  /**
   * @param base gives the values of the fields that the rules do not look at
   */
  FactGrid(T base, FactType type, Collection<CheckedRule> rules, Manifest manifest) {
    this.base = base;
    this.type = type;
    List<Condition> conditions =
        rules.stream()
            .flatMap(r -> r.when().matches())
            .filter(m -> m.type().equals(type))
            .flatMap(Element.Match::walk)
            .toList();
    this.today = manifest.effectiveFrom();
    FieldLinks links = new FieldLinks(conditions);
    for (Field field : type.fields().values()) {
      if (conditions.stream().anyMatch(c -> c.fields().contains(field.name()))) {
        Set<String> linked = links.with(field.name());
        Edges edges = Edges.of(conditions, linked);
        values.put(field.name(), new FieldValues(field, edges, linked.size(), manifest).all());
      }
    }
  }

  /** True if there is a fact for every cell; false if what holds is only likely. */
  boolean isWhole() {
    return cells() <= MOST;
  }

  /** How many cells there are before thinning. */
  long cells() {
    return values.values().stream().mapToLong(List::size).reduce(1, FactGrid::times);
  }

  private static long times(long left, long right) {
    return Math.min(Long.MAX_VALUE / 1_000, left * right);
  }

  /** The facts, in the order of the grid. */
  Stream<T> facts() {
    long cells = cells();
    long step = cells <= MOST ? 1 : cells / MOST | 1;
    return LongStream.iterate(0, cell -> cell < cells, cell -> cell + step).mapToObj(this::fact);
  }

  @SuppressWarnings("unchecked") // made by the constructor of the same record
  private T fact(long cell) {
    RecordComponent[] components = base.getClass().getRecordComponents();
    Map<String, Object> chosen = chosen(cell);
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      arguments[i] =
          components[i].getType() == CustomFields.class
              ? custom(chosen)
              : chosen.containsKey(name) ? chosen.get(name) : type.fields().get(name).valueIn(base);
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = base.getClass().getDeclaredConstructor(types);
      return (T) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          Visible.sentence("The fact (%s) must be made.", type.name()), e);
    }
  }

  private Map<String, Object> chosen(long cell) {
    Map<String, Object> chosen = new HashMap<>();
    long rest = cell;
    for (Map.Entry<String, List<Object>> choices : values.entrySet()) {
      chosen.put(
          choices.getKey(), choices.getValue().get((int) (rest % choices.getValue().size())));
      rest /= choices.getValue().size();
    }
    return chosen;
  }

  /** A day is where the days or else the months from or to it put it, if rules look at them. */
  private CustomFields custom(Map<String, Object> chosen) {
    CustomFields fields = ((Extensible<?>) base).custom();
    for (Field field : type.fields().values()) {
      if (field.declared() != null && chosen.containsKey(field.name())) {
        fields = fields.with(field.name(), chosen.get(field.name()));
      }
    }
    for (Field elapsed : type.days()) {
      String day = elapsed.declared().name();
      if (chosen.containsKey(elapsed.name()) && fields.day(day) == null) {
        fields = fields.with(day, day(elapsed, (Integer) chosen.get(elapsed.name())));
      }
    }
    return fields;
  }

  private LocalDate day(Field elapsed, Integer count) {
    if (count == null) {
      return null;
    }
    long ahead = elapsed.declared().toCome() ? count : -(long) count;
    LocalDate day = today.plus(ahead, elapsed.unit());
    // A month after the last of January there may be no such day: it has passed on the next.
    return today.until(day, elapsed.unit()) < ahead ? day.plusDays(1) : day;
  }

  /** A fact, told by the fields of the grid. */
  String describe(T fact) {
    return values.keySet().stream()
        .map(name -> name + " = " + type.fields().get(name).valueIn(fact))
        .collect(Collectors.joining(", ", type.name() + "( ", " )"));
  }
}
