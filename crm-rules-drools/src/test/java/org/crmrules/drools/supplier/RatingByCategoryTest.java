package org.crmrules.drools.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.prove.PackProof;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.supplier.Lot;
import org.crmrules.supplier.RatingOutcome.InsufficientEvidence;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;

/**
 * No clause gives weights to categories of products, or weighs lots by what is in them, so none of
 * the shipped packs does. A pack that wants it says it, as this one.
 */
class RatingByCategoryTest {

  private static final Instant AS_OF = Instant.parse("2027-03-02T02:00:00Z");
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

  private static final String MANIFEST =
      """
      id: by-category
      version: 1.0.0
      domain: supplier
      title: { zh: 按品类, en: By category }
      effective-from: 2026-01-01
      status: released
      owner: tests
      zone: Asia/Shanghai
      stages: [standing.drl, score.drl, rating.drl]
      declares:
        ratings: [GOOD, BAD]
        categories: [GRAIN, PACKAGING]
        factors:
          DELIVERY: { zh: 到货, en: delivery, part: onTimeQuantity, of: dueQuantity }
          QUALITY: { zh: 质量, en: quality, part: acceptedQuantity, of: receivedQuantity }
      clauses: []
      """;

  private static final String STANDING =
      """
      package org.crmrules.packs.bycategory;

      import org.crmrules.supplier.SupplierRecord;
      import org.crmrules.supplier.SupplierState;

      global org.crmrules.supplier.StandingVerdict standing;

      // 暂中止的属储备。
      rule "X-005 reserve"
          @clause("own") @zh("暂中止") @en("Suspended")
      when
          SupplierRecord( state == SupplierState.SUSPENDED )
      then
          standing.reserve();
      end
      """;

  private static final String WEIGHTS =
      """
      package org.crmrules.packs.bycategory;

      import org.crmrules.supplier.SupplierRecord;

      global org.crmrules.score.ScoreVerdict score;

      // 粮食看质量。
      rule "X-001 grain"
          @clause("own") @zh("粮食看质量") @en("Grain is about quality")
      when
          SupplierRecord( category != null, category == "GRAIN" )
      then
          score.weigh("DELIVERY", 30);
          score.weigh("QUALITY", 70);
      end

      // 其余看到货。
      rule "X-002 all else"
          @clause("own") @zh("其余看到货") @en("All else is about delivery")
      when
          SupplierRecord( category == null || category != "GRAIN" )
      then
          score.weigh("DELIVERY", 80);
          score.weigh("QUALITY", 20);
      end
      """;

  private static final String RATINGS =
      """
      package org.crmrules.packs.bycategory;

      import org.crmrules.score.Score;

      global org.crmrules.supplier.RatingVerdict rating;

      // 高。
      rule "X-003 good"
          @clause("own") @zh("不低于 {value>=}") @en("At least {value>=}")
      when
          Score( value >= 50 )
      then
          rating.atLeast("GOOD");
      end

      // 其余。
      rule "X-004 bad"
          @clause("own") @zh("有得分") @en("There is a score")
      when
          Score( value != null )
      then
          rating.atLeast("BAD");
      end
      """;

  private static final RunningPack PACK = pack();

  private static RunningPack pack() {
    try {
      Path folder = Files.createTempDirectory("by-category");
      Path version = Files.createDirectories(folder.resolve("by-category/1.0.0"));
      Files.writeString(version.resolve("pack.yaml"), MANIFEST);
      Files.writeString(version.resolve("standing.drl"), STANDING);
      Files.writeString(version.resolve("score.drl"), WEIGHTS);
      Files.writeString(version.resolve("rating.drl"), RATINGS);
      return RealPacks.ofFolder(folder.toString()).get("by-category");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SupplierRecord.Builder supplier(String category) {
    return SupplierRecord.of("G1", SupplierState.NORMAL).category(category);
  }

  /** Half of the quantity on time, nine tenths accepted: .3 × 50 + .7 × 90, .8 × 50 + .2 × 90. */
  @Example
  void oneSupplierIsRatedByTheWeightsOfTheCategoryThatItDelivers() {
    Map.of("GRAIN", "78.00", "PACKAGING", "58.00")
        .forEach(
            (category, score) ->
                assertThat(
                        new DroolsSuppliers(PACK)
                            .rate(
                                supplier(category)
                                    .dueQuantity(new BigDecimal("200"))
                                    .onTimeQuantity(new BigDecimal("100"))
                                    .receivedQuantity(new BigDecimal("100"))
                                    .acceptedQuantity(new BigDecimal("90"))
                                    .build(),
                                AS_OF)
                            .outcome())
                    .isEqualTo(new Rated("GOOD", new BigDecimal(score))));
  }

  /** Every category is weighed, and by weights that make a hundred. */
  @Example
  void theWeightsOfEveryCategoryAreProved() {
    Problems problems = new Problems();
    new PackProof(PACK, problems).prove();

    assertThat(problems.sorted()).isEmpty();
  }

  /** One lot of 900 in time and nine of 1 late: nine tenths by lots are late, 1 % by quantity. */
  @Example
  void aLargeLotCountsForAsMuchAsIsInIt() {
    List<Lot> lots = new ArrayList<>(List.of(lot(0, 10, 10, true, "891")));
    for (int i = 1; i <= 9; i++) {
      lots.add(lot(i, 10, 12, true, "1"));
    }
    assertThat(rated(lots, "PACKAGING")).isEqualTo(new Rated("GOOD", new BigDecimal("99.20")));
  }

  @Example
  void ofLotsWithoutQuantityNothingIsKnown() {
    List<Lot> lots = List.of(lot(0, 10, 10, true, "5"), lot(1, 10, 10, true, null));

    assertThat(rated(lots, "PACKAGING"))
        .isEqualTo(new InsufficientEvidence(2, 0, List.of("DELIVERY", "QUALITY")));
  }

  private static Object rated(List<Lot> lots, String category) {
    return new DroolsSuppliers(PACK)
        .rate(
            supplier(category)
                .periodFrom(BEGIN)
                .periodUntil(LocalDate.of(2026, 12, 31))
                .lots(lots)
                .build(),
            AS_OF)
        .outcome();
  }

  private static Lot lot(int id, int due, Integer received, Boolean accepted, String quantity) {
    return new Lot(
        "L" + id,
        null,
        BEGIN.plusDays(due),
        received == null ? null : BEGIN.plusDays(received),
        accepted,
        quantity == null ? null : new BigDecimal(quantity));
  }

  /** In grams and whole numbers, by plain arithmetic: one fraction, cut off once. */
  @Property(tries = 300)
  void theScoreIsWhatPlainArithmeticMakesOfTheQuantities(@ForAll("lots") List<Lot> lots) {
    BigInteger due = BigInteger.ZERO;
    BigInteger onTime = BigInteger.ZERO;
    BigInteger received = BigInteger.ZERO;
    BigInteger accepted = BigInteger.ZERO;
    for (Lot lot : lots) {
      BigInteger grams = lot.quantity().movePointRight(3).toBigIntegerExact();
      LocalDate came = lot.receivedOn();
      if (lot.dueOn().getYear() == 2026) {
        due = due.add(grams);
        onTime = came != null && !came.isAfter(lot.dueOn()) ? onTime.add(grams) : onTime;
      }
      if (came != null && came.getYear() == 2026 && lot.accepted() != null) {
        received = received.add(grams);
        accepted = lot.accepted() ? accepted.add(grams) : accepted;
      }
    }
    Object outcome = rated(lots, "GRAIN");
    boolean anyDue = due.signum() > 0;
    boolean anyReceived = received.signum() > 0;
    if (!anyDue && !anyReceived) {
      assertThat(outcome).isInstanceOf(InsufficientEvidence.class);
      return;
    }
    BigInteger over =
        (anyDue ? due : BigInteger.ONE).multiply(anyReceived ? received : BigInteger.ONE);
    BigInteger sum = BigInteger.ZERO;
    int weights = 0;
    if (anyDue) {
      sum = sum.add(onTime.multiply(over.divide(due)).multiply(BigInteger.valueOf(30)));
      weights += 30;
    }
    if (anyReceived) {
      sum = sum.add(accepted.multiply(over.divide(received)).multiply(BigInteger.valueOf(70)));
      weights += 70;
    }
    BigInteger hundredths =
        sum.multiply(BigInteger.valueOf(10_000)).divide(over.multiply(BigInteger.valueOf(weights)));
    BigDecimal score = new BigDecimal(hundredths, 2);
    String rating = score.compareTo(new BigDecimal("50")) >= 0 ? "GOOD" : "BAD";
    assertThat(outcome)
        .isEqualTo(
            weights == 100
                ? new Rated(rating, score)
                : new Provisional(rating, score, List.of(anyDue ? "QUALITY" : "DELIVERY")));
  }

  /** A year is what its quarters are together, each lot weighed by what is in it. */
  @Property(tries = 200)
  void splittingAYearIntoQuartersChangesNoQuantity(@ForAll("lots") List<Lot> lots) {
    if (lots.isEmpty()) {
      return;
    }
    SupplierRecord year = counted(lots, 1, 12);
    List<SupplierRecord> quarters = Stream.of(1, 4, 7, 10).map(m -> counted(lots, m, 3)).toList();

    assertThat(sum(quarters.stream().map(SupplierRecord::dueQuantity)))
        .isEqualByComparingTo(year.dueQuantity());
    assertThat(sum(quarters.stream().map(SupplierRecord::onTimeQuantity)))
        .isEqualByComparingTo(year.onTimeQuantity());
    assertThat(sum(quarters.stream().map(SupplierRecord::receivedQuantity)))
        .isEqualByComparingTo(year.receivedQuantity());
    assertThat(sum(quarters.stream().map(SupplierRecord::acceptedQuantity)))
        .isEqualByComparingTo(year.acceptedQuantity());
  }

  private static BigDecimal sum(Stream<BigDecimal> some) {
    return some.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static SupplierRecord counted(List<Lot> lots, int month, int months) {
    LocalDate from = LocalDate.of(2026, month, 1);
    return SupplierRecord.of("G1", SupplierState.NORMAL)
        .periodFrom(from)
        .periodUntil(from.plusMonths(months).minusDays(1))
        .lots(lots)
        .build()
        .asOf(LocalDate.of(2027, 3, 2));
  }

  @Provide
  Arbitrary<List<Lot>> lots() {
    return Combinators.combine(
            // None comes after the day as of which is asked: that would be no fact.
            Arbitraries.integers().between(-20, 394),
            Arbitraries.integers().between(-10, 30).injectNull(0.2),
            Arbitraries.of(true, false).injectNull(0.2),
            Arbitraries.integers().between(1, 2_000_000))
        .as(
            (due, late, accepted, grams) ->
                new Lot(
                    "",
                    null,
                    BEGIN.plusDays(due),
                    late == null ? null : BEGIN.plusDays(due + late),
                    accepted,
                    new BigDecimal(BigInteger.valueOf(grams), 3)))
        .list()
        .ofMaxSize(20)
        .map(RatingByCategoryTest::numbered);
  }

  private static List<Lot> numbered(List<Lot> lots) {
    List<Lot> numbered = new ArrayList<>();
    for (Lot lot : lots) {
      numbered.add(
          new Lot(
              "L" + numbered.size(),
              lot.orderedOn(),
              lot.dueOn(),
              lot.receivedOn(),
              lot.accepted(),
              lot.quantity()));
    }
    return numbered;
  }
}
