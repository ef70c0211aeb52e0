package org.crmrules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crmrules.vocabulary.Declarations;

/**
 * One rule that fired, and what it concluded.
 *
 * @param ruleId the rule's id, unique in its pack, for example {@code G-017}
 * @param clauses the clauses of the policy the rule stands for; {@code own} for a rule of our own.
 *     What each says: {@link CrmRules#clause}
 * @param zh the rule in Chinese, with the numbers of its own conditions
 * @param en the rule in English, with the numbers of its own conditions
 * @param because the values of the fact that the rule's conditions looked at, by field; a value the
 *     fact did not have is null
 * @param concluded what the rule concluded, in the vocabulary of the rule files
 * @param decisive true if this conclusion made the outcome, false if another one passed it over
 */
public record Reason(
    String ruleId,
    List<String> clauses,
    String zh,
    String en,
    FactValues because,
    List<String> concluded,
    boolean decisive) {

  private static final int USUAL = 200; // characters of a text

  public Reason {
    UnusableValueException.given(ruleId, "ruleId");
    clauses = UnusableValueException.all(clauses, "clauses");
    UnusableValueException.given(because, "because");
    concluded = UnusableValueException.all(concluded, "concluded");
  }

  /** The same, with the values that the conditions looked at in any map. */
  public Reason(
      String ruleId,
      List<String> clauses,
      String zh,
      String en,
      Map<String, ?> because,
      List<String> concluded,
      boolean decisive) {
    this(ruleId, clauses, zh, en, FactValues.copyOf(because), concluded, decisive);
  }

  /** The sentence in the language: Chinese for {@code zh}, English for every other. */
  public String sentence(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  /** The whole reason on one line: rule, sentence, the values it looked at, what it concluded. */
  public String text(Locale locale) {
    return text(locale, Declarations.NONE);
  }

  /**
   * The same, where codes and fields that the pack declares have the names that people call them.
   *
   * @param declared by the pack that was asked
   */
  public String text(Locale locale, Declarations declared) {
    StringBuilder text = new StringBuilder(USUAL);
    text.append(ruleId).append(' ').append(sentence(locale));
    String before = " (";
    for (Map.Entry<String, Object> value : because.entrySet()) {
      text.append(before)
          .append(declared.term(value.getKey()).in(locale))
          .append(" = ")
          .append(shown(value.getValue(), locale, declared));
      before = ", ";
    }
    text.append(because.isEmpty() ? " → " : ") → ").append(String.join(", ", concluded));
    return Visible.of(text.toString());
  }

  private static Object shown(Object value, Locale locale, Declarations declared) {
    if (value instanceof String text) {
      return declared.term(text).in(locale);
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(one -> shown(one, locale, declared)).toList();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value;
  }

  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
