package org.crmrules.drools.runtime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.pack.PlainNumber;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;

/**
 * What every fact keeps, whatever its constraints are: days and instants lie in years that are
 * known, what has happened lies not after the as-of instant, numbers can be written out, and lists
 * end. Immutable.
 */
final class FactBounds {

  static final int MAX_ITEMS = 10_000;
  static final Bilingual NUMBER =
      new Bilingual(
              "不能超过 %1$s 位数字。也许指数多写了几位。",
              "must not have more than %1$s digits. Maybe the exponent has too many of them.")
          .with(Integer.toString(PlainNumber.MAX_DIGITS));
  static final Bilingual ITEMS =
      new Bilingual("不能超过 %s 项", "must not have more than %s items")
          .with(Integer.toString(MAX_ITEMS));
  private static final Bilingual HAPPENED =
      new Bilingual(
          "不能晚于提问的时刻(%s)。也许只是计划,或弄错了时区。",
          "must not be after the as-of instant (%s). Maybe it is only planned, or a time zone was"
              + " mixed up.");

  private final Field[] bounded;

  private FactBounds(Field... bounded) {
    this.bounded = bounded;
  }

  /** The bounds of a kind of fact. */
  static FactBounds of(FactType type) {
    return new FactBounds(
        type.fields().values().stream().filter(FactBounds::isBounded).toArray(Field[]::new));
  }

  /** Whether a value keeps the bounds of its field, facts in it aside; null if it has none. */
  static BiPredicate<Object, FactCheck> test(Field field) {
    if (field.kind() == FieldKind.EXACT) {
      return (value, check) -> value == null || PlainNumber.is((BigDecimal) value);
    }
    if (field.isList()) {
      return (value, check) -> value == null || ((List<?>) value).size() <= MAX_ITEMS;
    }
    if (field.kind() != FieldKind.DATE) {
      return null;
    }
    return field.type() == LocalDate.class
        ? (value, check) -> value == null || day(field, (LocalDate) value, check) == null
        : (value, check) -> value == null || instant(field, (Instant) value, check) == null;
  }

  private static boolean isBounded(Field field) {
    return field.kind() == FieldKind.DATE
        || field.kind() == FieldKind.EXACT
        || field.isList()
        || Record.class.isAssignableFrom(field.type());
  }

  /**
   * Adds what breaks a bound.
   *
   * @return false if the constraints of the fact must not even be asked
   */
  boolean hold(FactPath path, Record fact, FactCheck check) {
    boolean askable = true;
    for (Field field : bounded) {
      Object value = field.valueIn(fact);
      if (value != null) {
        askable &= holds(path, field, value, check);
      }
    }
    return askable;
  }

  private static boolean holds(FactPath path, Field field, Object value, FactCheck check) {
    if (value instanceof LocalDate day) {
      Bilingual wrong = day(field, day, check);
      return wrong == null || check.add(path.component(field.name()), field, value, wrong);
    }
    if (value instanceof Instant instant) {
      Bilingual wrong = instant(field, instant, check);
      return wrong == null || check.add(path.component(field.name()), field, value, wrong);
    }
    if (value instanceof BigDecimal number) {
      return PlainNumber.is(number)
          || !check.add(path.component(field.name()), field, PlainNumber.shown(number), NUMBER);
    }
    if (value instanceof List<?> many) {
      return many.size() > MAX_ITEMS
          ? !check.add(path.component(field.name()), field, many.size(), ITEMS)
          : !field.isOfFacts() || items(path, field, many, check);
    }
    return inner(path.inner(field.name()), value, check);
  }

  /** What is wrong with a day; null if nothing is. */
  static Bilingual day(Field field, LocalDate day, FactCheck check) {
    if (!KnownYears.include(day)) {
      return KnownYears.RULE;
    }
    return field.hasHappened() && check.isAhead(day) ? HAPPENED.with(check.asOf()) : null;
  }

  private static Bilingual instant(Field field, Instant instant, FactCheck check) {
    if (!KnownYears.include(instant)) {
      return KnownYears.RULE;
    }
    return field.hasHappened() && instant.isAfter(check.asOf())
        ? HAPPENED.with(check.asOf())
        : null;
  }

  private static boolean items(FactPath path, Field field, List<?> many, FactCheck check) {
    boolean askable = true;
    for (int i = 0; i < many.size(); i++) {
      askable &= inner(path.inner(field.name(), i), many.get(i), check);
    }
    return askable;
  }

  /**
   * @param value null if it is missing in a list
   */
  private static boolean inner(FactPath path, Object value, FactCheck check) {
    return !(value instanceof Record fact) || KnownFact.like(fact).bounds().hold(path, fact, check);
  }
}
