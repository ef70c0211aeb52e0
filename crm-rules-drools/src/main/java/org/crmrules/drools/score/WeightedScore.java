package org.crmrules.drools.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The weighted mean of the factors that are known, 0 to 100 (S-20). What is unknown is left out, so
 * that the others share its weight.
 */
final class WeightedScore {

  private static final BigDecimal FULL_MARKS = BigDecimal.valueOf(100);

  private WeightedScore() {}

  /**
   * The score with two decimals, cut off; null if no known factor has any weight.
   *
   * <p>The mean is kept as one fraction and divided once, at the end. So what is cut off is all
   * that is lost, and against a limit of at most two decimals the score stands where the exact mean
   * does.
   */
  static BigDecimal of(List<Weighed> factors) {
    try {
      return ofWholeNumbers(factors);
    } catch (ArithmeticException e) { // a part of a point, or numbers of many digits
      return ofAny(factors);
    }
  }

  /**
   * By the same fraction, in numbers that most scores fit into.
   *
   * @throws ArithmeticException if this one does not
   */
  static BigDecimal ofWholeNumbers(List<Weighed> factors) {
    long numerator = 0;
    long denominator = 1;
    long weights = 0;
    for (int i = 0; i < factors.size(); i++) { // asked of every score, so without an iterator
      Weighed factor = factors.get(i);
      if (factor.known()) {
        long whole = factor.whole().longValueExact();
        long weighted = Math.multiplyExact(factor.part().longValueExact(), factor.percent());
        long more = whole / gcd(denominator, whole); // a multiple of both is enough
        long times = Math.multiplyExact(denominator, more) / whole;
        numerator =
            Math.addExact(Math.multiplyExact(numerator, more), Math.multiplyExact(weighted, times));
        denominator = Math.multiplyExact(denominator, more);
        weights += factor.percent();
      }
    }
    return weights == 0
        ? null
        : BigDecimal.valueOf(
            Math.multiplyExact(numerator, 10_000) / Math.multiplyExact(denominator, weights), 2);
  }

  private static long gcd(long one, long other) {
    long larger = one;
    long smaller = other;
    while (smaller != 0) {
      long rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }

  private static BigDecimal ofAny(List<Weighed> factors) {
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ONE;
    long weights = 0;
    for (Weighed factor : factors) {
      if (factor.known()) {
        BigDecimal weighted = factor.part().multiply(BigDecimal.valueOf(factor.percent()));
        numerator = numerator.multiply(factor.whole()).add(weighted.multiply(denominator));
        denominator = denominator.multiply(factor.whole());
        weights += factor.percent();
      }
    }
    return weights == 0
        ? null
        : numerator
            .multiply(FULL_MARKS)
            .divide(denominator.multiply(BigDecimal.valueOf(weights)), 2, RoundingMode.DOWN);
  }
}
