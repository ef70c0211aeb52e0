package org.crmrules.drools.score;

import java.math.BigDecimal;
import org.crmrules.UnusableValueException;

/**
 * One factor of a score, as an exact fraction and the weight it has.
 *
 * @param part how much was reached, from 0 to the whole; null if unknown
 * @param whole how much could be reached; null if unknown
 * @param percent the weight, 0 to 100
 */
record Weighed(BigDecimal part, BigDecimal whole, int percent) {

  private static final BigDecimal FULL_MARKS = BigDecimal.valueOf(100);

  Weighed {
    if (part != null && whole != null && (part.signum() < 0 || part.compareTo(whole) > 0)) {
      throw new UnusableValueException(
          "因素(%2$s 中的 %1$s)必须在零与全部之间。也许两个数填反了?",
          "The factor (%s of %s) must be from nothing to all. Maybe the two are swapped?",
          part,
          whole);
    }
  }

  /** A share, as of lots (S-20); unknown if either number is, or if there was nothing to share. */
  static Weighed ofRate(BigDecimal reached, BigDecimal all, int percent) {
    return new Weighed(reached, all, percent);
  }

  /** A score from 0 to 100; null if unknown. */
  static Weighed ofPoints(BigDecimal score, int percent) {
    return new Weighed(score, FULL_MARKS, percent);
  }

  /**
   * The same with the lower bound of the share in place of the share.
   *
   * @param confident with how many percent of confidence; null: the share itself
   */
  Weighed atLeast(Integer confident) {
    return confident == null || !known()
        ? this
        : new Weighed(Wilson.lowerBound(part, whole, confident), BigDecimal.ONE, percent);
  }

  /** Whether there is a value: no share can be told of nothing. */
  boolean known() {
    return part != null && whole != null && whole.signum() > 0;
  }
}
