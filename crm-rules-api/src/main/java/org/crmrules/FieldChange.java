package org.crmrules;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Another value for one field of one fact of a question. Thread-safe: immutable.
 *
 * @param place of the fact among those of the question, from 0
 * @param fact the kind of the fact, as rules write it
 * @param field as rules and hosts write it; of a number of days or months that is computed from a
 *     day, the day
 * @param zh what the field is called in Chinese
 * @param en what the field is called in English
 * @param from the value, as text: a number in digits, a day as {@code 2026-03-02}, a code, true or
 *     false, codes with commas between; null if it is unknown
 * @param to the value instead, as text; never null: nothing becomes better by being forgotten.
 *     {@code …} stands for any text that no rule names
 * @param by how far that is, more or less than 0: a number, or of days how many; null if it is no
 *     number, or was unknown
 */
public record FieldChange(
    int place,
    String fact,
    String field,
    String zh,
    String en,
    String from,
    String to,
    BigDecimal by) {

  public FieldChange {
    UnusableValueException.given(fact, "fact");
    UnusableValueException.given(field, "field");
    UnusableValueException.given(to, "to");
  }

  /** What people call the field: Chinese for {@code zh}, English for every other language. */
  public String term(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }
}
