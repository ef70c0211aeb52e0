package org.crmrules.drools.cells;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedSet;

/**
 * Exact numbers: absent, each edge itself, and the gaps before, between and behind the edges. The
 * scale of a number is nothing to a condition, and so nothing here.
 *
 * <p>The nearest binary fraction finds the place: rounding keeps the order of numbers, and only
 * makes some equal. Where it comes out at an edge, the exact numbers are compared.
 */
final class ExactCells implements FieldCells {

  /** With more digits, the runtime goes over text to the binary fraction, which is slow. */
  private static final int FEW_DIGITS = 15;

  private final BigDecimal[] edges;
  private final SortedKeys keys;

  private ExactCells(BigDecimal[] edges, SortedKeys keys) {
    this.edges = edges;
    this.keys = keys;
  }

  /** The cells; null if two edges are too close to be told apart in binary. */
  static ExactCells between(SortedSet<BigDecimal> edges) {
    long[] keys = edges.stream().mapToLong(ExactCells::key).distinct().toArray();
    return keys.length == edges.size()
        ? new ExactCells(edges.toArray(new BigDecimal[0]), new SortedKeys(keys))
        : null;
  }

  @Override
  public int count() {
    return keys.parts() + 1;
  }

  @Override
  public int of(Object value) {
    if (value == null) {
      return keys.parts();
    }
    BigDecimal number = (BigDecimal) value;
    if (number.precision() > FEW_DIGITS) {
      int found = Arrays.binarySearch(edges, number);
      return found >= 0 ? 2 * found + 1 : 2 * ~found;
    }
    int part = keys.of(key(number));
    return (part & 1) == 0 ? part : part + number.compareTo(edges[part >>> 1]);
  }

  /** In the order of the numbers, as whole numbers that can be subtracted. */
  private static long key(BigDecimal number) {
    long bits = Double.doubleToRawLongBits(number.doubleValue());
    return (bits ^ (bits >> 63) >>> 1) >> 1;
  }
}
