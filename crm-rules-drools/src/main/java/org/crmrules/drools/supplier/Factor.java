package org.crmrules.drools.supplier;

import java.math.BigDecimal;
import org.crmrules.UnusableValueException;

/**
 * One factor of a score, as an exact fraction and the weight it has.
 *
 * @param part how much was reached, from 0 to the whole; null if unknown
 * @param whole how much could be reached; null if unknown
 * @param percent the weight, 0 to 100
 */
record Factor(BigDecimal part, BigDecimal whole, int percent) {

  private static final BigDecimal FULL_MARKS = BigDecimal.valueOf(100);

  Factor {
    weight(percent);
    if (part != null && whole != null && (part.signum() < 0 || part.compareTo(whole) > 0)) {
      throw new UnusableValueException(
          "因素(%2$s 中的 %1$s)必须在零与全部之间。也许两个数填反了?",
          "The factor (%s of %s) must be from nothing to all. Maybe the two are swapped?",
          part,
          whole);
    }
  }

  /**
   * The weight of a factor.
   *
   * @throws UnusableValueException if it is not 0 to 100 percent
   */
  static int weight(int percent) {
    if (percent < 0 || percent > 100) {
      throw new UnusableValueException(
          "权重(%d)必须在 0 到 100 之间。也许评分阶段里有笔误?",
          "The weight (%d) must be 0 to 100 percent. Maybe a score stage has a slip?", percent);
    }
    return percent;
  }

  /** A share of lots (S-20); unknown if either number is, or if there were no lots at all. */
  static Factor ofLots(Integer reached, Integer all, int percent) {
    return new Factor(
        reached == null ? null : BigDecimal.valueOf(reached),
        all == null ? null : BigDecimal.valueOf(all),
        percent);
  }

  /** A score from 0 to 100; null if unknown. */
  static Factor ofScore(BigDecimal score, int percent) {
    return new Factor(score, FULL_MARKS, percent);
  }

  /** Whether there is a value: no share can be told of nothing. */
  boolean known() {
    return part != null && whole != null && whole.signum() > 0;
  }
}
