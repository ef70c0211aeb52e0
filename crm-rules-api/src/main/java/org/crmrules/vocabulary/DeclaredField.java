package org.crmrules.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;

/**
 * A field that a pack declares for a fact. Thread-safe: immutable.
 *
 * @param name as rules and hosts write it
 * @param term what people call it
 * @param codes the list of the pack that its codes come from; null unless it holds codes
 * @param from the least value; null: any
 * @param to the greatest value; null: any
 * @param elapsed for a day: the name of the whole number of days that rules see instead, from the
 *     day to the day of the question, or from that to the day if it is one to come; else null
 * @param months for a day: the name of the whole number of months, counted the same way; else null
 * @param toCome for a day: true if it may lie ahead
 */
public record DeclaredField(
    String name,
    Bilingual term,
    Kind kind,
    String codes,
    BigDecimal from,
    BigDecimal to,
    String elapsed,
    String months,
    boolean toCome) {

  /** What a field can hold. */
  public enum Kind {
    /** An exact number. */
    DECIMAL(BigDecimal.class),
    /** A whole number. */
    WHOLE(Integer.class),
    /** Yes or no. */
    FLAG(Boolean.class),
    /** Any text. */
    TEXT(String.class),
    /** A code of a list. */
    CODE(String.class),
    /** Codes of a list. */
    CODES(String.class),
    /** A day. */
    DAY(LocalDate.class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }

    /** The class of a value, or of each in a list. */
    public Class<?> type() {
      return type;
    }

    /** True if it holds several. */
    public boolean isList() {
      return this == CODES;
    }
  }

  /** Refuses what is needed and not there. */
  public DeclaredField {
    UnusableValueException.given(name, "name");
    UnusableValueException.given(term, "term");
    UnusableValueException.given(kind, "kind");
  }
}
