package org.crmrules.drools.assignment;

/**
 * How many more looks at customers the exchange of values may take: without end for plans of
 * ordinary size, so that they end where no exchange gains; for larger ones in proportion to the
 * customers. Counted, not timed, so that equal input gives an equal plan. Not thread-safe.
 */
final class Effort {

  private static final long EACH = 60;

  private long left;

  /** For so many customers. */
  Effort(int customers, int ordinary) {
    this.left = customers <= ordinary ? Long.MAX_VALUE : EACH * customers;
  }

  /** Takes so many looks; false if there are none left. */
  boolean spend(long looks) {
    left -= Math.min(left, looks);
    return left > 0;
  }
}
