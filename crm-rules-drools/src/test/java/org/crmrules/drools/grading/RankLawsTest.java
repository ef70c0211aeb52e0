package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.drools.RealPacks;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;

/** Laws of ranking, held against counting that is as slow as it is plain. */
class RankLawsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  private final GradingService shares = new DroolsGrading(RealPacks.shipped("sales-share"));
  private final GradingService lists = new DroolsGrading(RealPacks.shipped("key-managed"));

  /** Few different numbers, so that many are tied; some have none. */
  @Provide
  Arbitrary<List<CustomerProfile>> customers() {
    Arbitrary<BigDecimal> money =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 6).map(BigDecimal::valueOf),
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("99999")).ofScale(2));
    return Combinators.combine(money.injectNull(0.1), money.injectNull(0.2), money.injectNull(0.2))
        .as(
            (amount, lastYear, profit) ->
                CustomerProfile.of("?")
                    .amountLast12Months(amount)
                    .with("salesThisYear", amount)
                    .with("salesLastYear", lastYear)
                    .with("profitThisYear", profit)
                    .build())
        .list()
        .ofMaxSize(40)
        .map(
            some ->
                IntStream.range(0, some.size())
                    .mapToObj(i -> some.get(i).toBuilder().id("K" + i).build())
                    .toList());
  }

  private static CustomerProfile ofSharesOnly(CustomerProfile customer) {
    return CustomerProfile.of(customer.id())
        .amountLast12Months(customer.amountLast12Months())
        .build();
  }

  private List<GradingDecision> byShare(List<CustomerProfile> customers) {
    return shares
        .rank(customers.stream().map(RankLawsTest::ofSharesOnly).toList(), AS_OF)
        .customers();
  }

  private List<GradingDecision> byLists(List<CustomerProfile> customers) {
    return lists
        .rank(
            customers.stream().map(c -> c.toBuilder().amountLast12Months(null).build()).toList(),
            AS_OF)
        .customers();
  }

  private static CustomerRank rank(GradingDecision decision, String of) {
    return decision.ranks().stream().filter(r -> r.of().equals(of)).findFirst().orElseThrow();
  }

  private static List<BigDecimal> amounts(List<CustomerProfile> customers) {
    return customers.stream()
        .map(CustomerProfile::amountLast12Months)
        .filter(Objects::nonNull)
        .toList();
  }

  private static BigDecimal sum(List<BigDecimal> amounts, Predicate<BigDecimal> which) {
    return amounts.stream().filter(which).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What a fraction is in percent, with what is beyond ten decimals cut off but not forgotten. */
  private static void isPercent(BigDecimal told, BigDecimal part, BigDecimal whole) {
    BigInteger exact = part.movePointRight(12 + 2).toBigInteger();
    BigInteger unit = whole.movePointRight(2).toBigInteger(); // both in cents, ten decimals apart
    BigInteger cut = exact.divide(unit);
    BigInteger shown = told.movePointRight(10).toBigIntegerExact();
    boolean isExact = cut.multiply(unit).equals(exact);
    assertThat(shown.subtract(cut).intValueExact()).isBetween(0, isExact ? 0 : 1);
    for (int limit : new int[] {60, 70, 80, 90, 100}) {
      assertThat(told.compareTo(BigDecimal.valueOf(limit)))
          .as("%s of %s against %s percent", part, whole, limit)
          .isEqualTo(part.movePointRight(2).compareTo(whole.multiply(BigDecimal.valueOf(limit))));
    }
  }

  /** Each place reads what ranks all, and then its own, of which it knows more. */
  @Property(tries = 100)
  void placesThatRankAllAndGradeTheirOwnSayWhatOnePlaceSays(
      @ForAll("customers") List<CustomerProfile> customers,
      @ForAll @IntRange(min = 1, max = 4) int places) {
    List<CustomerProfile> whole =
        customers.stream()
            .map(c -> ofSharesOnly(c).with("customerName", "Name of " + c.id()))
            .toList();
    List<GradingDecision> apart = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      int place = i;
      AtomicBoolean wasRead = new AtomicBoolean();
      shares
          .rank(
              () ->
                  wasRead.getAndSet(true)
                      ? whole.stream().filter(c -> whole.indexOf(c) % places == place)
                      : whole.stream().map(RankLawsTest::ofSharesOnly),
              AS_OF)
          .forEach(result -> apart.add(result.orThrow()));
    }

    assertThat(apart).containsExactlyInAnyOrderElementsOf(shares.rank(whole, AS_OF).customers());
  }

  @Property(tries = 300)
  void everyShareIsWhatCountingOneByOneSays(@ForAll("customers") List<CustomerProfile> customers) {
    List<BigDecimal> all = amounts(customers);
    BigDecimal total = sum(all, amount -> true);
    for (GradingDecision decision : byShare(customers)) {
      BigDecimal own =
          customers.get(Integer.parseInt(decision.customerId().substring(1))).amountLast12Months();
      CustomerRank rank = rank(decision, "SALES");
      if (own == null) {
        assertThat(rank).isEqualTo(CustomerRank.unranked("SALES"));
        continue;
      }
      long higher = all.stream().filter(a -> a.compareTo(own) > 0).count();
      assertThat(rank.rank()).isEqualTo((int) higher + 1);
      assertThat(rank.ranked()).isEqualTo(all.size());
      BigDecimal ranked = BigDecimal.valueOf(all.size());
      isPercent(rank.percentFromTop(), BigDecimal.valueOf(higher + 1), ranked);
      isPercent(rank.percentile(), BigDecimal.valueOf(all.size() - higher), ranked);
      if (total.signum() == 0) {
        assertThat(rank.share()).isNull();
        assertThat(rank.cumulativeAscending()).isNull();
        assertThat(rank.cumulativeDescending()).isNull();
      } else {
        isPercent(rank.share(), own, total);
        isPercent(rank.cumulativeAscending(), sum(all, a -> a.compareTo(own) <= 0), total);
        isPercent(rank.cumulativeDescending(), sum(all, a -> a.compareTo(own) >= 0), total);
      }
    }
  }

  @Property(tries = 200)
  void aRateRanksByCrossMultiplicationAndWithoutABaseNotAtAll(
      @ForAll("customers") List<CustomerProfile> customers) {
    Map<String, CustomerProfile> byId =
        customers.stream().collect(Collectors.toMap(CustomerProfile::id, Function.identity()));
    for (GradingDecision decision : byLists(customers)) {
      CustomerProfile own = byId.get(decision.customerId());
      Integer rank = rank(decision, "GROWTH").rank();
      if (!hasGrowth(own)) {
        assertThat(rank).isNull();
      } else {
        long faster =
            customers.stream()
                .filter(RankLawsTest::hasGrowth)
                .filter(
                    other ->
                        money(other, "salesThisYear")
                                .multiply(money(own, "salesLastYear"))
                                .compareTo(
                                    money(own, "salesThisYear")
                                        .multiply(money(other, "salesLastYear")))
                            > 0)
                .count();
        assertThat(rank).isEqualTo((int) faster + 1);
      }
      assertThat(rank(decision, "GROWTH").share()).as("a rate has no share").isNull();
    }
  }

  private static boolean hasGrowth(CustomerProfile customer) {
    return money(customer, "salesThisYear") != null
        && money(customer, "salesLastYear") != null
        && money(customer, "salesLastYear").signum() > 0;
  }

  private static BigDecimal money(CustomerProfile customer, String field) {
    Object value = customer.custom().get(field);
    return value == null ? null : new BigDecimal(value.toString());
  }

  @Property(tries = 200)
  void equalNumbersStandEquallyInWhateverOrderTheyCome(
      @ForAll("customers") List<CustomerProfile> customers, @ForAll Random random) {
    List<CustomerProfile> shuffled = new ArrayList<>(customers);
    Collections.shuffle(shuffled, random);
    Map<String, GradingDecision> one =
        byShare(customers).stream()
            .collect(Collectors.toMap(GradingDecision::customerId, Function.identity()));
    Map<BigDecimal, List<CustomerRank>> ranks =
        byShare(shuffled).stream()
            .peek(decision -> assertThat(decision).isEqualTo(one.get(decision.customerId())))
            .filter(decision -> rank(decision, "SALES").rank() != null)
            .collect(
                Collectors.groupingBy(
                    decision ->
                        customers
                            .get(Integer.parseInt(decision.customerId().substring(1)))
                            .amountLast12Months()
                            .stripTrailingZeros(),
                    Collectors.mapping(decision -> rank(decision, "SALES"), Collectors.toList())));

    assertThat(ranks.values()).allSatisfy(tied -> assertThat(tied).containsOnly(tied.get(0)));
  }
}
