package org.crmrules.examples.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
public final class NearestName {

  private NearestName() {}

  /** The name nearest to what was written, if one is near enough to be a slip of the hand. */
  public static Optional<String> to(String written, Collection<String> names) {
    return within(Math.max(2, written.length() / 3), written, names);
  }

  /**
   * The same where a name may well be another one: one character in three may differ, so that no
   * short name, as Chinese ones are, is taken for another.
   */
  public static Optional<String> slip(String written, Collection<String> names) {
    return within(written.length() / 3, written, names);
  }

  private static Optional<String> within(int reach, String written, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(written, name) <= reach)
        .min(
            Comparator.comparingInt((String name) -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many characters must be put in, taken out or changed; capitals do not count. */
  private static int distance(String left, String right) {
    String from = left.toLowerCase(Locale.ROOT);
    String to = right.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
