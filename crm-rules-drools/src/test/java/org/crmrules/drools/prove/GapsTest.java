package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GapsTest {

  @Test
  void oneValueStandsInEachGapForAFieldByItself() {
    assertThat(values("1", 1, "10", "20")).containsExactly("9", "10", "11", "20", "21");
  }

  @Test
  void aGapTooNarrowForTheStepIsDivided() {
    assertThat(values("0.01", 1, "0.001", "0.002"))
        .containsExactly("-0.009", "0.001", "0.0015", "0.002", "0.012");
  }

  @Test
  void twoFieldsFindRoomForEitherOrderInEachGap() {
    assertThat(values("1", 2, "10")).containsExactly("8", "9", "10", "11", "12");
  }

  @Test
  void fieldsThatAreOnlyComparedWithEachOtherGetAValueEach() {
    assertThat(values("1", 3)).containsExactly("1", "2", "3");
  }

  @Property
  void everyWholeNumberOfANarrowGapIsThere(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -50, max = 50) Integer> numbers,
      @ForAll @IntRange(min = 1, max = 4) int count) {
    TreeSet<BigDecimal> edges =
        numbers.stream().map(BigDecimal::valueOf).collect(Collectors.toCollection(TreeSet::new));

    var values = new Gaps(edges, BigDecimal.ONE, count).values();

    for (BigDecimal edge : edges) {
      BigDecimal next = edges.higher(edge);
      for (int i = 1; i <= count; i++) {
        BigDecimal whole = edge.add(BigDecimal.valueOf(i));
        if (next == null || whole.compareTo(next) < 0) {
          assertThat(values).contains(whole);
        }
      }
    }
  }

  private static List<String> values(String step, int count, String... numbers) {
    TreeSet<BigDecimal> edges =
        Arrays.stream(numbers).map(BigDecimal::new).collect(Collectors.toCollection(TreeSet::new));
    return new Gaps(edges, new BigDecimal(step), count)
        .values().stream().map(BigDecimal::toPlainString).toList();
  }
}
