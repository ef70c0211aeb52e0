package org.crmrules.drools.vocabulary;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import org.crmrules.Bilingual;

/** What kind of value a field holds, as far as rules care. */
public enum FieldKind {
  /** BigDecimal: money, rates, scores. */
  EXACT("精确数", "an exact number"),
  /** int or long: counts, elapsed days. */
  WHOLE("整数", "a whole number"),
  /** A text or a code. */
  TEXT("文字", "a text"),
  /** True or false. */
  FLAG("是否", "true or false"),
  /** A constant of an enum. */
  CONSTANT("固定选项", "a constant"),
  /** A list of texts. */
  TEXTS("文字列表", "a list of texts"),
  /** A date or an instant, which rules cannot compare. */
  DATE("日期", "a date"),
  /** Anything else, which rules cannot look at. */
  OTHER("其他", "something rules cannot look at");

  private final Bilingual term;

  FieldKind(String zh, String en) {
    this.term = new Bilingual(zh, en);
  }

  /** What it is called. */
  public Bilingual term() {
    return term;
  }

  /** The kind that values of a Java type are of. */
  public static FieldKind of(Class<?> type) {
    if (type == BigDecimal.class) {
      return EXACT;
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return WHOLE;
    }
    if (type == String.class) {
      return TEXT;
    }
    if (type == boolean.class || type == Boolean.class) {
      return FLAG;
    }
    if (type.isEnum()) {
      return CONSTANT;
    }
    if (Collection.class.isAssignableFrom(type)) {
      return TEXTS;
    }
    return Temporal.class.isAssignableFrom(type) ? DATE : OTHER;
  }
}
