package org.crmrules.drools.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.drools.vocabulary.FieldKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The parts of each kind of field, counted by hand. */
class FieldCellsTest {

  private static FieldCells cells(FieldKind kind, Object... names) {
    return FieldCells.of(
        kind, new Edges(new TreeSet<>(), new LinkedHashSet<>(List.of(names)), true));
  }

  private static Edges numbers(String... edges) {
    return new Edges(
        Stream.of(edges).map(BigDecimal::new).collect(Collectors.toCollection(TreeSet::new)),
        Set.of(),
        true);
  }

  @ParameterizedTest
  @EnumSource(FieldKind.class)
  void whereFieldsAreComparedWithMoreThanConstantsThereAreNone(FieldKind kind) {
    assertThat(FieldCells.of(kind, new Edges(new TreeSet<>(), Set.of(), false))).isNull();
  }

  @Test
  void eachNameIsAPartAndSoAreAnyOtherAndAbsence() {
    FieldCells names = cells(FieldKind.TEXT, "A", "B");

    assertThat(names.count()).isEqualTo(4);
    assertThat(names.of("A")).isZero();
    assertThat(names.of("B")).isEqualTo(1);
    assertThat(names.of("C")).isEqualTo(2);
    assertThat(names.of(null)).isEqualTo(3);
  }

  @Test
  void aConstantIsNamedAsItIsDeclared() {
    FieldCells days = cells(FieldKind.CONSTANT, "MONDAY");

    assertThat(days.of(DayOfWeek.MONDAY)).isZero();
    assertThat(days.of(DayOfWeek.TUESDAY)).isEqualTo(1);
  }

  @Test
  void ofAListEverySetOfNamedCodesIsAPartAndAbsenceIsOneMore() {
    FieldCells lists = cells(FieldKind.TEXTS, "A", "B", "C");

    assertThat(lists.count()).isEqualTo(9);
    assertThat(lists.of(List.of())).isZero();
    assertThat(lists.of(List.of("X"))).isZero();
    assertThat(lists.of(List.of("C", "A"))).isEqualTo(0b101);
    assertThat(lists.of(List.of("A", "B", "C", "X"))).isEqualTo(0b111);
    assertThat(lists.of(null)).isEqualTo(8);
  }

  @Test
  void ofMoreThanSixteenCodesThereWouldBeTooManySets() {
    Object[] codes = IntStream.range(0, 17).mapToObj(i -> "C" + i).toArray();

    assertThat(cells(FieldKind.TEXTS, Arrays.copyOf(codes, 16)).count()).isEqualTo(65_536 + 1);
    assertThat(cells(FieldKind.TEXTS, codes)).isNull();
  }

  @Test
  void wholeNumbersHaveAPartForEachEdgeEachGapAndAbsence() {
    FieldCells whole = FieldCells.of(FieldKind.WHOLE, numbers("3", "10"));

    assertThat(whole.count()).isEqualTo(6);
    assertThat(Stream.of(2, 3, 4, 9, 10, 11, Integer.MIN_VALUE, Integer.MAX_VALUE).map(whole::of))
        .containsExactly(0, 1, 2, 2, 3, 4, 0, 4);
    assertThat(whole.of(Long.MIN_VALUE)).isZero();
    assertThat(whole.of(Long.MAX_VALUE)).isEqualTo(4);
    assertThat(whole.of(null)).isEqualTo(5);
    assertThat(FieldCells.of(FieldKind.WHOLE, numbers()).count()).isEqualTo(2);
  }

  @Test
  void wholeEdgesMayComeAsFarAsOneBeforeTheEndOfWhatCanBeSubtracted() {
    long most = SortedKeys.MOST;

    assertThat(WholeCells.between(new TreeSet<>(Set.of(most)))).isNull();
    assertThat(WholeCells.between(new TreeSet<>(Set.of(-most)))).isNull();
    for (long edge : new long[] {most - 1, 1 - most}) {
      WholeCells cells = WholeCells.between(new TreeSet<>(Set.of(edge)));
      assertThat(Stream.of(Long.MIN_VALUE, edge - 1, edge, edge + 1, Long.MAX_VALUE).map(cells::of))
          .containsExactly(0, 0, 1, 2, 2);
    }
  }

  @Test
  void exactNumbersOfFifteenDigitsAndMoreAreTheirExactValues() {
    FieldCells exact = FieldCells.of(FieldKind.EXACT, numbers("0.3", "123456789012.345"));

    assertThat(exact.count()).isEqualTo(6);
    assertThat(
            Stream.of(
                    "-1",
                    "0.29999999999999999999",
                    "0.3",
                    "0.30000000000000000001",
                    "1",
                    "123456789012.344",
                    "123456789012.345",
                    "123456789012.3450",
                    "123456789012.34501",
                    "1E30")
                .map(BigDecimal::new)
                .map(exact::of))
        .containsExactly(0, 0, 1, 2, 2, 2, 3, 3, 4, 4);
    assertThat(exact.of(null)).isEqualTo(5);
  }
}
