package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.Bilingual;

/**
 * A value that every rule that concludes it must agree on.
 *
 * @param <T> the type of the value
 */
public final class Agreed<T> {

  private static final Object[] NOTHING = {};

  private static final Bilingual REASON =
      new Bilingual(
          "规则 %s 得出的%s不同:%s 和 %s。也许有一条的条件应当更窄。",
          "The rules %s conclude different %s: %s and %s. Maybe the conditions of one should be narrower.");

  private final String zh;
  private final String en;
  private final Object[] about;
  private T value;
  private Firing by;

  /**
   * @param zh what the values are called in a conflict, in Chinese
   * @param en the same in English, in the plural
   */
  public Agreed(String zh, String en) {
    this(zh, en, NOTHING);
  }

  /**
   * A value about something; what that is is told only if there is a conflict.
   *
   * @param zh what the values are called in a conflict, in Chinese, with places to fill in
   * @param en the same in English, in the plural
   * @param about what to fill in
   */
  public Agreed(String zh, String en, Object... about) {
    this.zh = zh;
    this.en = en;
    this.about = about;
  }

  /**
   * Takes a conclusion.
   *
   * @throws ConflictException if another rule concluded another value
   */
  public void conclude(T conclusion, Firing firing) {
    if (value != null && !value.equals(conclusion)) {
      List<String> rules = List.of(by.ruleId(), firing.ruleId()).stream().sorted().toList();
      throw new ConflictException(
          rules,
          REASON.with(
              new Bilingual(String.join(" 与 ", rules), String.join(" and ", rules)),
              new Bilingual(zh, en).with(about),
              min(value.toString(), conclusion.toString()),
              max(value.toString(), conclusion.toString())));
    }
    value = conclusion;
    by = firing;
  }

  // The sentence must not depend on which rule came first.
  private static String min(String left, String right) {
    return left.compareTo(right) <= 0 ? left : right;
  }

  private static String max(String left, String right) {
    return left.compareTo(right) <= 0 ? right : left;
  }

  /** The value; null if no rule concluded any. */
  public T value() {
    return value;
  }
}
