package org.crmrules.drools.pack;

import java.math.BigDecimal;

/**
 * Numbers that can be written out: at most so many digits, before and behind the point. An exponent
 * is a few characters and can stand for gigabytes of digits; whoever adds, rounds or prints such a
 * number allocates them. Held wherever a number comes in, before anything is computed with it.
 */
public final class PlainNumber {

  /** The most digits, and the most of them behind the point or zeros before it. */
  public static final int MAX_DIGITS = 100;

  /** Of so many digits; a number of far more is not even counted, which would take long. */
  private static final int MAX_BITS = 333;

  private static final int MAX_SHOWN_BITS = 1_000;

  private PlainNumber() {}

  /** True if the number is one. */
  public static boolean is(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MAX_DIGITS
        && number.unscaledValue().bitLength() <= MAX_BITS
        && number.precision() <= MAX_DIGITS;
  }

  /** The number as text, for messages; short, whatever it is. */
  public static String shown(BigDecimal number) {
    int bits = number.unscaledValue().bitLength();
    return bits <= MAX_SHOWN_BITS ? number.toString() : "…E" + -(long) number.scale();
  }
}
