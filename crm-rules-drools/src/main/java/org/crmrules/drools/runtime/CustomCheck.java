package org.crmrules.drools.runtime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.Visible;
import org.crmrules.drools.pack.PlainNumber;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.DeclaredField;

/**
 * Holds what hosts give for one kind of fact against the fields that a pack declares for it. Most
 * facts of a host have the same names, so it remembers which fields these were. Thread-safe.
 */
final class CustomCheck {

  private static final Bilingual NO_FIELD =
      new Bilingual("必须是规则包 %1$s 声明的字段。%2$s", "must be a field that the pack %1$s declares. %2$s");
  private static final Bilingual KIND = new Bilingual("应为%s", "must be %s");
  private static final Bilingual LEAST = new Bilingual("不能小于 %s", "must be at least %s");
  private static final Bilingual MOST = new Bilingual("不能大于 %s", "must be at most %s");
  private static final Bilingual TEXT =
      new Bilingual(
              "不能为空,也不能超过 %s 个字符;未知就不写",
              "must not be blank, nor longer than %s characters; leave it out if it is unknown")
          .with(Integer.toString(Field.LONGEST_TEXT));

  private final FactType type;

  /** Two threads may each remember another list; they find the same fields. */
  private Named last = new Named(List.of());

  /** The fields of these names; null where the pack declares none. */
  private record Named(List<String> names, Field... fields) {}

  CustomCheck(FactType type) {
    this.type = type;
  }

  private Named named(List<String> names) {
    Named known = last;
    if (known.names() != names) {
      known =
          new Named(
              names,
              names.stream()
                  .map(type.fields()::get)
                  .map(field -> field == null || field.declared() == null ? null : field)
                  .toArray(Field[]::new));
      last = known;
    }
    return known;
  }

  /** Adds what is wrong with the fields that a fact has beside its own. */
  void hold(FactPath path, CustomFields values, RunningPack pack, FactCheck check) {
    Field[] fields = named(values.names()).fields();
    for (int i = 0; i < fields.length; i++) {
      Object value = values.at(i);
      if (fields[i] == null) {
        unknown(path, values.names().get(i), value, pack, check);
      } else if (value != null) {
        Bilingual wrong = wrong(fields[i], value, values, i, check);
        if (wrong != null) {
          Object shown = value instanceof BigDecimal n ? PlainNumber.shown(n) : value;
          check.add(path.component(fields[i].name()), fields[i], shown, wrong);
        } else if (!isDeclared(fields[i], value, pack)) {
          check.codes(path, fields[i], value);
        }
      }
    }
  }

  private void unknown(
      FactPath path, String name, Object value, RunningPack pack, FactCheck check) {
    if (!pack.declaresElsewhere(type, name)) {
      List<String> names =
          type.fields().values().stream()
              .filter(field -> field.declared() != null)
              .map(Field::name)
              .toList();
      Bilingual rule = NO_FIELD.with(pack.manifest().name(), Suggestion.of(name, names));
      check.violation(path.component(name), value, rule);
    }
  }

  private static boolean isDeclared(Field field, Object value, RunningPack pack) {
    if (field.declaredIn() == null) {
      return true;
    }
    List<String> codes = pack.manifest().declared(field.declaredIn());
    return value instanceof List<?> many ? codes.containsAll(many) : codes.contains(value);
  }

  private static Bilingual wrong(
      Field field, Object value, CustomFields values, int place, FactCheck check) {
    return switch (field.kind()) {
      case EXACT -> exact(field, value, values, place);
      case WHOLE -> value instanceof Integer ? number(field, values.exactAt(place)) : kind(field);
      case FLAG -> value instanceof Boolean ? null : kind(field);
      case TEXT -> value instanceof String text ? text(field, text) : kind(field);
      case TEXTS -> value instanceof List<?> many ? items(many) : kind(field);
      case DATE -> value instanceof LocalDate day ? FactBounds.day(field, day, check) : kind(field);
      case CONSTANT, OTHER -> kind(field);
    };
  }

  private static Bilingual kind(Field field) {
    return KIND.with(field.kind().term());
  }

  private static Bilingual exact(Field field, Object value, CustomFields values, int place) {
    if (value instanceof BigDecimal number) {
      return PlainNumber.is(number) ? number(field, number) : FactBounds.NUMBER;
    }
    return value instanceof Integer ? number(field, values.exactAt(place)) : kind(field);
  }

  private static Bilingual number(Field field, BigDecimal number) {
    DeclaredField declared = field.declared();
    if (declared.from() != null && number.compareTo(declared.from()) < 0) {
      return LEAST.with(declared.from().toPlainString());
    }
    return declared.to() != null && number.compareTo(declared.to()) > 0
        ? MOST.with(declared.to().toPlainString())
        : null;
  }

  private static Bilingual text(Field field, String text) {
    boolean filled = text.length() <= Field.LONGEST_TEXT && !Visible.isBlank(text);
    return filled || field.declaredIn() != null ? null : TEXT;
  }

  private static Bilingual items(List<?> many) {
    return many.size() <= FactBounds.MAX_ITEMS ? null : FactBounds.ITEMS;
  }
}
