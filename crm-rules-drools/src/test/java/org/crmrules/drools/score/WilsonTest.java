package org.crmrules.drools.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  /** From tables of the normal distribution. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.8, 0.8416212335729143",
    "0.9, 1.2815515655446004",
    "0.95, 1.6448536269514722",
    "0.975, 1.9599639845400545",
    "0.99, 2.3263478740408408"
  })
  void quantilesAreThoseOfTheTables(BigDecimal confidence, BigDecimal quantile) {
    assertThat(Wilson.quantile(confidence))
        .isCloseTo(quantile, Offset.offset(new BigDecimal("2E-15")));
  }

  /** n ÷ (n + z²) for all of n: with z² = 2.705543… that is 1 ÷ 3.7055 and 10 ÷ 12.7055. */
  @ParameterizedTest
  @CsvSource({"1, 0.26986595", "10, 0.78705803"})
  void allOfAFewIsNotAll(BigDecimal all, BigDecimal bound) {
    assertThat(Wilson.lowerBound(all, all, 95))
        .isCloseTo(bound, Offset.offset(new BigDecimal("1E-8")));
  }

  /**
   * What defines the bound: the share is z of its deviations above it, so n (share - bound)² is z²
   * bound (1 - bound); with 95 % z² is 2.705543454, with 99 % 5.411894431.
   */
  @ParameterizedTest
  @CsvSource({
    "8, 10, 95, 2.705543454",
    "1, 3, 95, 2.705543454",
    "99, 100, 95, 2.705543454",
    "7, 9, 99, 5.411894431"
  })
  void theShareIsSoManyDeviationsAboveTheBound(
      BigDecimal part, BigDecimal all, int confident, double square) {
    double bound = Wilson.lowerBound(part, all, confident).doubleValue();
    double above = part.doubleValue() / all.doubleValue() - bound;

    assertThat(above).isPositive();
    assertThat(all.doubleValue() * above * above)
        .isCloseTo(square * bound * (1 - bound), Offset.offset(1E-8));
  }

  @Test
  void theBoundHasTenDecimalsAndWithoutConfidenceIsTheShare() {
    assertThat(bound(2, 3, 50)).isEqualTo("0.6666666666");
    assertThat(bound(0, 5, 95)).isEqualTo("0.0000000000");
  }

  @Property(tries = 200)
  void oneMoreNeverLowersTheBoundWhichIsNeverAboveTheShare(
      @ForAll @IntRange(min = 1, max = 500) int all,
      @ForAll @IntRange(max = 499) int some,
      @ForAll @IntRange(min = 50, max = 99) int confident) {
    int part = some % all;
    BigDecimal bound = bound(part, all, confident);

    assertThat(bound(part + 1, all, confident)).isGreaterThanOrEqualTo(bound);
    assertThat(bound(part + 1, all + 1, confident)).isGreaterThanOrEqualTo(bound);
    assertThat(bound.multiply(BigDecimal.valueOf(all)))
        .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(part));
  }

  private static BigDecimal bound(int part, int all, int confident) {
    return Wilson.lowerBound(BigDecimal.valueOf(part), BigDecimal.valueOf(all), confident);
  }
}
