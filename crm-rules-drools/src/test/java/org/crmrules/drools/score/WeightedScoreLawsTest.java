package org.crmrules.drools.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class WeightedScoreLawsTest {

  @Property
  void aScoreIsFromNothingToAHundredWithTwoDecimals(
      @ForAll @NotEmpty List<@From("known") Weighed> factors) {
    assertThat(WeightedScore.of(factors))
        .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100))
        .hasScaleOf(2);
  }

  @Property
  void aScoreReachesALimitExactlyWhereTheExactMeanDoes(
      @ForAll @NotEmpty List<@From("known") Weighed> factors,
      @ForAll @IntRange(max = 10_000) int hundredths) {
    BigDecimal limit = BigDecimal.valueOf(hundredths, 2);

    assertThat(WeightedScore.of(factors).compareTo(limit) >= 0)
        .isEqualTo(Mean.of(factors).reaches(hundredths));
  }

  @Property
  void onTheVeryLimitOfAMeanTheScoreReachesItToo(
      @ForAll @NotEmpty List<@From("known") Weighed> factors) {
    int hundredths = WeightedScore.of(factors).unscaledValue().intValueExact();

    assertThat(Mean.of(factors).reaches(hundredths)).isTrue();
    assertThat(Mean.of(factors).reaches(hundredths + 1)).isFalse();
  }

  @Property
  void factorsThatAreAllTheSameGiveThatScore(
      @ForAll @IntRange(max = 100) int value,
      @ForAll @NotEmpty List<@IntRange(min = 1, max = 100) Integer> weights,
      @ForAll @IntRange(min = 1, max = 1_000) int lots) {
    List<Weighed> factors = new ArrayList<>();
    for (int weight : weights) {
      factors.add(rate(value * lots, 100 * lots, weight));
      factors.add(Weighed.ofPoints(BigDecimal.valueOf(value), weight));
    }

    assertThat(WeightedScore.of(factors)).isEqualByComparingTo(BigDecimal.valueOf(value));
  }

  @Property
  void aBetterFactorNeverLowersTheScore(
      @ForAll @NotEmpty List<@From("known") Weighed> factors,
      @ForAll @IntRange(max = 100) int percentOfTheWay,
      @ForAll Random random) {
    int index = random.nextInt(factors.size());
    Weighed factor = factors.get(index);
    BigDecimal rise =
        factor.whole().subtract(factor.part()).multiply(BigDecimal.valueOf(percentOfTheWay, 2));
    List<Weighed> better = new ArrayList<>(factors);
    better.set(index, new Weighed(factor.part().add(rise), factor.whole(), factor.percent()));

    assertThat(WeightedScore.of(better)).isGreaterThanOrEqualTo(WeightedScore.of(factors));
  }

  @Property
  void theOrderOfTheFactorsDoesNotMatter(
      @ForAll @NotEmpty List<@From("known") Weighed> factors, @ForAll Random random) {
    List<Weighed> shuffled = new ArrayList<>(factors);
    Collections.shuffle(shuffled, random);

    assertThat(WeightedScore.of(shuffled)).isEqualTo(WeightedScore.of(factors));
  }

  @Property
  void anUnknownFactorChangesNothing(
      @ForAll List<@From("known") Weighed> factors, @ForAll @IntRange(max = 100) int percent) {
    List<Weighed> more = new ArrayList<>(factors);
    more.add(Weighed.ofPoints(null, percent));
    more.add(rate(0, 0, percent));

    assertThat(WeightedScore.of(more)).isEqualTo(WeightedScore.of(factors));
  }

  @Provide
  Arbitrary<Weighed> known() {
    Arbitrary<Integer> percents = Arbitraries.integers().between(1, 100);
    Arbitrary<Weighed> lots =
        Arbitraries.integers()
            .between(1, 2_000)
            .flatMap(
                all ->
                    Combinators.combine(Arbitraries.integers().between(0, all), percents)
                        .as((reached, percent) -> rate(reached, all, percent)));
    Arbitrary<Weighed> scores =
        Combinators.combine(
                Arbitraries.bigDecimals()
                    .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                    .ofScale(4),
                percents)
            .as(Weighed::ofPoints);
    return Arbitraries.oneOf(lots, scores);
  }

  /** The exact mean as a fraction of whole numbers, for the comparison. */
  private record Mean(BigInteger top, BigInteger bottom) {

    static Mean of(List<Weighed> factors) {
      Mean sum = new Mean(BigInteger.ZERO, BigInteger.ONE);
      BigInteger weights = BigInteger.ZERO;
      for (Weighed factor : factors) {
        BigInteger percent = BigInteger.valueOf(factor.percent());
        // Four decimals at most, so ten thousand times each is whole.
        BigInteger part = factor.part().movePointRight(4).toBigIntegerExact();
        BigInteger whole = factor.whole().movePointRight(4).toBigIntegerExact();
        sum = sum.plus(part.multiply(percent), whole);
        weights = weights.add(percent);
      }
      return new Mean(sum.top, sum.bottom.multiply(weights));
    }

    private Mean plus(BigInteger otherTop, BigInteger otherBottom) {
      BigInteger sum = top.multiply(otherBottom).add(otherTop.multiply(bottom));
      BigInteger product = bottom.multiply(otherBottom);
      BigInteger divisor = sum.gcd(product);
      return new Mean(sum.divide(divisor), product.divide(divisor));
    }

    /** Whether a hundred times the mean is at least so many hundredths. */
    boolean reaches(int hundredths) {
      return top.multiply(BigInteger.valueOf(10_000))
              .compareTo(bottom.multiply(BigInteger.valueOf(hundredths)))
          >= 0;
    }
  }

  private static Weighed rate(Integer part, Integer whole, int percent) {
    return Weighed.ofRate(
        part == null ? null : BigDecimal.valueOf(part),
        whole == null ? null : BigDecimal.valueOf(whole),
        percent);
  }
}
