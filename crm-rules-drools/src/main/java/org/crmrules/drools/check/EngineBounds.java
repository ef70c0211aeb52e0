package org.crmrules.drools.check;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much of a text that nobody could read the engine's own parser may still look at, only to say
 * what is wrong with it. It takes forever over texts of a few hundred words: what it predicts grows
 * with the power of the joints of a chain, of "and"s, of "or"s, and of brackets. Counted on the
 * bare characters, whatever they would turn out to be.
 */
final class EngineBounds {

  private static final int MAX_CHARACTERS = 2_000;
  private static final int MAX_DEPTH = 12;
  private static final int MAX_WORDS = 6;

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+|&&|\\|\\|");
  private static final Set<String> JOINING =
      Set.of("and", "or", "not", "exists", "forall", "&&", "||");

  private EngineBounds() {}

  /**
   * True if the engine's parser gets through the text in a moment.
   *
   * @param maxJoints the most dots and the like, of all kinds of chains together
   */
  static boolean hold(String drl, int maxJoints) {
    int characters = 0;
    int joints = 0;
    int open = 0;
    int deepest = 0;
    for (int i = 0; i < drl.length(); i++) {
      char c = drl.charAt(i);
      characters += Character.isWhitespace(c) ? 0 : 1;
      joints += ".!#~?:".indexOf(c) >= 0 ? 1 : 0;
      if ("([{<".indexOf(c) >= 0) {
        open++;
      } else if (")]}>".indexOf(c) >= 0) {
        open--;
      }
      deepest = Math.max(deepest, open);
    }
    return characters <= MAX_CHARACTERS
        && joints <= maxJoints
        && deepest <= MAX_DEPTH
        && WORD.matcher(drl).results().filter(m -> JOINING.contains(m.group())).count()
            <= MAX_WORDS;
  }
}
