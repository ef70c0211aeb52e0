package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.InterruptedWorkException;
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
    // What the pack guarantees is what its own article says, and not what these readings do.
    PackFolder.guaranteeNothing(pack.resolve("pack.yaml"));
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

  /**
   * T-09 (5): what we sell to a customer of what it buys at all. By hand: 90, 89.99, 60 and 3 %.
   */
  @Test
  void ourShareOfWhatACustomerBuysIsARate(@TempDir Path folder) {
    draft(
        folder,
        "pack.yaml",
        "by: amountLast12Months }",
        "by: amountLast12Months }\n    PURCHASES: { zh: 采购份额, en: share of purchases,"
            + " by: amountLast12Months, of: purchasesLast12Months }",
        "pack.yaml",
        "en: customer name, kind: text }",
        "en: customer name, kind: text }\n"
            + "      purchasesLast12Months: { zh: 采购总额, en: all purchases, kind: decimal, from:"
            + " 0.01 }",
        "grades.drl",
        "\"SALES\"",
        "\"PURCHASES\"",
        "grades.drl",
        "cumulativeAscending",
        "rate",
        "data.drl",
        "amountLast12Months == null",
        "purchasesLast12Months == null || amountLast12Months == null");

    try (CrmRules rules = CrmRules.load(PackSource.directory(folder))) {
      List<CustomerProfile> customers = new ArrayList<>();
      for (String purchases : List.of("100", "100.0111123", "150", "3000")) {
        customers.add(
            CustomerProfile.of("K" + customers.size())
                .amountLast12Months(BigDecimal.valueOf(90))
                .with("purchasesLast12Months", new BigDecimal(purchases))
                .build());
      }
      customers.add(of("90").get(0).toBuilder().id("unknown").build());
      assertThat(rules.grading("sales-share").draft("1.0.0").rank(customers, AS_OF).customers())
          .extracting(GradingDecision::grade)
          .containsExactly("A", "B", "D", "E", "UNGRADED");
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
          .hasSize(2)
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
  void whatIsUnknownIsNoSilentLowestGrade() {
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
        .hasSize(1)
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

  @Test
  void nothingToReadAndNoInstantAreRefusedAtOnce() {
    assertThatThrownBy(() -> shares.rank((Supplier<Stream<CustomerProfile>>) null, AS_OF))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("customers");
    assertThatThrownBy(() -> shares.rank(() -> null, AS_OF))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("customers");
    assertThatThrownBy(() -> shares.rank(() -> of("5").stream(), null))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("asOf");
  }

  @Test
  void anInterruptEndsTheFirstReadingAndTheSecond() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> shares.rank(() -> of("5").stream(), AS_OF))
        .isInstanceOf(InterruptedWorkException.class);
    assertThat(Thread.interrupted()).isTrue();

    Stream<Result<GradingDecision>> second = shares.rank(() -> of("5").stream(), AS_OF);
    Thread.currentThread().interrupt();
    assertThatThrownBy(second::toList).isInstanceOf(InterruptedWorkException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void onlyPacksThatGradeCanRank(@TempDir Path folder) {
    Path pack = folder.resolve("complaint-exhibition/1.0.0");
    PackFolder.copy(PackFolder.RULES.resolve("complaint-exhibition/1.0.0"), pack);
    PackFolder.edit(
        pack.resolve("pack.yaml"),
        "\ndeclares:\n",
        "\ndeclares:\n  rankings: { SIZE: { zh: 规模, en: size, by: amount } }\n");

    assertThat(CrmRules.check(PackSource.directory(folder)).problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("CR-160");
              assertThat(problem.en()).contains("only packs that grade customers can rank");
            });
  }

  /** 100 and 20 make 120 for the first five alone. */
  @Test
  void weightsMakeAHundredWhereverACustomerStands(@TempDir Path folder) {
    write(
        folder,
        "pack.yaml",
        """
        id: ranked
        version: 1.0.0
        domain: grading
        title: { zh: 排名计分, en: Ranked points }
        effective-from: 2026-01-01
        status: draft
        owner: tests
        zone: Asia/Shanghai
        stages: [points.drl, grades.drl]
        declares:
          levels: [A]
          factors: [SALES, FIRST]
          rankings: { SALES: { zh: 销售额, en: sales, by: amountLast12Months } }
        clauses: []
        """);
    write(
        folder,
        "points.drl",
        """
        package org.crmrules.packs.ranked;

        import org.crmrules.grading.CustomerProfile;
        import org.crmrules.grading.CustomerRank;

        global org.crmrules.score.ScoreVerdict score;

        // 人人都看销售额。
        rule "P-001 sales"
            @clause("own") @zh("销售额占 {#1}%") @en("Sales {#1} %")
        when
            CustomerProfile()
        then
            score.weigh("SALES", 100);
            score.award("SALES", 50);
        end

        // 前几名另外加权。
        rule "P-002 first"
            @clause("own") @zh("前 {rank<=} 名占 {#1}%") @en("The first {rank<=}: {#1} %")
        when
            CustomerRank( rank <= 5 )
        then
            score.weigh("FIRST", 20);
            score.award("FIRST", 50);
        end
        """);
    write(
        folder,
        "grades.drl",
        """
        package org.crmrules.packs.ranked;

        import org.crmrules.score.Score;

        global org.crmrules.grading.GradeVerdict grade;

        // 只有一级。
        rule "P-003 one level"
            @clause("own") @zh("{value>=0: 有得分}") @en("{value>=0: There is a score}")
        when
            Score( value >= 0 )
        then
            grade.atLeast("A");
        end
        """);

    assertThat(CrmRules.check(PackSource.directory(folder)).problems())
        .extracting("code")
        .contains("CR-509");
  }

  private static void write(Path folder, String file, String content) {
    PackFolder.write(
        folder.resolve("ranked/1.0.0").resolve(file), content.getBytes(StandardCharsets.UTF_8));
  }
}
