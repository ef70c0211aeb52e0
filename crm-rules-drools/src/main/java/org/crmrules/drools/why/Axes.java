package org.crmrules.drools.why;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.vocabulary.Factor;

/**
 * The fields of the facts of a question that are worth changing, because the rules of a pack look
 * at them or its factors are computed from them, and the values that they may have instead.
 *
 * @param facts those of the question
 */
record Axes(CheckedPack pack, Cuts cuts, List<Record> facts, Instant asOf) {

  /** A number is looked at a hundred times as fine as the rules write theirs: to the cent. */
  private static final int DECIMALS = 2;

  /** Stands for any text that no rule names, and is one. */
  private static final String ANY = "…";

  /** What is computed from a number grows no faster than this while it is of interest. */
  private static final BigDecimal FAR = BigDecimal.valueOf(10_000);

  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  /** Those of one fact, in the order of its fields. */
  List<Axis> of(int place) {
    Record fact = facts.get(place);
    FactType type = pack.vocabulary().of(fact);
    if (type == null) {
      return List.of(); // no rule knows it
    }
    Set<String> looked = cuts.looked(type).stream().map(Field::name).collect(Collectors.toSet());
    looked.addAll(factorFields(type));
    return type.fields().values().stream()
        .filter(field -> isOpen(type, field, fact, looked))
        .map(field -> axis(place, type, field, fact))
        .filter(axis -> axis != null && !axis.points().isEmpty())
        .toList();
  }

  /** The fields of factors are those of the fact that is scored, which a domain names first. */
  private Set<String> factorFields(FactType type) {
    return type == pack.vocabulary().facts().values().iterator().next()
        ? pack.files().manifest().declarations().factors().values().stream()
            .flatMap(factor -> Stream.of(factor).flatMap(Axes::fields))
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static Stream<String> fields(Factor factor) {
    return Stream.of(factor.part(), factor.of()).filter(Objects::nonNull);
  }

  private static boolean isOpen(FactType type, Field field, Record fact, Set<String> looked) {
    if (field.isId() || field.isElapsed() || type.isComputed(field)) {
      return false;
    }
    if (field.elapsedSince() != null) {
      Field day = type.fields().get(field.elapsedSince());
      return looked.contains(field.name()) && day.valueIn(fact) == null;
    }
    return looked.contains(field.name())
        || field.kind() == FieldKind.DATE && isCounted(type, field, fact, looked);
  }

  /** True if rules look at days or months from or to the day, and those are counted from it. */
  private static boolean isCounted(FactType type, Field day, Record fact, Set<String> looked) {
    return type.fields().values().stream()
        .filter(field -> day.name().equals(field.elapsedSince()) && looked.contains(field.name()))
        .anyMatch(
            field -> field.isElapsed() || type.isComputed(field) || day.valueIn(fact) != null);
  }

  /** Null if it has no values that anybody could name. */
  private Axis axis(int place, FactType type, Field field, Record fact) {
    Object now = field.valueIn(fact);
    return switch (field.kind()) {
      case EXACT, WHOLE -> numbers(place, type, field, now);
      case DATE -> field.type() == LocalDate.class ? days(place, type, field, now) : null;
      case FLAG -> choices(place, type, field, now, List.of(false, true));
      case CONSTANT ->
          choices(place, type, field, now, Arrays.asList(field.type().getEnumConstants()));
      case TEXT -> choices(place, type, field, now, codes(type, field));
      case TEXTS ->
          field.type() == List.class && field.element() == String.class
              ? Axis.choices(place, type, field, lists((List<?>) now, codes(type, field)))
              : null;
      case OTHER -> null;
    };
  }

  private static Axis choices(
      int place, FactType type, Field field, Object now, Collection<?> all) {
    return Axis.choices(
        place, type, field, all.stream().filter(value -> !value.equals(now)).toList());
  }

  /** The codes of the list that it takes, or else the texts that rules name, and another one. */
  private Collection<?> codes(FactType type, Field field) {
    if (field.declaredIn() != null) {
      return pack.files().manifest().declared(field.declaredIn());
    }
    Set<Object> texts = new LinkedHashSet<>(cuts.edges(type, field).names());
    texts.add(ANY);
    return texts;
  }

  /** With one code more, or one less. */
  private static List<List<?>> lists(List<?> now, Collection<?> codes) {
    List<?> known = now == null ? List.of() : now;
    List<List<?>> lists = new ArrayList<>();
    for (Object code : codes) {
      Set<Object> other = new LinkedHashSet<>(known);
      if (!other.remove(code)) {
        other.add(code);
      }
      lists.add(List.copyOf(other));
    }
    return lists;
  }

  private Axis days(int place, FactType type, Field field, Object now) {
    LocalDate today = asOf.atZone(pack.files().manifest().zone()).toLocalDate();
    NavigableSet<BigDecimal> points = new TreeSet<>();
    for (LocalDate day :
        List.of(
            KnownYears.firstDay(),
            today.minusDays(1),
            today,
            today.plusDays(1),
            KnownYears.lastDay())) {
      points.add(BigDecimal.valueOf(day.toEpochDay()));
    }
    BigDecimal begin = now == null ? null : BigDecimal.valueOf(((LocalDate) now).toEpochDay());
    BigDecimal origin = begin == null ? BigDecimal.valueOf(today.toEpochDay()) : begin;
    points.add(origin);
    return new Axis(
        place,
        type,
        field,
        begin,
        origin,
        BigDecimal.ONE,
        points,
        at -> LocalDate.ofEpochDay(at.longValueExact()));
  }

  private Axis numbers(int place, FactType type, Field field, Object now) {
    BigDecimal begin = now == null ? null : new BigDecimal(now.toString());
    BigDecimal origin = begin == null ? BigDecimal.ZERO : begin;
    NavigableSet<BigDecimal> edges = new TreeSet<>(cuts.edges(type, field).numbers());
    int finest = edges.stream().mapToInt(Axes::scale).reduce(0, Math::max) + DECIMALS;
    edges.addAll(List.of(BigDecimal.ZERO, origin));
    if (cuts.isOpen(type, field) || factorFields(type).contains(field.name())) {
      facts.forEach(fact -> edges.addAll(numbers(fact)));
    }
    int scale = field.kind() == FieldKind.WHOLE ? 0 : Math.max(scale(origin), finest);
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    NavigableSet<BigDecimal> points = new TreeSet<>();
    for (BigDecimal edge : edges) {
      BigDecimal at = edge.setScale(scale, RoundingMode.FLOOR);
      points.addAll(List.of(at.subtract(step), at, at.add(step)));
    }
    BigDecimal far = cuts.largest().max(edges.last().abs()).multiply(FAR);
    points.add(
        end(field.range().from(), far.negate(), field).setScale(scale, RoundingMode.CEILING));
    points.add(end(field.range().to(), far, field).setScale(scale, RoundingMode.FLOOR));
    points.removeIf(at -> !field.range().has(at));
    return new Axis(place, type, field, begin, origin, step, points, at -> value(field, at));
  }

  private static int scale(BigDecimal number) {
    return number.stripTrailingZeros().scale();
  }

  private static BigDecimal end(BigDecimal declared, BigDecimal otherwise, Field field) {
    BigDecimal end = declared == null ? otherwise : declared;
    return field.kind() == FieldKind.WHOLE ? end.min(MOST).max(MOST.negate()) : end;
  }

  private List<BigDecimal> numbers(Record fact) {
    FactType type = pack.vocabulary().of(fact);
    return type == null
        ? List.of()
        : type.fields().values().stream()
            .filter(Cuts::isNumber)
            .map(field -> Cuts.number(field, fact))
            .filter(Objects::nonNull)
            .toList();
  }

  private static Object value(Field field, BigDecimal at) {
    if (field.kind() == FieldKind.EXACT) {
      return at;
    }
    return field.type() == long.class || field.type() == Long.class
        ? (Object) at.longValueExact()
        : (Object) at.intValueExact();
  }
}
