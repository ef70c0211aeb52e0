package org.crmrules.pool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A load over a capacity, not divided. Thread-safe: immutable. */
record Burden(BigDecimal load, BigDecimal capacity) implements Comparable<Burden> {

  @Override
  public int compareTo(Burden other) {
    return load.multiply(other.capacity).compareTo(other.load.multiply(capacity));
  }

  /** Ranks: equal burdens have equal ranks, the lowest has 0; null ranks highest. */
  static int[] ranks(List<Burden> burdens) {
    List<Burden> sorted = new ArrayList<>(burdens);
    sorted.removeIf(Objects::isNull);
    sorted.sort(null);
    return burdens.stream()
        .mapToInt(burden -> burden == null ? Integer.MAX_VALUE : first(sorted, burden))
        .toArray();
  }

  private static int first(List<Burden> sorted, Burden burden) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (sorted.get(middle).compareTo(burden) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
