package org.crmrules.drools.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.crmrules.UnusableValueException;
import org.junit.jupiter.api.Test;

class WeightedScoreTest {

  @Test
  void fourFactorsCountByTheirWeights() {
    // 95 x 0.35 + 96 x 0.35 + 80 x 0.15 + 70 x 0.15 = 33.25 + 33.60 + 12.00 + 10.50
    assertThat(
            score(
                rate(19, 20, 35),
                rate(48, 50, 35),
                Weighed.ofPoints(new BigDecimal("80"), 15),
                Weighed.ofPoints(new BigDecimal("70"), 15)))
        .isEqualTo("89.35");
  }

  @Test
  void theKnownFactorsShareTheWeightOfAnUnknownOne() {
    // (33.25 + 33.60 + 12.00) / 0.85 = 92.7647...
    assertThat(
            score(
                rate(19, 20, 35),
                rate(48, 50, 35),
                Weighed.ofPoints(new BigDecimal("80"), 15),
                Weighed.ofPoints(null, 15)))
        .isEqualTo("92.76");
  }

  @Test
  void whatIsBehindTheSecondDecimalIsCutOff() {
    assertThat(score(rate(2, 3, 100))).isEqualTo("66.66");
    assertThat(score(Weighed.ofPoints(new BigDecimal("89.999"), 100))).isEqualTo("89.99");
    assertThat(score(Weighed.ofPoints(new BigDecimal("90"), 100))).isEqualTo("90.00");
  }

  @Test
  void nothingIsRoundedOnTheWay() {
    // 66.666... and 83.333... are 75 on average, and not 74.99.
    assertThat(score(rate(2, 3, 50), rate(5, 6, 50))).isEqualTo("75.00");
  }

  @Test
  void weightsNeedNotAddUpToAHundred() {
    // (100 x 1 + 50 x 2) / 3 = 66.666...
    assertThat(score(rate(7, 7, 1), rate(1, 2, 2))).isEqualTo("66.66");
  }

  @Test
  void withoutLotsThereIsNoShareOfThem() {
    assertThat(rate(0, 0, 35).known()).isFalse();
    assertThat(rate(null, 5, 35).known()).isFalse();
    assertThat(rate(0, null, 35).known()).isFalse();
    assertThat(rate(0, 1, 35).known()).isTrue();
    assertThat(score(rate(0, 0, 35), rate(1, 2, 35))).isEqualTo("50.00");
  }

  @Test
  void withoutAKnownFactorThatHasWeightThereIsNoScore() {
    assertThat(WeightedScore.of(List.of())).isNull();
    assertThat(WeightedScore.of(List.of(rate(null, null, 85), Weighed.ofPoints(BigDecimal.TEN, 0))))
        .isNull();
  }

  @Test
  void nothingIsAScoreToo() {
    assertThat(score(rate(0, 5, 50), Weighed.ofPoints(BigDecimal.ZERO, 50))).isEqualTo("0.00");
  }

  @Test
  void moreThanAllOrLessThanNothingIsRefused() {
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> rate(6, 5, 35))
        .withMessageStartingWith("The factor (6 of 5) must be from nothing to all.");
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> Weighed.ofPoints(new BigDecimal("100.01"), 35))
        .withMessageStartingWith("The factor (100.01 of 100) must be from nothing to all.");
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> rate(-1, 5, 35))
        .withMessageStartingWith("The factor (-1 of 5) must be from nothing to all.");
  }

  @Test
  void largeNumbersOfTheSameLotsFitIntoWholeOnes() {
    Weighed twoThirds = rate(800_000_000, 1_200_000_000, 50);

    // The lots multiplied with each other, a hundred and ten thousand would be 1.4E24: too much.
    assertThat(WeightedScore.ofWholeNumbers(List.of(twoThirds, twoThirds, twoThirds)))
        .isEqualTo("66.66");
  }

  @Test
  void aShareOfWhichTheLowerBoundCountsIsThatBoundOfOne() {
    Weighed counted = rate(10, 10, 35).atLeast(95);

    // 10 / (10 + 2.705543) = 0.787058
    assertThat(counted.part()).isBetween(new BigDecimal("0.787057"), new BigDecimal("0.787059"));
    assertThat(counted.whole()).isEqualTo("1");
    assertThat(counted.percent()).isEqualTo(35);
    assertThat(score(counted)).isEqualTo("78.70");
  }

  @Test
  void withoutAConfidenceOrAShareThereIsNoLowerBound() {
    assertThat(rate(19, 20, 35).atLeast(null)).isEqualTo(rate(19, 20, 35));
    assertThat(rate(null, 20, 35).atLeast(95)).isEqualTo(rate(null, 20, 35));
    assertThat(rate(0, 0, 35).atLeast(95)).isEqualTo(rate(0, 0, 35));
  }

  private static String score(Weighed... factors) {
    return WeightedScore.of(List.of(factors)).toPlainString();
  }

  private static Weighed rate(Integer part, Integer whole, int percent) {
    return Weighed.ofRate(
        part == null ? null : BigDecimal.valueOf(part),
        whole == null ? null : BigDecimal.valueOf(whole),
        percent);
  }
}
