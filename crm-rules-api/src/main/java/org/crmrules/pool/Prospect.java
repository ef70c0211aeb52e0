package org.crmrules.pool;

import java.time.LocalDate;
import java.util.Comparator;
import org.crmrules.Visible;

/**
 * A customer to be won (P-20). In the order in which to go about it: the best fit with the strategy
 * first, then the highest potential, then the one known longest, then by id; what is unknown comes
 * last.
 *
 * <p>Thread-safe: immutable. Equal exactly where the order is.
 *
 * @param id the customer
 * @param strategicFit how well it fits the development strategy, 0 to 100; null if unknown
 * @param potential its potential, 0 to 100; null if unknown
 * @param knownSince since when it has been known; null if unknown
 */
public record Prospect(String id, Integer strategicFit, Integer potential, LocalDate knownSince)
    implements Comparable<Prospect> {

  private static final Comparator<Integer> HIGHEST_FIRST =
      Comparator.nullsLast(Comparator.reverseOrder());

  private static final Comparator<Prospect> ORDER =
      Comparator.comparing(Prospect::strategicFit, HIGHEST_FIRST)
          .thenComparing(Prospect::potential, HIGHEST_FIRST)
          .thenComparing(Prospect::knownSince, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Prospect::id);

  public Prospect {
    if (id == null) {
      throw new IllegalArgumentException("The id (null) must be known.");
    }
    score("strategicFit", strategicFit);
    score("potential", potential);
  }

  private static void score(String name, Integer score) {
    if (score != null && (score < 0 || score > 100)) {
      throw new IllegalArgumentException(
          Visible.sentence(
              "The %s (%d) must be from 0 to 100. Maybe it has another scale?", name, score));
    }
  }

  @Override
  public int compareTo(Prospect other) {
    return ORDER.compare(this, other);
  }
}
