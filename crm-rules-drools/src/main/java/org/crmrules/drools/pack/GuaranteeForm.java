package org.crmrules.drools.pack;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms that what is guaranteed can have, told once for who reads it and for editors. Of two
 * that match, the first is meant.
 */
public enum GuaranteeForm {
  /** One value, or none where the answer says what is missing; of a list, one item. */
  EXACTLY_ONE("OUTCOME is exactly one"),
  /** There is a value. */
  KNOWN("OUTCOME is known"),
  /** There is none. */
  UNKNOWN("OUTCOME is unknown"),
  /** It does not get lower while something moves. */
  NEVER_FALLS("OUTCOME never falls"),
  /** It does not get higher while something moves. */
  NEVER_RISES("OUTCOME never rises"),
  /** It is this or higher. */
  AT_LEAST("OUTCOME is at least VALUE"),
  /** It is this or lower. */
  AT_MOST("OUTCOME is at most VALUE"),
  /** It is none of these. */
  IS_NOT("OUTCOME is not VALUE or VALUE"),
  /** It is one of these. */
  IS("OUTCOME is VALUE or VALUE"),
  /** This is not in the list. */
  NEVER_CONTAINS("OUTCOME never contains VALUE"),
  /** This is in the list. */
  CONTAINS("OUTCOME contains VALUE"),
  /** There are facts for which it fires. */
  RULE_CAN_FIRE("rule RULE can fire"),
  /** For each rule there are facts for which it fires. */
  EVERY_RULE_CAN_FIRE("every rule can fire"),
  /** No rule says what another one always says too. */
  NO_TWO_ALIKE("no two rules are alike");

  private final String shown;
  private final String pattern;
  private final Pattern whole;

  GuaranteeForm(String shown) {
    this.shown = shown.replace(" or VALUE", " [or VALUE …]");
    this.pattern =
        shown
            .replace("VALUE or VALUE", "(\\S+(?: or \\S+)*)")
            .replace("OUTCOME", "(\\w+)")
            .replace("VALUE", "(\\S+)")
            .replace("RULE", "(\\S+)");
    this.whole = Pattern.compile(pattern);
  }

  /** As people are shown it. */
  public String shown() {
    return shown;
  }

  /** The words that differ from guarantee to guarantee; null if it has another form. */
  public Matcher match(String text) {
    Matcher matcher = whole.matcher(text);
    return matcher.matches() ? matcher : null;
  }

  /** What any of them looks like. */
  static String any() {
    return Arrays.stream(values()).map(form -> form.pattern).collect(Collectors.joining("|"));
  }
}
