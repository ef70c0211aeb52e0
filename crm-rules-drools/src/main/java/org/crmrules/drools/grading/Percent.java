package org.crmrules.drools.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages that limits can be held against. */
final class Percent {

  private static final int DECIMALS = 10;
  private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(DECIMALS);

  private Percent() {}

  /**
   * A part in percent of a whole that is more than zero, with at most ten decimals. If something
   * was cut off, the last of them is not zero: so whatever the limit, if it has at most nine
   * decimals, the percentage stands on the side of it where the exact one does.
   */
  static BigDecimal of(BigDecimal part, BigDecimal whole) {
    BigDecimal hundredfold = part.movePointRight(2);
    BigDecimal cut = hundredfold.divide(whole, DECIMALS, RoundingMode.DOWN);
    boolean exact = cut.multiply(whole).compareTo(hundredfold) == 0;
    BigDecimal plain = cut.stripTrailingZeros();
    if (!exact && plain.scale() < DECIMALS) {
      return part.signum() < 0 ? cut.subtract(LEAST) : cut.add(LEAST);
    }
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  static BigDecimal of(int part, int whole) {
    return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }
}
