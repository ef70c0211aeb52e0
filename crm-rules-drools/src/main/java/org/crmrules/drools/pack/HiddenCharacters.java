package org.crmrules.drools.pack;

/**
 * Finds characters that nobody sees: control characters, those that turn the direction of writing
 * around, those without a width. With them a text says one thing to people and another to a
 * machine. A carriage return is one of them unless a line feed follows: most readers end a line
 * there, and a few do not.
 */
final class HiddenCharacters {

  private HiddenCharacters() {}

  /** Where the first one stands; -1 if there is none. */
  static int firstIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd = c == '\n' || c == '\r' && text.startsWith("\n", i + 1);
      boolean secondHalf = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c);
      if (!lineEnd && !secondHalf && c != '\t' && isHidden(text.codePointAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The same in a name, which is one line and has no tabs. */
  static boolean isIn(String name) {
    return firstIn(name) >= 0 || name.chars().anyMatch(Character::isISOControl);
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isBlankLetter(c);
    };
  }

  /** Letters and marks that are drawn as nothing: Hangul fillers and variation selectors. */
  private static boolean isBlankLetter(int c) {
    return c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || c == 0x034F
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF;
  }
}
