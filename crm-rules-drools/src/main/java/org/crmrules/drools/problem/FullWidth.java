package org.crmrules.drools.problem;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.crmrules.Bilingual;

/**
 * The characters that a Chinese keyboard puts where the languages of packs want those of an English
 * one: they look almost alike, and nothing that a parser says about them helps.
 */
public final class FullWidth {

  private static final Map<Character, String> HALF = half();

  private FullWidth() {}

  private static Map<Character, String> half() {
    Map<Character, String> half = new HashMap<>();
    // The forms from ！ to ～ stand in the order of ASCII.
    for (char c = '！'; c <= '～'; c++) {
      half.put(c, String.valueOf((char) (c - '！' + '!')));
    }
    String[] others = {
      "。.", "、,", "【[", "】]", "《<", "》>", "≥>=", "≤<=", "≠!=", "\u00A0 ", "“\"", "”\"", "„\"",
      "‘\"", "’\"", "「\"", "」\"", "『\"", "』\"", "＂\"", "＇\"", "\u2010-", "\u2011-", "\u2012-",
      "\u2013-", "\u2014-", "\u2212-"
    };
    for (String pair : others) {
      half.put(pair.charAt(0), pair.substring(1));
    }
    return Map.copyOf(half);
  }

  /** What is meant by a character; null if it is none of these. */
  public static String meant(char c) {
    return HALF.get(c);
  }

  /** True if a text has such a character. */
  public static boolean isIn(String text) {
    return first(text) >= 0;
  }

  /** Where the first such character of a text is; below 0 if there is none. */
  public static int first(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (HALF.containsKey(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** What is meant by a text, character by character. */
  public static String meant(String text) {
    StringBuilder result = new StringBuilder();
    for (char c : text.toCharArray()) {
      result.append(HALF.getOrDefault(c, String.valueOf(c)));
    }
    return result.toString();
  }

  /** True for everything that is typed for a quotation mark. */
  public static boolean isQuote(char c) {
    return "\"".equals(HALF.get(c));
  }

  /** Says which character of a text must be typed in half width; the other where there is none. */
  public static Bilingual hint(String text, Bilingual other) {
    for (char c : text.toCharArray()) {
      String meant = HALF.get(c);
      if ("-".equals(meant) && c != '－') {
        return new Bilingual(
            String.format(Locale.ROOT, "这里的「%s」不是键盘上的短横,请改用「-」", c),
            String.format(
                Locale.ROOT, "It has a %s, which is no hyphen of the keyboard; type -", c));
      }
      if (meant != null) {
        return new Bilingual(
            String.format(Locale.ROOT, "这里有全角的「%s」,请改用半角的「%s」", shown(c), shown(meant)),
            String.format(
                Locale.ROOT,
                "It has a full-width %s; type a half-width %s",
                shown(c),
                shown(meant)));
      }
    }
    return other;
  }

  /** The character as people see it; a blank has a name. */
  static Object shown(char c) {
    return c == '\u00A0' ? "U+00A0" : c;
  }

  private static String shown(String meant) {
    return meant.equals(" ") ? "U+0020" : meant;
  }
}
