package org.crmrules.drools.assignment;

/** Compares loads in proportion to capacities, exactly. */
final class Share {

  private Share() {}

  /**
   * Compares a/b with c/d, without dividing.
   *
   * @param a at least 0
   * @param b above 0
   * @param c at least 0
   * @param d above 0
   */
  static int compare(long a, long b, long c, long d) {
    long high = Math.multiplyHigh(a, d);
    long otherHigh = Math.multiplyHigh(c, b);
    return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(a * d, c * b);
  }
}
