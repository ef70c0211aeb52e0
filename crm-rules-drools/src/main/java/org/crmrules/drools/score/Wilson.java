package org.crmrules.drools.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a share of few is at least: the lower end of the Wilson score interval, one-sided. Of one
 * lot of one that came in time nobody knows yet whether every lot does; of a hundred of a hundred
 * one knows more. No binary fractions, so that the same numbers give the same bound everywhere.
 */
final class Wilson {

  private static final MathContext EXACT = new MathContext(34);
  private static final int PLACES = 10;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal PI = new BigDecimal("3.141592653589793238462643383279502884");

  /** By percent, each found when it is first needed. */
  private static final Map<Integer, BigDecimal> QUANTILES = new ConcurrentHashMap<>();

  private Wilson() {}

  /**
   * The lower bound, 0 to 1, with ten decimals, cut off.
   *
   * @param part from nothing to the whole
   * @param whole more than nothing
   * @param confident 50 to 99, in percent; with 50 the bound is the share itself
   */
  static BigDecimal lowerBound(BigDecimal part, BigDecimal whole, int confident) {
    BigDecimal share = part.divide(whole, EXACT);
    BigDecimal z =
        QUANTILES.computeIfAbsent(confident, percent -> quantile(BigDecimal.valueOf(percent, 2)));
    BigDecimal square = z.multiply(z).divide(whole, EXACT);
    BigDecimal spread =
        share
            .multiply(BigDecimal.ONE.subtract(share))
            .divide(whole, EXACT)
            .add(square.divide(whole.multiply(BigDecimal.valueOf(4)), EXACT))
            .sqrt(EXACT);
    BigDecimal bound =
        share
            .add(square.divide(TWO, EXACT))
            .subtract(z.multiply(spread))
            .divide(BigDecimal.ONE.add(square), EXACT);
    return bound.max(BigDecimal.ZERO).setScale(PLACES, RoundingMode.DOWN);
  }

  /** The quantile of the normal distribution from 0.5 up, found by halving from 0 to 8. */
  static BigDecimal quantile(BigDecimal confidence) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.valueOf(8);
    BigDecimal wanted = confidence.subtract(new BigDecimal("0.5"));
    while (high.subtract(low).compareTo(new BigDecimal("1E-20")) > 0) {
      BigDecimal middle = low.add(high).divide(TWO, EXACT);
      if (above(middle).compareTo(wanted) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return wanted.signum() == 0 ? BigDecimal.ZERO : high.setScale(16, RoundingMode.HALF_EVEN);
  }

  /** How much of the normal distribution lies between 0 and x: the density by the series of x. */
  private static BigDecimal above(BigDecimal x) {
    BigDecimal square = x.multiply(x, EXACT);
    BigDecimal term = x;
    BigDecimal sum = x;
    for (int odd = 3; term.compareTo(new BigDecimal("1E-30")) > 0; odd += 2) {
      term = term.multiply(square).divide(BigDecimal.valueOf(odd), EXACT);
      sum = sum.add(term, EXACT);
    }
    return sum.multiply(density(square), EXACT);
  }

  /** exp(-square / 2) over the root of 2 pi. */
  private static BigDecimal density(BigDecimal square) {
    BigDecimal half = square.divide(TWO, EXACT);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; term.compareTo(new BigDecimal("1E-30")) > 0; n++) {
      term = term.multiply(half).divide(BigDecimal.valueOf(n), EXACT);
      sum = sum.add(term, EXACT);
    }
    return BigDecimal.ONE.divide(sum.multiply(TWO.multiply(PI).sqrt(EXACT)), EXACT);
  }
}
