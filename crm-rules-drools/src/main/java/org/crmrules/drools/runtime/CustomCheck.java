package org.crmrules.drools.runtime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.PlainNumber;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.Extensible;

/** Holds the fields and kinds that a pack declares against what a host gives. */
record CustomCheck(RunningPack pack, FactCheck check) {

  private static final int MAX_LENGTH = 200;
  private static final Bilingual NO_KIND =
      new Bilingual(
          "必须是规则包 %1$s 声明的资料种类。%2$s", "must be a kind of fact that the pack %1$s declares. %2$s");
  private static final Bilingual NO_FIELD =
      new Bilingual("必须是规则包 %1$s 声明的字段。%2$s", "must be a field that the pack %1$s declares. %2$s");
  private static final Bilingual KIND = new Bilingual("应为%s", "must be %s");
  private static final Bilingual LEAST = new Bilingual("不能小于 %s", "must be at least %s");
  private static final Bilingual MOST = new Bilingual("不能大于 %s", "must be at most %s");
  private static final Bilingual TEXT =
      new Bilingual(
              "不能为空,也不能超过 %s 个字符;未知就不写",
              "must not be blank, nor longer than %s characters; leave it out if it is unknown")
          .with(Integer.toString(MAX_LENGTH));

  /** Adds what is wrong with the fields that a fact has beside its own. */
  void hold(String path, Record fact) {
    FactType type = pack.vocabulary().of(fact);
    if (type == null) {
      List<String> kinds = pack.vocabulary().ownFacts();
      String name = FactType.nameOf(fact);
      check.violation(path, name, NO_KIND.with(pack.manifest().name(), Suggestion.of(name, kinds)));
      return;
    }
    CustomFields fields = ((Extensible<?>) fact).custom();
    for (String name : fields.names()) {
      Field field = type.fields().get(name);
      if (field != null && field.declared() != null) {
        value(path + "." + name, field, fields.get(name));
      } else if (!pack.declaresElsewhere(type, name)) {
        List<String> names =
            type.fields().values().stream()
                .filter(f -> f.declared() != null)
                .map(Field::name)
                .toList();
        check.violation(
            path + "." + name,
            fields.get(name),
            NO_FIELD.with(pack.manifest().name(), Suggestion.of(name, names)));
      }
    }
  }

  private void value(String path, Field field, Object value) {
    if (value == null) {
      return;
    }
    Bilingual wrong =
        switch (field.kind()) {
          case EXACT -> exact(field, value);
          case WHOLE -> value instanceof Integer ? null : kind(field);
          case FLAG -> value instanceof Boolean ? null : kind(field);
          case TEXT -> value instanceof String text ? text(field, text) : kind(field);
          case TEXTS -> value instanceof List<?> many ? items(many) : kind(field);
          case DATE ->
              value instanceof LocalDate day ? FactBounds.day(field, day, check) : kind(field);
          case CONSTANT, OTHER -> kind(field);
        };
    if (wrong == null && value instanceof Number && !field.isElapsed()) {
      wrong = number(field.declared(), new BigDecimal(value.toString()));
    }
    if (wrong != null) {
      check.add(path, field, shown(value), wrong);
    } else if (field.declaredIn() != null) {
      check.codes(path, field, value);
    }
  }

  private static Object shown(Object value) {
    return value instanceof BigDecimal number ? PlainNumber.shown(number) : value;
  }

  private static Bilingual kind(Field field) {
    return KIND.with(field.kind().term());
  }

  private static Bilingual exact(Field field, Object value) {
    if (value instanceof BigDecimal number) {
      return PlainNumber.is(number) ? null : FactBounds.NUMBER;
    }
    return value instanceof Integer ? null : kind(field);
  }

  private static Bilingual text(Field field, String text) {
    boolean filled = text.length() <= MAX_LENGTH && !text.isBlank();
    return filled || field.declaredIn() != null ? null : TEXT;
  }

  private static Bilingual items(List<?> many) {
    return many.size() <= FactBounds.MAX_ITEMS ? null : FactBounds.ITEMS;
  }

  private static Bilingual number(DeclaredField declared, BigDecimal number) {
    if (declared.from() != null && number.compareTo(declared.from()) < 0) {
      return LEAST.with(declared.from().toPlainString());
    }
    return declared.to() != null && number.compareTo(declared.to()) > 0
        ? MOST.with(declared.to().toPlainString())
        : null;
  }
}
