package org.crmrules.drools.runtime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.Visible;
import org.crmrules.drools.pack.Manifest;
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
  private final Manifest manifest;

  /** Two threads may each remember another list; they find the same fields. */
  private Named last = new Named(List.of());

  /** The fields of these names; null where the pack declares none. */
  private record Named(List<String> names, Known... fields) {}

  /**
   * A field that the pack declares.
   *
   * @param codes that it may hold; null if it holds none
   */
  private record Known(Field field, Set<String> codes) {

    boolean isDeclared(Object value) {
      return codes == null
          || (value instanceof List<?> many ? codes.containsAll(many) : codes.contains(value));
    }
  }

  CustomCheck(FactType type, Manifest manifest) {
    this.type = type;
    this.manifest = manifest;
  }

  private Named named(List<String> names) {
    Named known = last;
    if (known.names() != names) {
      known = new Named(names, names.stream().map(this::known).toArray(Known[]::new));
      last = known;
    }
    return known;
  }

  private Known known(String name) {
    Field field = type.fields().get(name);
    if (field == null || field.declared() == null) {
      return null;
    }
    String codes = field.declaredIn();
    return new Known(field, codes == null ? null : new HashSet<>(manifest.declared(codes)));
  }

  /** True if nothing is wrong with the fields that a fact has beside its own. */
  boolean areFine(CustomFields values, FactCheck check) {
    Known[] fields = named(values.names()).fields();
    for (int i = 0; i < fields.length; i++) {
      Object value = values.at(i);
      boolean fine =
          fields[i] == null
              ? check.pack().declaresElsewhere(type, values.names().get(i))
              : value == null
                  || wrong(fields[i].field(), value, values, i, check) == null
                      && fields[i].isDeclared(value);
      if (!fine) {
        return false;
      }
    }
    return true;
  }

  /** Adds what is wrong with the fields that a fact has beside its own. */
  void hold(FactPath path, CustomFields values, RunningPack pack, FactCheck check) {
    Known[] fields = named(values.names()).fields();
    for (int i = 0; i < fields.length; i++) {
      Object value = values.at(i);
      if (fields[i] == null) {
        unknown(path, values.names().get(i), value, pack, check);
      } else if (value != null) {
        Field field = fields[i].field();
        Bilingual wrong = wrong(field, value, values, i, check);
        if (wrong != null) {
          Object shown = value instanceof BigDecimal n ? PlainNumber.shown(n) : value;
          check.add(path.component(field.name()), field, shown, wrong);
        } else if (!fields[i].isDeclared(value)) {
          check.codes(path, field, value);
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
