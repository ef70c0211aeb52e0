package org.crmrules.examples.data;

import java.math.BigDecimal;

/**
 * A grade for customers of Northwind by the value of all their orders after discounts, in dollars:
 * A from 50,000, B from 15,000, C from 3,000, else D. The bands are ours: the rules for grades are
 * made for yuan and twelve months.
 */
final class OrderValueGrade {

  private static final BigDecimal A = new BigDecimal(50_000);
  private static final BigDecimal B = new BigDecimal(15_000);
  private static final BigDecimal C = new BigDecimal(3_000);

  private OrderValueGrade() {}

  static String of(BigDecimal value) {
    if (value.compareTo(A) >= 0) {
      return "A";
    }
    if (value.compareTo(B) >= 0) {
      return "B";
    }
    return value.compareTo(C) >= 0 ? "C" : "D";
  }
}
