package org.crmrules.drools.cells;

import java.util.SortedSet;

/** Whole numbers: absent, each edge itself, and the gaps before, between and behind the edges. */
final class WholeCells implements FieldCells {

  private final SortedKeys edges;

  private WholeCells(SortedKeys edges) {
    this.edges = edges;
  }

  /** The cells; null if an edge is too large to be told from its neighbours. */
  static WholeCells between(SortedSet<Long> edges) {
    boolean fit =
        edges.isEmpty() || edges.first() > SortedKeys.LEAST && edges.last() < SortedKeys.MOST;
    return fit
        ? new WholeCells(new SortedKeys(edges.stream().mapToLong(Long::longValue).toArray()))
        : null;
  }

  @Override
  public int count() {
    return edges.parts() + 1;
  }

  @Override
  public int of(Object value) {
    if (value == null) {
      return edges.parts();
    }
    long number = ((Number) value).longValue();
    return edges.of(Math.max(SortedKeys.LEAST, Math.min(SortedKeys.MOST, number)));
  }
}
