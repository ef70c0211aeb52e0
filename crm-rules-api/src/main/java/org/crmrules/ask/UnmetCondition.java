package org.crmrules.ask;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

/**
 * A condition of a rule that did not hold. Thread-safe: immutable.
 *
 * @param why in what way it did not
 * @param fact the kind of fact that it looks at, as rules write it
 * @param about the id of the fact that came furthest; null if it has none, or there is no such fact
 * @param condition as the rule says it; where there is no such fact, all that it would have to be
 * @param comparisons each comparison in it, with the value that it looked at; empty where there is
 *     no such fact
 */
public record UnmetCondition(
    Why why, String fact, String about, String condition, List<Comparison> comparisons) {

  /** In what way a condition did not hold. */
  public enum Why {
    /** No fact of the kind was there. */
    @Term(zh = "没有这样的资料", en = "there is no such fact")
    NO_FACT,
    /** The condition does not hold for the fact. */
    @Term(zh = "条件不成立", en = "does not hold")
    DOES_NOT_HOLD,
    /** It holds, and the rule wants that there is no such fact. */
    @Term(zh = "本应没有,却有", en = "there is one, and must not be")
    HOLDS
  }

  public UnmetCondition {
    UnusableValueException.given(why, "why");
    UnusableValueException.given(fact, "fact");
    UnusableValueException.given(condition, "condition");
    comparisons = UnusableValueException.all(comparisons, "comparisons");
  }

  /** The whole of it in the words of rules, with each value that it looked at. */
  public String onOneLine() {
    return comparisons.stream()
        .map(one -> ", " + one.field() + " = " + one.value())
        .distinct()
        .collect(
            Collectors.joining(
                "", (why == Why.HOLDS ? "not " : "") + fact + "( " + condition + " )", ""));
  }

  /**
   * A field held against something.
   *
   * @param field as rules write it
   * @param zh what it is called in Chinese
   * @param en what it is called in English
   * @param value as text; null if it is unknown
   * @param operator as the rule says it, such as {@code >=} or {@code not in}
   * @param against what it is held against, as text: a number, a code, the value of another field,
   *     {@code null}
   * @param distance from the value to the nearest number that it is held against, 0 or more; null
   *     if these are no numbers, or one is unknown
   * @param holds true if this comparison by itself does hold
   */
  public record Comparison(
      String field,
      String zh,
      String en,
      String value,
      String operator,
      List<String> against,
      BigDecimal distance,
      boolean holds) {

    public Comparison {
      UnusableValueException.given(field, "field");
      UnusableValueException.given(operator, "operator");
      against = UnusableValueException.all(against, "against");
    }

    /** What people call the field: Chinese for {@code zh}, English for every other language. */
    public String term(Locale locale) {
      return locale.getLanguage().equals("zh") ? zh : en;
    }
  }
}
