package org.crmrules;

import java.util.Arrays;
import java.util.Locale;

/**
 * Texts of others, as they may be shown on a line of a terminal, a log or a message: what ends a
 * line, commands a terminal, turns the direction of writing around or has no shape stands as {@code
 * \}{@code u001B}. With such characters an id or the name of a file could forge lines that nobody
 * wrote.
 */
public final class Visible {

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FA5;

  private static final byte SHOWN = 1;
  private static final byte HIDDEN = 2;

  /** What was found of each character of two bytes; whoever finds it again finds the same. */
  private static final byte[] KNOWN = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  private Visible() {}

  /** The text with every character visible, space aside; null stays null. */
  public static String of(String text) {
    if (text == null || showsAll(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                for (char half : Character.toChars(c)) {
                  shown.append(escaped(half));
                }
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /**
   * True for printed characters of ASCII, space among them, and for the ideographs that Unicode 1
   * had: nearly all that packs and facts are written in. Of any other character it says nothing.
   */
  public static boolean isPlain(int c) {
    return c >= ' ' && c <= '~' || c >= FIRST_HAN && c <= LAST_HAN;
  }

  /** Asked of all that is written, so without a stream, and at once for what most of it is. */
  private static boolean showsAll(String text) {
    int length = text.length();
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        i++;
      } else {
        int whole = text.codePointAt(i);
        if (isHidden(whole)) {
          return false;
        }
        i += Character.charCount(whole);
      }
    }
    return true;
  }

  /**
   * A sentence of ours with values of others in its places: formatted the same on every machine,
   * and every value visible.
   *
   * @param pattern as for a {@link java.util.Formatter}
   */
  public static String sentence(String pattern, Object... values) {
    return String.format(
        Locale.ROOT, pattern, Arrays.stream(values).map(Visible::inSentence).toArray());
  }

  /** The same of a value that is to be put into a sentence; numbers and null stay what they are. */
  static Object inSentence(Object value) {
    return value == null || value instanceof Number ? value : of(value.toString());
  }

  /** True if nothing of the text can be seen: where a text has to be filled in, that is not. */
  public static boolean isBlank(CharSequence text) {
    // Asked of every text of every fact, so character by character and without a stream.
    int length = UnusableValueException.given(text, "text").length();
    for (int i = 0; i < length; ) {
      int c = Character.codePointAt(text, i);
      if (isSeen(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean isSeen(int c) {
    return c != ' ' && isPlain(c) // what most texts begin with
        || !Character.isWhitespace(c)
            && !Character.isSpaceChar(c)
            && !isHidden(c)
            && !isDrawnAsNothing(c);
  }

  /** True for letters and marks without a shape: fillers, joiners and selectors of variants. */
  public static boolean isDrawnAsNothing(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x2800
        || c == 0x3164
        || c == 0xFFA0
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF;
  }

  private static String escaped(char c) {
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "\\u" + "0".repeat(4 - digits.length()) + digits;
  }

  /**
   * True for a code point that is seen as it is, or is a space; what is no code point is not
   * hidden.
   */
  public static boolean isShown(int c) {
    return !isHidden(c);
  }

  private static boolean isHidden(int c) {
    if (c < 0 || c >= KNOWN.length) {
      return isHiddenByItsType(c);
    }
    byte known = KNOWN[c];
    if (known == 0) {
      known = isHiddenByItsType(c) ? HIDDEN : SHOWN;
      KNOWN[c] = known;
    }
    return known == HIDDEN;
  }

  private static boolean isHiddenByItsType(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
