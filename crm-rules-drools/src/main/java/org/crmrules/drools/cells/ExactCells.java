package org.crmrules.drools.cells;

import java.math.BigDecimal;
import java.util.SortedSet;

/**
 * Exact numbers: absent, each edge itself, and the gaps before, between and behind the edges. The
 * scale of a number is nothing to a condition, and so nothing here.
 */
final class ExactCells implements FieldCells {

  private final BigDecimal[] edges;

  ExactCells(SortedSet<BigDecimal> edges) {
    this.edges = edges.toArray(new BigDecimal[0]);
  }

  @Override
  public int count() {
    return 2 * edges.length + 2;
  }

  @Override
  public int of(Object value) {
    if (value == null) {
      return 2 * edges.length + 1;
    }
    BigDecimal number = (BigDecimal) value;
    int low = 0;
    int high = edges.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = number.compareTo(edges[middle]);
      if (order == 0) {
        return 2 * middle + 1;
      }
      if (order > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return 2 * low;
  }
}
