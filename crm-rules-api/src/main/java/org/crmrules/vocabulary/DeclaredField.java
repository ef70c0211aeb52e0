package org.crmrules.vocabulary;

import java.math.BigDecimal;
import java.util.Objects;
import org.crmrules.Bilingual;

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
    /** An exact number: {@link BigDecimal}. */
    DECIMAL,
    /** A whole number: {@link Integer}. */
    WHOLE,
    /** Yes or no: {@link Boolean}. */
    FLAG,
    /** Any text. */
    TEXT,
    /** A code of a list. */
    CODE,
    /** Codes of a list. */
    CODES,
    /** A day: {@link java.time.LocalDate}. */
    DAY
  }

  /** Refuses what is needed and not there. */
  public DeclaredField {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(kind, "kind");
  }
}
