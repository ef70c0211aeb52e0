package org.crmrules.drools.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;

/** Finds what somebody probably meant. */
public final class Suggestion {

  private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final int MAX_LENGTH = 100;
  private static final int MAX_SHOWN = 60;
  private static final int MAX_KNOWN = 1_000;

  private Suggestion() {}

  /** "Did you mean …?", or the list of what there is where nothing comes near. */
  public static Bilingual of(String wrong, Collection<String> known) {
    // A third of the letters may be wrong, but never all of a short name.
    if (known.size() > MAX_KNOWN) {
      return Bilingual.none(); // looked through for each of as many, they would take forever
    }
    if (wrong.length() > MAX_LENGTH) {
      return all(known); // nobody meant that, and comparing it would take memory by the square
    }
    int near = Math.min(wrong.length() - 1, Math.max(2, wrong.length() / 3));
    return near(
        wrong, known.stream().filter(k -> wordsAreNear(wrong, k)).toList(), near, all(known));
  }

  /**
   * Where two names of several words share some at an end, the others decide: a long word in common
   * makes no other word a slip of the pen.
   */
  private static boolean wordsAreNear(String wrong, String known) {
    List<String> one = new ArrayList<>(List.of(WORDS.split(wrong)));
    List<String> other = new ArrayList<>(List.of(WORDS.split(known)));
    while (!one.isEmpty() && !other.isEmpty() && last(one).equals(last(other))) {
      one.remove(one.size() - 1);
      other.remove(other.size() - 1);
    }
    String left = String.join("", one);
    String right = String.join("", other);
    boolean shared = left.length() < wrong.length() && !left.isEmpty() && !right.isEmpty();
    return !shared || distance(left, right) <= Math.max(2, left.length() / 3);
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /**
   * "Did you mean …?", where there is something near.
   *
   * @param slips how many letters may be wrong
   * @param otherwise where there is nothing
   */
  public static Bilingual near(
      String wrong, Collection<String> known, int slips, Bilingual otherwise) {
    if (known.size() > MAX_KNOWN || wrong.length() > MAX_LENGTH) {
      return otherwise;
    }
    return known.stream()
        .filter(k -> distance(wrong, k) <= slips)
        .min(Comparator.comparingInt((String k) -> distance(wrong, k)).thenComparing(k -> k))
        .map(
            k ->
                new Bilingual(
                    String.format(Locale.ROOT, "是不是想写 %s?", k),
                    String.format(Locale.ROOT, "Did you mean %s?", k)))
        .orElse(otherwise);
  }

  /**
   * The same, where people may have written what they call a thing instead of its name.
   *
   * @param known names, and what people call each
   */
  public static Bilingual called(String wrong, Map<String, Bilingual> known) {
    return known.entrySet().stream()
        .filter(e -> e.getValue().zh().equals(wrong) || e.getValue().en().equals(wrong))
        .findFirst()
        .map(Map.Entry::getKey)
        .or(() -> nearestTerm(wrong, known))
        .map(name -> of(name, List.of(name)))
        .orElseGet(() -> of(wrong, known.keySet()));
  }

  /** Half of what people call a thing may be other words. */
  private static Optional<String> nearestTerm(String wrong, Map<String, Bilingual> known) {
    return wrong.length() > MAX_LENGTH || wrong.codePoints().noneMatch(Character::isIdeographic)
        ? Optional.empty()
        : known.entrySet().stream()
            .filter(e -> distance(wrong, e.getValue().zh()) <= wrong.length() / 2)
            .min(Comparator.comparingInt(e -> distance(wrong, e.getValue().zh())))
            .map(Map.Entry::getKey);
  }

  private static Bilingual all(Collection<String> known) {
    String names = String.join(", ", known.stream().sorted().limit(MAX_SHOWN).toList());
    return names.isEmpty()
        ? Bilingual.none()
        : new Bilingual(
            String.format(Locale.ROOT, "可用的有:%s。", names),
            String.format(Locale.ROOT, "There are: %s.", names));
  }

  /**
   * How many letters must be added, removed, changed or swapped with their neighbour; letter case
   * does not count.
   */
  static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
        best = Math.min(best, steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        steps[i][j] = swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
      }
    }
    return steps[a.length()][b.length()];
  }
}
