package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.reading.RuleReading;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.validation.InOrder;

/**
 * Which cells of a grid can be told apart at all. Many cannot: two thresholds of one field make
 * five cells, and rules that ask for "at least" see three. Of those that nobody can tell apart the
 * first stands for all, so that a product of thousands of cells is one of hundreds, and as good.
 *
 * <p>Two facts are told apart if some pattern of a rule of the pack holds for one of them only, or
 * if they differ in a value that rules do more with than compare it with constants. Java computes
 * with facts that it knows, so of these two are also told apart by what is absent, zero or negative
 * in one of them only, and by every flag of the record and every constant of an enum. What is told
 * apart in fields that have nothing to do with each other ({@link FieldGroups}) is put together
 * afterwards, every part with every other.
 *
 * @param <T> the type of fact
 */
final class ToldApart<T extends Record> {

  private static final Set<FieldKind> WHOLE =
      EnumSet.of(FieldKind.FLAG, FieldKind.CONSTANT, FieldKind.DATE);

  /** More cells of one group than this are not looked at one by one. */
  private static final long MOST = 200_000;

  private final FactType type;
  private final Map<String, List<Object>> values;
  private final Function<Map<String, Object>, T> maker;
  private final List<CheckedRule> rules;
  private final List<Condition> conditions;
  private final FieldLinks links;
  private final Set<String> whole;
  private final List<Set<String>> groups;
  private final List<List<Map<String, Object>>> parts = new ArrayList<>();
  private final List<T> refused = new ArrayList<>();
  private boolean isTooMuch;

  /**
   * @param values of each field that varies, as the grid has them
   * @param maker of a fact with some of these values, the others being those of the base
   * @param rules of the whole pack: what is asked of some of them, others answer too
   */
  ToldApart(
      FactType type,
      Map<String, List<Object>> values,
      Function<Map<String, Object>, T> maker,
      Collection<CheckedRule> rules) {
    this.type = type;
    this.values = values;
    this.maker = maker;
    this.rules = rules.stream().filter(rule -> matches(rule).findAny().isPresent()).toList();
    this.conditions =
        this.rules.stream().flatMap(this::matches).flatMap(Element.Match::walk).toList();
    this.links = new FieldLinks(conditions);
    this.whole = valuesThatMatter();
    this.groups = new FieldGroups(type, values.keySet(), this.rules).all();
    groups.forEach(group -> parts.add(part(group)));
  }

  private Stream<Element.Match> matches(CheckedRule rule) {
    return rule.when().matches().filter(match -> match.type().equals(type));
  }

  /** Fields of which every value counts: it is used, or held against what another fact has. */
  private Set<String> valuesThatMatter() {
    Set<String> matter = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      boolean used =
          condition instanceof Condition.Binding
              || condition instanceof Condition.Compared compared
                  && compared.values().stream().anyMatch(Operand.Variable.class::isInstance);
      if (used) {
        matter.addAll(condition.fields());
      }
    }
    for (Field field : type.fields().values()) {
      if (isComputedWith(field) && WHOLE.contains(field.kind()) || sharesItsDay(field)) {
        matter.add(field.name());
      }
    }
    return matter;
  }

  /** At a fact or a flag that a pack declares only rules look. */
  private boolean isComputedWith(Field field) {
    return !type.isOwn() && (field.declared() == null || field.kind() != FieldKind.FLAG);
  }

  /** Days and months from one day are not what they are given as, but what the day makes them. */
  private boolean sharesItsDay(Field field) {
    return field.elapsedSince() != null
        && values.keySet().stream()
            .filter(name -> !name.equals(field.name()))
            .anyMatch(
                name ->
                    name.equals(field.elapsedSince())
                        || field.elapsedSince().equals(type.fields().get(name).elapsedSince()));
  }

  /** False if there was too much to look at, or nothing that a host could reach. */
  boolean isKnown() {
    return !isTooMuch && count() > 0;
  }

  /** How many facts stand for all. */
  long count() {
    return parts.stream().mapToLong(List::size).reduce(1, FactGrid::times);
  }

  /** One of them. */
  T fact(long number) {
    return maker.apply(together(parts, number));
  }

  /**
   * The facts along the known values of a field that varies, the lowest first, while all else stays
   * as it is: of lines that nobody tells apart the first, and on it of neighbours that nobody tells
   * apart the first. Null if there are too many to look at.
   */
  GridLines<T> along(String field) {
    int moving = 0;
    while (!groups.get(moving).contains(field)) {
      moving++;
    }
    List<List<Map<String, Object>>> lines = lines(field, groups.get(moving));
    if (lines == null || isTooMuch) {
      return null;
    }
    List<List<Map<String, Object>>> others = new ArrayList<>(parts);
    others.remove(moving);
    long times = others.stream().mapToLong(List::size).reduce(1, FactGrid::times);
    return new GridLines<>(
        FactGrid.times(lines.size(), times),
        number -> {
          Map<String, Object> rest = together(others, number / lines.size());
          return lines.get((int) (number % lines.size())).stream()
              .map(
                  place -> {
                    Map<String, Object> chosen = new HashMap<>(rest);
                    chosen.putAll(place);
                    return maker.apply(chosen);
                  })
              .toList();
        });
  }

  private List<List<Map<String, Object>>> lines(String field, Set<String> group) {
    Map<String, List<Object>> others = new LinkedHashMap<>();
    group.stream().filter(f -> !f.equals(field)).forEach(f -> others.put(f, fewer(f)));
    List<Object> places = values.get(field).stream().filter(Objects::nonNull).toList();
    long contexts = others.values().stream().mapToLong(List::size).reduce(1, FactGrid::times);
    if (FactGrid.times(contexts, places.size()) > MOST) {
      return null;
    }
    List<Element.Match> seen = seen(group);
    Map<List<Object>, List<Map<String, Object>>> first = new LinkedHashMap<>();
    for (long context = 0; context < contexts; context++) {
      List<Object> told = new ArrayList<>();
      List<Map<String, Object>> line = new ArrayList<>();
      for (Object place : places) {
        Map<String, Object> chosen = FactGrid.chosen(others, context);
        chosen.put(field, place);
        T fact = maker.apply(chosen);
        List<Object> one = isUsable(fact) ? told(fact, group, seen) : null;
        if (one != null && (told.isEmpty() || !one.equals(told.get(told.size() - 1)))) {
          told.add(one);
          line.add(chosen);
        }
      }
      if (line.size() > 1) {
        first.putIfAbsent(told, line);
      }
    }
    return new ArrayList<>(first.values());
  }

  private static Map<String, Object> together(List<List<Map<String, Object>>> parts, long number) {
    Map<String, Object> chosen = new HashMap<>();
    long rest = number;
    for (List<Map<String, Object>> part : parts) {
      chosen.putAll(part.get((int) (rest % part.size())));
      rest /= part.size();
    }
    return chosen;
  }

  /** Facts for every part of the grid that no host can reach, because they are refused. */
  List<T> refused() {
    return refused;
  }

  /** What can be told apart in some fields that have to do with each other. */
  private List<Map<String, Object>> part(Set<String> group) {
    Map<String, List<Object>> few = new LinkedHashMap<>();
    group.forEach(field -> few.put(field, fewer(field)));
    long cells = few.values().stream().mapToLong(List::size).reduce(1, FactGrid::times);
    Map<List<Object>, Map<String, Object>> first = new LinkedHashMap<>();
    if (cells > MOST) {
      isTooMuch = true;
      return List.of();
    }
    List<Element.Match> seen = seen(group);
    for (long cell = 0; cell < cells; cell++) {
      Map<String, Object> chosen = FactGrid.chosen(few, cell);
      T fact = maker.apply(chosen);
      if (isUsable(fact)) {
        first.putIfAbsent(told(fact, group, seen), chosen);
      } else {
        refused.add(fact);
      }
    }
    return new ArrayList<>(first.values());
  }

  /** What rules ask of these fields, also beside others. */
  private List<Element.Match> seen(Set<String> group) {
    return rules.stream()
        .flatMap(this::matches)
        .filter(match -> match.walk().anyMatch(c -> c.fields().stream().anyMatch(group::contains)))
        .distinct()
        .toList();
  }

  private List<Object> told(T fact, Set<String> group, List<Element.Match> seen) {
    RuleReading reading = new RuleReading(List.of(fact));
    List<Object> told = new ArrayList<>();
    group.stream().map(type.fields()::get).forEach(f -> told.add(kind(f, f.valueIn(fact))));
    seen.forEach(match -> told.add(reading.holds(match)));
    return told;
  }

  /** The values of one field by itself; all of them if others are held against it. */
  private List<Object> fewer(String field) {
    if (whole.contains(field) || isHeldAgainstOthers(field)) {
      return values.get(field);
    }
    List<Element.Match> each =
        conditions.stream()
            .filter(Condition.Compared.class::isInstance)
            .filter(condition -> condition.fields().contains(field))
            .map(condition -> new Element.Match(type, List.of(condition)))
            .distinct()
            .toList();
    Map<List<Object>, Object> first = new LinkedHashMap<>();
    for (Object value : values.get(field)) {
      Map<String, Object> chosen = new HashMap<>();
      chosen.put(field, value);
      T fact = maker.apply(chosen);
      List<Object> told = told(fact, Set.of(field), each);
      told.add(isUsable(fact));
      first.putIfAbsent(told, value);
    }
    return new ArrayList<>(first.values());
  }

  /** Others are compared with it, in a rule or by the record. */
  private boolean isHeldAgainstOthers(String field) {
    return links.with(field).size() > 1
        || Stream.of(type.type().getAnnotationsByType(InOrder.class))
            .anyMatch(order -> List.of(order.value()).contains(field));
  }

  private boolean isUsable(T fact) {
    return FactCheck.isUsable(fact)
        && values.keySet().stream().map(type.fields()::get).allMatch(f -> f.isInRange(fact));
  }

  /** What Java, which computes with it, may tell apart in a value; all of it if rules use it. */
  private Object kind(Field field, Object value) {
    if (whole.contains(field.name())) {
      return Optional.ofNullable(value);
    }
    if (!isComputedWith(field)) {
      return field.name();
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).signum();
    }
    return value instanceof Collection<?> many ? many.isEmpty() : value == null;
  }
}
