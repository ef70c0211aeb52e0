package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.InvalidFactException;
import org.crmrules.Result;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.RealPacks;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades of customers among each other. */
class RankTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  private final GradingService shares = new DroolsGrading(RealPacks.shipped("sales-share"));

  private static List<CustomerProfile> of(String... amounts) {
    List<CustomerProfile> customers = new ArrayList<>();
    for (String amount : amounts) {
      customers.add(
          CustomerProfile.of("K" + (customers.size() + 1))
              .amountLast12Months(amount.equals("?") ? null : new BigDecimal(amount))
              .build());
    }
    return customers;
  }

  private static Path draft(Path folder, String... edits) {
    Path pack = folder.resolve("sales-share/1.0.0");
    PackFolder.copy(PackFolder.RULES.resolve("sales-share/1.0.0"), pack);
    PackFolder.edit(pack.resolve("pack.yaml"), "status: released", "status: draft");
    for (int i = 0; i < edits.length; i += 3) {
      PackFolder.edit(pack.resolve(edits[i]), edits[i + 1], edits[i + 2]);
    }
    return folder;
  }

  /** The vectors W-19 to W-22: what the same share table says as each of its readings. */
  @ParameterizedTest
  @CsvSource({
    "cumulativeAscending,  A D E E E E",
    "share,                E E E E E E",
    "cumulativeDescending, E D B A A A",
    "percentile,           A B D E E E",
  })
  void eachReadingOfTheShareIsOneWordInTheRules(
      String reading, String grades, @TempDir Path folder) {
    draft(folder, "grades.drl", "cumulativeAscending", reading);

    try (CrmRules rules = CrmRules.load(PackSource.directory(folder))) {
      GradingService service = rules.grading("sales-share").draft("1.0.0");
      assertThat(service.rank(of("40", "25", "15", "10", "6", "4"), AS_OF).customers())
          .extracting(GradingDecision::grade)
          .containsExactly(grades.split(" "));
    }
  }

  @Test
  void withinGroupsEachGroupHasItsOwnLargest(@TempDir Path folder) {
    draft(
        folder,
        "pack.yaml",
        "by: amountLast12Months }",
        "by: amountLast12Months, within: lineOfBusiness }");
    List<CustomerProfile> customers =
        List.of(
            of("40").get(0).toBuilder().id("K1").with("lineOfBusiness", "iron").build(),
            of("60").get(0).toBuilder().id("K2").with("lineOfBusiness", "iron").build(),
            of("1").get(0).toBuilder().id("K3").with("lineOfBusiness", "wool").build());

    try (CrmRules rules = CrmRules.load(PackSource.directory(folder))) {
      GradingService service = rules.grading("sales-share").draft("1.0.0");
      assertThat(service.rank(customers, AS_OF).customers())
          .extracting(GradingDecision::grade)
          .containsExactly("E", "A", "A");
      assertThatThrownBy(() -> service.rank(of("40", "60"), AS_OF))
          .isInstanceOf(InvalidFactException.class)
          .hasMessageContaining("customers[0].lineOfBusiness")
          .hasMessageContaining("must be known, because the pack ranks within it (SALES)");
      assertThat(service.rank(() -> of("40", "60").stream(), AS_OF))
          .allSatisfy(result -> assertThat(result).isInstanceOf(Result.Failed.class));
    }
  }

  @Test
  void nobodyIsNotRankedAndOneIsTheFirst() {
    assertThat(shares.rank(List.of(), AS_OF).customers()).isEmpty();
    assertThat(shares.rank(of("5"), AS_OF).customers())
        .extracting(GradingDecision::grade)
        .containsExactly("A");
  }

  @Test
  void whatTurnsAroundUnknownIsNoLowestGrade() {
    assertThat(shares.rank(of("?", "0", "5"), AS_OF).customers())
        .extracting(GradingDecision::grade)
        .containsExactly("UNGRADED", "E", "A");
    assertThat(shares.rank(of("0", "0"), AS_OF).customers())
        .extracting(GradingDecision::grade)
        .containsExactly("UNGRADED", "UNGRADED");
  }

  @Test
  void aCustomerAloneIsRefusedByAPackThatRanks() {
    assertThatThrownBy(() -> shares.grade(of("5").get(0), AS_OF))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("The pack sales-share 1.0.0 ranks customers among each other")
        .hasMessageContaining("Maybe ask rank");
    assertThat(shares.grade(of("5").stream(), AS_OF))
        .allSatisfy(result -> assertThat(result).isInstanceOf(Result.Failed.class));
  }

  @Test
  void aPackThatRanksNobodyGradesEachByItself() {
    GradingService amounts = new DroolsGrading(RealPacks.shipped("customer-amount"));
    List<CustomerProfile> customers =
        List.of(
            CustomerProfile.of("K1").amountLast12Months(BigDecimal.TEN).build(), of("?").get(0));

    List<CustomerProfile> two =
        List.of(customers.get(0), customers.get(1).toBuilder().id("K2").build());

    assertThat(amounts.rank(two, AS_OF).customers())
        .isEqualTo(two.stream().map(c -> amounts.grade(c, AS_OF)).toList());
  }

  @Test
  void oneIdTwiceIsRefusedAndInAStreamCountsForNobody() {
    List<CustomerProfile> customers = new ArrayList<>(of("40", "60"));
    customers.add(of("900").get(0));

    assertThatThrownBy(() -> shares.rank(customers, AS_OF))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("customers[2].id (K1) must be there only once");
    assertThat(shares.rank(customers::stream, AS_OF))
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Result.Failed.class),
            second -> assertThat(second.orThrow().grade()).isEqualTo("A"),
            third ->
                assertThat(((Result.Failed<GradingDecision>) third).error())
                    .hasMessageContaining("customer.id (K1) must be there only once"));
  }

  @Test
  void aBadCustomerOfAStreamKeepsNobodyElseFromBeingRanked() {
    List<CustomerProfile> customers = new ArrayList<>(of("40", "-1", "60"));
    customers.add(null);

    List<Result<GradingDecision>> results = shares.rank(customers::stream, AS_OF).toList();

    assertThat(results).hasSize(4);
    assertThat(results.get(0).orThrow().grade()).isEqualTo("E");
    assertThat(results.get(1)).isInstanceOf(Result.Failed.class);
    assertThat(results.get(2).orThrow().grade()).isEqualTo("A");
    assertThat(results.get(3)).isInstanceOf(Result.Failed.class);
  }

  @Test
  void whoCameOnlyAtTheSecondReadingIsRefused() {
    List<Stream<CustomerProfile>> readings =
        new ArrayList<>(List.of(of("40").stream(), of("40", "60").stream()));

    assertThat(shares.rank(() -> readings.remove(0), AS_OF))
        .satisfiesExactly(
            first -> assertThat(first.orThrow().grade()).isEqualTo("A"),
            second ->
                assertThat(((Result.Failed<GradingDecision>) second).error())
                    .hasMessageContaining("must be one of those that were ranked"));
  }
}
