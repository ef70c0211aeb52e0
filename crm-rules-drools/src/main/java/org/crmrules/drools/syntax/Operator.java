package org.crmrules.drools.syntax;

import java.util.Arrays;
import java.util.Optional;

/** How two values are compared. */
public enum Operator {
  /** Equal. */
  EQUAL("=="),
  /** Not equal. */
  NOT_EQUAL("!="),
  /** Less than. */
  LESS("<"),
  /** At most. */
  AT_MOST("<="),
  /** Greater than. */
  GREATER(">"),
  /** At least. */
  AT_LEAST(">=");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written. */
  public String symbol() {
    return symbol;
  }

  /** True for those that need an order. */
  public boolean needsOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  static Optional<Operator> of(String symbol) {
    return Arrays.stream(values()).filter(o -> o.symbol.equals(symbol)).findFirst();
  }
}
