package org.crmrules.drools.scenario;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.Visible;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.vocabulary.FieldKind;

/** Makes the value of a field of what a scenario writes; nothing is rounded and nothing guessed. */
final class ScalarBinder {

  private ScalarBinder() {}

  /** The value does not fit the field. */
  static final class Misfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual advice;

    private Misfit(Bilingual advice) {
      super(advice.en());
      this.advice = advice;
    }

    /** What it must be. */
    Bilingual advice() {
      return advice;
    }
  }

  private static final Bilingual WITHOUT_QUOTES =
      new Bilingual("数不加引号和逗号:%s。", "A number has no quotes and commas: %s.");

  /** The value; null for an explicit null. */
  static Object bind(Class<?> type, YamlNode node) throws Misfit {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      throw misfit(type, "[ ] / { }");
    }
    if (scalar.value() == null) {
      return null;
    }
    try {
      return switch (FieldKind.of(type)) {
        case EXACT -> (BigDecimal) scalar.value();
        case WHOLE -> ((BigDecimal) scalar.value()).intValueExact();
        case FLAG -> (Boolean) scalar.value();
        case TEXT -> scalar.text();
        case CONSTANT -> constant(type, scalar.text());
        case DATE -> date(type, scalar.text());
        default -> throw misfit(type, scalar.text());
      };
    } catch (ClassCastException | ArithmeticException | DateTimeException e) {
      throw misfit(type, scalar.text(), meant(type, scalar));
    }
  }

  private static Object constant(Class<?> type, String name) throws Misfit {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw misfit(type, name);
  }

  private static Object date(Class<?> type, String text) {
    return type == Instant.class
        ? OffsetDateTime.parse(text).toInstant()
        : (Object) LocalDate.parse(text);
  }

  /** All values of a closed set, else one that shows how a value is written. */
  static List<String> examples(Class<?> type) {
    return switch (FieldKind.of(type)) {
      case EXACT -> List.of("199999.99");
      case WHOLE -> List.of("12");
      case FLAG -> List.of("true", "false");
      case CONSTANT -> Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
      case DATE -> List.of(type == Instant.class ? "2026-03-02T09:00:00+08:00" : "2026-03-02");
      default -> List.of("C-1");
    };
  }

  /** A number that is written as a text is one mistake more than it looks. */
  private static Bilingual meant(Class<?> type, YamlNode.Scalar scalar) {
    FieldKind kind = FieldKind.of(type);
    boolean number = kind == FieldKind.EXACT || kind == FieldKind.WHOLE;
    return number && scalar.value() instanceof String text && text.matches("[\\d,]+(\\.\\d+)?")
        ? WITHOUT_QUOTES.with(text.replace(",", ""))
        : Bilingual.none();
  }

  private static Misfit misfit(Class<?> type, String text) {
    return misfit(type, text, Bilingual.none());
  }

  private static Misfit misfit(Class<?> type, String text, Bilingual meant) {
    Bilingual kind = FieldKind.of(type).term();
    String example = String.join(" / ", examples(type));
    return new Misfit(
        new Bilingual(
            Visible.sentence("应为%s,例如 %s,不能是 %s。%s", kind.zh(), example, text, meant.zh()),
            Visible.sentence(
                    "it must be %s like %s, not %s. %s", kind.en(), example, text, meant.en())
                .strip()));
  }
}
