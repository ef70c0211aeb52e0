package org.crmrules.drools.pack;

import org.crmrules.Visible;

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
      if (Visible.isPlain(c)) {
        continue;
      }
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
      default -> Visible.isDrawnAsNothing(c);
    };
  }
}
