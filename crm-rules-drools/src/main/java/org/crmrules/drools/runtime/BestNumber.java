package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The number that comes first in an order; the others are passed over. */
final class BestNumber {

  private final String zh;
  private final String en;
  private final Comparator<Integer> order;
  private List<Firing> by = List.of();
  private Integer value;

  BestNumber(String zh, String en, Comparator<Integer> order) {
    this.zh = zh;
    this.en = en;
    this.order = order;
  }

  void conclude(int number, int least, Firing firing) {
    Collector.atLeast(least, number, zh, en);
    int difference = value == null ? -1 : order.compare(number, value);
    if (difference > 0) {
      firing.passOver();
      return;
    }
    if (difference < 0) {
      passOver();
      by = List.of();
      value = number;
    }
    by = with(firing);
  }

  /** Most often it is one rule alone. */
  private List<Firing> with(Firing firing) {
    if (by.isEmpty()) {
      return List.of(firing);
    }
    List<Firing> more = new ArrayList<>(by);
    more.add(firing);
    return more;
  }

  Integer value() {
    return value;
  }

  void passOver() {
    by.forEach(Firing::passOver);
  }
}
