package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The number that comes first in an order; the others are passed over. */
final class BestNumber {

  private final String what;
  private final Comparator<Integer> order;
  private final List<Firing> by = new ArrayList<>();
  private Integer value;

  BestNumber(String what, Comparator<Integer> order) {
    this.what = what;
    this.order = order;
  }

  void conclude(int number, int least, Firing firing) {
    Collector.atLeast(least, number, what);
    int difference = value == null ? -1 : order.compare(number, value);
    if (difference > 0) {
      firing.passOver();
      return;
    }
    if (difference < 0) {
      passOver();
      by.clear();
      value = number;
    }
    by.add(firing);
  }

  Integer value() {
    return value;
  }

  void passOver() {
    by.forEach(Firing::passOver);
  }
}
