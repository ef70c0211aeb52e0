package org.crmrules.drools.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Where a number stands among edges, by counting the edges that are not above it. */
class FieldCellsLawsTest {

  /** Twice the edges below, and one more on an edge. */
  private static <T extends Comparable<T>> int counted(SortedSet<T> edges, T value) {
    return (int) edges.stream().filter(edge -> edge.compareTo(value) < 0).count() * 2
        + (edges.stream().anyMatch(edge -> edge.compareTo(value) == 0) ? 1 : 0);
  }

  @Property(tries = 300)
  void aWholeNumberIsInThePartThatCountingEdgesGives(
      @ForAll @Size(max = 40) Set<Integer> some, @ForAll List<Long> values) {
    SortedSet<Long> edges =
        some.stream().map(Integer::longValue).collect(Collectors.toCollection(TreeSet::new));
    WholeCells cells = WholeCells.between(edges);

    Stream.concat(
            values.stream(), edges.stream().flatMap(edge -> Stream.of(edge - 1, edge, edge + 1)))
        .forEach(value -> assertThat(cells.of(value)).isEqualTo(counted(edges, value)));
    assertThat(cells.of(null)).isEqualTo(2 * edges.size() + 1).isEqualTo(cells.count() - 1);
  }

  @Property(tries = 300)
  void anExactNumberIsInThePartThatCountingEdgesGives(
      @ForAll @Size(max = 40) Set<Integer> some, @ForAll List<BigDecimal> values) {
    SortedSet<BigDecimal> edges =
        some.stream()
            .map(edge -> BigDecimal.valueOf(edge, 2))
            .collect(Collectors.toCollection(TreeSet::new));
    ExactCells cells = ExactCells.between(edges);
    BigDecimal little = new BigDecimal("1E-10");
    BigDecimal least = new BigDecimal("1E-400"); // nothing at all in binary

    Stream.concat(
            values.stream(),
            edges.stream()
                .flatMap(
                    edge ->
                        Stream.of(
                            edge,
                            edge.setScale(10),
                            edge.subtract(little),
                            edge.add(little),
                            edge.subtract(least),
                            edge.add(least))))
        .forEach(value -> assertThat(cells.of(value)).isEqualTo(counted(edges, value)));
    assertThat(cells.of(null)).isEqualTo(2 * edges.size() + 1).isEqualTo(cells.count() - 1);
  }

  @Property(tries = 100)
  void numbersThatBinaryCannotTellApartAreToldApart(@ForAll BigInteger digits) {
    // Seventeen digits before the point: the binary fractions of neighbours are the same.
    BigDecimal edge = new BigDecimal("12345678901234567");
    ExactCells cells = ExactCells.between(new TreeSet<>(Set.of(edge)));

    assertThat(cells.of(edge)).isEqualTo(1);
    assertThat(cells.of(edge.subtract(BigDecimal.ONE))).isZero();
    assertThat(cells.of(edge.add(BigDecimal.ONE))).isEqualTo(2);
    assertThat(cells.of(new BigDecimal(digits)))
        .isEqualTo(Integer.signum(new BigDecimal(digits).compareTo(edge)) + 1);
  }

  @Property(tries = 50)
  void edgesThatBinaryCannotTellApartHaveNoCells(@ForAll short digits) {
    BigDecimal edge = new BigDecimal("9007199254740993").add(BigDecimal.valueOf(digits * 1000L));

    assertThat(ExactCells.between(new TreeSet<>(Set.of(edge, edge.add(new BigDecimal("0.01"))))))
        .isNull();
  }

  @Property(tries = 20)
  void wholeEdgesAtTheEndOfTheRangeHaveNoCells(@ForAll byte digits) {
    assertThat(WholeCells.between(new TreeSet<>(Set.of(Long.MAX_VALUE - Math.abs(digits)))))
        .isNull();
    assertThat(WholeCells.between(new TreeSet<>(Set.of(Long.MIN_VALUE + Math.abs(digits)))))
        .isNull();
  }
}
