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
import org.crmrules.Result;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.PackFolder;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rankings that go by what rules conclude: a score, or a label. */
class LaterRankTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  private static final String MANIFEST =
      """
      id: later
      version: 1.0.0
      domain: grading
      title: { zh: 先结论后排名, en: Ranked by what was concluded }
      effective-from: 2026-01-01
      status: draft
      owner: tests
      zone: Asia/Shanghai
      stages: [points.drl, grades.drl]
      declares:
        levels: [TOP, BUYER, NONE]
        labels: [BUYS, FIRST]
        factors: { VALUE: { zh: 价值, en: value, part: contributionScore } }
        rankings:
          SALES: { zh: 销售额, en: sales, by: amountLast12Months, alone: true }
          SCORE: { zh: 得分, en: the score, by: score, alone: true }
          BUYERS: { zh: 买家, en: buyers, by: amountLast12Months, within: region, among: BUYS, alone: true }
        fields: { CustomerProfile: { region: { zh: 地区, en: region, kind: text } } }
      clauses: []
      """;

  private static final String POINTS =
      """
      package org.crmrules.packs.later;

      import org.crmrules.grading.CustomerProfile;

      global org.crmrules.score.ScoreVerdict score;

      // 只看价值；没有评过的没有得分。
      rule "P-001 value"
          @clause("own") @zh("已评过价值，占 {#1}%") @en("The value is known: {#1} %")
      when
          CustomerProfile( contributionScore != null )
      then
          score.weigh("VALUE", 100);
      end
      """;

  private static final String GRADES =
      """
      package org.crmrules.packs.later;

      import org.crmrules.grading.CustomerProfile;
      import org.crmrules.grading.CustomerRank;

      global org.crmrules.grading.GradeVerdict grade;

      // 人人都有等级。
      rule "P-002 everybody"
          @clause("own") @zh("任何客户") @en("Every customer")
      when
          CustomerProfile()
      then
          grade.atLeast("NONE");
      end

      // 占销售额十分之一以上的是买家。
      rule "P-003 buyer"
          @clause("own") @zh("占销售额 {share>=}% 以上") @en("At least {share>=} % of sales")
      when
          CustomerRank( of == "SALES", share >= 10 )
      then
          grade.label("BUYS");
          grade.atLeast("BUYER");
      end

      // 地区里第一位买家。
      rule "P-004 first buyer"
          @clause("own") @zh("买家之中前 {rank<=} 名") @en("The first {rank<=} of the buyers")
      when
          CustomerRank( of == "BUYERS", rank <= 1 )
      then
          grade.atLeast("TOP");
      end

      // 得分第一。
      rule "P-005 best score"
          @clause("own") @zh("得分前 {rank<=} 名") @en("The first {rank<=} by score")
      when
          CustomerRank( of == "SCORE", rank <= 1 )
      then
          grade.label("FIRST");
      end
      """;

  @TempDir Path folder;
  private CrmRules rules;
  private GradingService service;

  @BeforeEach
  void load() {
    write("pack.yaml", MANIFEST);
    write("points.drl", POINTS);
    write("grades.drl", GRADES);
    rules = CrmRules.load(PackSource.directory(folder));
    service = rules.grading("later").draft("1.0.0");
  }

  @AfterEach
  void close() {
    rules.close();
  }

  private void write(String file, String content) {
    PackFolder.write(
        folder.resolve("later/1.0.0").resolve(file), content.getBytes(StandardCharsets.UTF_8));
  }

  private static CustomerProfile customer(String id, int amount, Integer value, String region) {
    return CustomerProfile.of(id)
        .amountLast12Months(BigDecimal.valueOf(amount))
        .contributionScore(value == null ? null : BigDecimal.valueOf(value))
        .with("region", region)
        .build();
  }

  /** Of 100: K4 and K5 buy too little to be buyers, and K6 is nowhere. */
  private static List<CustomerProfile> customers() {
    return List.of(
        customer("K1", 40, 10, "NORTH"),
        customer("K2", 30, null, "NORTH"),
        customer("K3", 12, 90, "SOUTH"),
        customer("K4", 4, 90, "SOUTH"),
        customer("K5", 4, 0, "WEST"),
        customer("K6", 10, 5, null));
  }

  private static List<Integer> places(List<GradingDecision> decisions, int ranking) {
    return decisions.stream().map(d -> d.ranks().get(ranking).rank()).toList();
  }

  @Test
  void whoHasTheLabelIsRankedAmongThoseThatHaveItAndNobodyElseIs() {
    List<GradingDecision> graded = service.rank(customers(), AS_OF).customers();

    assertThat(places(graded, 2)).containsExactly(1, 2, 1, null, null, null);
    assertThat(graded.get(0).ranks().get(2).ranked()).as("of the north").isEqualTo(2);
    assertThat(graded)
        .extracting(GradingDecision::grade)
        .containsExactly("TOP", "BUYER", "TOP", "NONE", "NONE", "BUYER");
  }

  @Test
  void aScoreRanksThoseThatHaveOneAndEqualScoresStandEqually() {
    List<GradingDecision> graded = service.rank(customers(), AS_OF).customers();

    assertThat(places(graded, 1)).containsExactly(3, null, 1, 1, 5, 4);
    assertThat(graded.stream().filter(d -> d.labels().contains("FIRST")))
        .extracting(GradingDecision::customerId)
        .containsExactly("K3", "K4");
  }

  @Test
  void whoIsReadThreeTimesIsGradedAsThoseThatAreHeld() {
    List<GradingDecision> held = service.rank(customers(), AS_OF).customers();

    assertThat(service.rank(() -> customers().stream(), AS_OF).map(Result::orThrow).toList())
        .isEqualTo(held);
  }

  @Test
  void whoComesTwiceAtOneReadingOnlyCountsOnce() {
    List<CustomerProfile> twice = new ArrayList<>(customers());
    twice.addAll(customers());
    List<Stream<CustomerProfile>> readings =
        new ArrayList<>(List.of(customers().stream(), twice.stream(), customers().stream()));

    assertThat(service.rank(() -> readings.remove(0), AS_OF).map(Result::orThrow).toList())
        .isEqualTo(service.rank(customers(), AS_OF).customers());
  }

  @Test
  void aBadCustomerKeepsNobodyElseFromBeingRanked() {
    List<CustomerProfile> some = new ArrayList<>(customers());
    some.add(customer("K7", -1, 100, "NORTH"));
    some.add(null);
    Supplier<Stream<CustomerProfile>> source = some::stream;

    List<Result<GradingDecision>> results = service.rank(source, AS_OF).toList();

    assertThat(results.subList(0, 6).stream().map(Result::orThrow).toList())
        .isEqualTo(service.rank(customers(), AS_OF).customers());
    assertThat(results.subList(6, 8))
        .allSatisfy(result -> assertThat(result).isInstanceOf(Result.Failed.class));
  }

  @Test
  void aloneACustomerIsNotRankedWhereThePackAllowsThat() {
    GradingDecision alone = service.grade(customers().get(2), AS_OF);

    assertThat(alone.grade()).isEqualTo("NONE");
    assertThat(alone.score()).isEqualByComparingTo("90");
    assertThat(alone.ranks())
        .containsExactly(
            CustomerRank.unranked("SALES"),
            CustomerRank.unranked("SCORE"),
            CustomerRank.unranked("BUYERS"));
    assertThat(service.grade(customers().stream().limit(3), AS_OF).map(Result::orThrow))
        .extracting(GradingDecision::grade)
        .containsOnly("NONE");
  }

  @Test
  void oneRankingThatMustBeIsEnoughToRefuseACustomerAlone() {
    write("pack.yaml", MANIFEST.replace("by: score, alone: true", "by: score, alone: false"));
    try (CrmRules strict = CrmRules.load(PackSource.directory(folder))) {
      GradingService ranked = strict.grading("later").draft("1.0.0");
      assertThatThrownBy(() -> ranked.grade(customers().get(2), AS_OF))
          .isInstanceOf(UnusableValueException.class)
          .hasMessageContaining("Maybe ask rank");
    }
  }

  @Test
  void nobodyCanBeRankedByWhereItIsRanked() {
    write("grades.drl", GRADES.replace("of == \"SALES\", ", ""));
    assertThat(problems())
        .filteredOn(problem -> problem.code().equals("CR-160"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(17);
              assertThat(problem.en())
                  .contains("(BUYERS)")
                  .contains("it goes by what the rule P-003 concludes")
                  .contains("looks at such a ranking");
            });

    write("grades.drl", GRADES);
    write(
        "points.drl",
        POINTS
            .replace(
                "CustomerProfile;", "CustomerProfile;\nimport org.crmrules.grading.CustomerRank;")
            .replace(
                "contributionScore != null )",
                "contributionScore != null )\n    CustomerRank( of == \"BUYERS\", rank != null )"));
    assertThat(problems())
        .extracting(Problem::en)
        .anySatisfy(en -> assertThat(en).contains("(SCORE)").contains("the rule P-001"));
  }

  @Test
  void whatARankingGoesByMustBeThere() {
    write("pack.yaml", MANIFEST.replace("among: BUYS", "among: BUY"));
    assertThat(problems())
        .extracting(Problem::en)
        .anySatisfy(
            en -> assertThat(en).contains("there is no label called BUY (Did you mean BUYS?)"));

    write("pack.yaml", MANIFEST.replace("alone: true }", "alone: maybe }"));
    assertThat(problems()).extracting(Problem::code).contains("CR-112");

    write("pack.yaml", MANIFEST.replaceAll("(?m)^  factors.*\n", ""));
    assertThat(problems())
        .extracting(Problem::en)
        .anySatisfy(en -> assertThat(en).contains("there is no number called score"));
  }

  private List<Problem> problems() {
    return CrmRules.check(PackSource.directory(folder)).problems();
  }

  /** Without a weight there is no score, and the rules on grades say what that means. */
  @Test
  void whoseFactorsHaveNoWeightIsGradedWithoutAScore() {
    GradingDecision decision = service.rank(customers(), AS_OF).customers().get(1);

    assertThat(decision.score()).isNull();
    assertThat(decision.grade()).isEqualTo("BUYER");
  }
}
