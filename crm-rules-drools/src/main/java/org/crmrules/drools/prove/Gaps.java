package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Some numbers, and some in each gap between them.
 *
 * @param numbers the numbers
 * @param step how far apart the others are where there is room; a gap with less is divided evenly
 * @param count how many there are in each gap, below the first and above the last; positive
 */
record Gaps(NavigableSet<BigDecimal> numbers, BigDecimal step, int count) {

  /** All of them; around one, if there are no numbers. */
  SortedSet<BigDecimal> values() {
    NavigableSet<BigDecimal> values = new TreeSet<>(numbers);
    if (numbers.isEmpty()) {
      values.add(BigDecimal.ONE);
      between(BigDecimal.ONE, null, count - 1, values);
      return values;
    }
    for (int i = 1; i <= count; i++) {
      values.add(numbers.first().subtract(step.multiply(BigDecimal.valueOf(i))));
    }
    for (BigDecimal number : numbers) {
      between(number, numbers.higher(number), count, values);
    }
    return values;
  }

  private void between(BigDecimal low, BigDecimal high, int many, SortedSet<BigDecimal> into) {
    int room = 0;
    for (BigDecimal next = low.add(step);
        room < many && (high == null || next.compareTo(high) < 0);
        next = next.add(step)) {
      into.add(next);
      room++;
    }
    if (room < many) {
      BigDecimal part =
          high.subtract(low).divide(BigDecimal.valueOf(many + 1L), MathContext.DECIMAL64);
      for (int i = 1; i <= many; i++) {
        into.add(low.add(part.multiply(BigDecimal.valueOf(i))));
      }
    }
  }
}
