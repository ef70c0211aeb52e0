package org.crmrules.drools.problem;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody probably meant. */
public final class Suggestion {

  private Suggestion() {}

  /** "Did you mean …?", or the list of what there is where nothing comes near. */
  public static Bilingual of(String wrong, Collection<String> known) {
    return known.stream()
        .filter(k -> distance(wrong, k) <= Math.max(2, wrong.length() / 3))
        .min(Comparator.comparingInt((String k) -> distance(wrong, k)).thenComparing(k -> k))
        .map(k -> new Bilingual("是不是想写 %s?".formatted(k), "Did you mean %s?".formatted(k)))
        .orElseGet(() -> all(known));
  }

  private static Bilingual all(Collection<String> known) {
    String names = String.join(", ", known.stream().sorted().toList());
    return names.isEmpty()
        ? Bilingual.none()
        : new Bilingual("可用的有:%s。".formatted(names), "There are: %s.".formatted(names));
  }

  /** How many letters must be added, removed or changed; letter case does not count. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(java.util.Locale.ROOT);
    String b = right.toLowerCase(java.util.Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
