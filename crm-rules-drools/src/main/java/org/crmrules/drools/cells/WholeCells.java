package org.crmrules.drools.cells;

import java.util.Arrays;
import java.util.SortedSet;

/** Whole numbers: absent, each edge itself, and the gaps before, between and behind the edges. */
final class WholeCells implements FieldCells {

  private final long[] edges;

  WholeCells(SortedSet<Long> edges) {
    this.edges = edges.stream().mapToLong(Long::longValue).toArray();
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
    int found = Arrays.binarySearch(edges, ((Number) value).longValue());
    return found >= 0 ? 2 * found + 1 : 2 * ~found;
  }
}
