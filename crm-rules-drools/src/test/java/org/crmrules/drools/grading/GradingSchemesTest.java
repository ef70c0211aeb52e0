package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.Reason;
import org.crmrules.drools.PackFolder;
import org.crmrules.grading.Activity;
import org.crmrules.grading.Activity.Floor;
import org.crmrules.grading.Activity.Part;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packs of the grading schemes promise beside their scenarios. */
class GradingSchemesTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T01:00:00Z");

  private static List<String> codes(Path folder) {
    return CrmRules.check(PackSource.directory(folder)).problems().stream()
        .map(Problem::code)
        .distinct()
        .toList();
  }

  private static Path pack(String pack, Path folder) {
    PackFolder.copy(PackFolder.RULES.resolve(pack), folder.resolve(pack));
    return folder.resolve(pack).resolve("1.0.0");
  }

  /** G-30: by whatever name or value a rule would look at it. */
  @Test
  void aRuleThatLooksAtAForbiddenIndicatorKeepsThePackFromLoading(@TempDir Path folder) {
    Path medal = pack("customer-medal", folder);
    PackFolder.edit(
        medal.resolve("pack.yaml"),
        "  fields:\n    CustomerProfile:\n",
        """
          qualities: [HEALTH, OTHER]
          fields:
            CustomerProfile:
              gender: { zh: 称谓, en: form of address, kind: text }
              salutation: { zh: 客户性别, en: salutation, kind: text }
              contactSex: { zh: 联系人, en: contact, kind: flag }
              homeTown: { zh: 户口, en: Birthplace of the owner, kind: text }
              quality: { zh: 特征, en: quality, kind: code, of: qualities }
              several: { zh: 各项特征, en: several qualities, kind: codes, of: qualities }
              familyOn: { zh: 成立日, en: founded, kind: day }
        """);
    assertThat(codes(folder)).as("declared, and weighed by nobody").isEmpty();

    PackFolder.edit(
        medal.resolve("grades.drl"),
        "when\n    CustomerProfile( amountSource == null )",
        "when\n    CustomerProfile( amountSource == null, gender == \"F\", salutation == \"F\","
            + " contactSex == true, homeTown == \"HZ\", quality == \"HEALTH\","
            + " several contains \"HEALTH\", daysSinceFamily != null )");

    assertThat(CrmRules.check(PackSource.directory(folder)).problems())
        .allMatch(p -> p.code().equals("CR-161"))
        .extracting(Problem::en)
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).contains("weigh gender", "GENDER"),
            p -> assertThat(p).contains("weigh salutation", "SEX"),
            p -> assertThat(p).contains("weigh contactSex", "SEX"),
            p -> assertThat(p).contains("weigh homeTown", "BIRTHPLACE"),
            p -> assertThat(p).contains("weigh HEALTH", "HEALTH"),
            p -> assertThat(p).contains("weigh HEALTH", "HEALTH"),
            p -> assertThat(p).contains("weigh familyOn", "FAMILY"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RELIGION: { zh: 信仰, en: faith }
          FAITH: { zh: 宗教信仰, en: faith }
          FAITH: { zh: 信仰, en: religion of the owner }
          FAITH: { zh: 信仰, en: faith, part: religionScore }
          """)
  void aFactorThatIsForbiddenKeepsThePackFromLoading(String factor, @TempDir Path folder) {
    Path medal = pack("customer-medal", folder);
    PackFolder.edit(
        medal.resolve("pack.yaml"),
        "  fields:\n    CustomerProfile:\n",
        "  fields:\n    CustomerProfile:\n"
            + "      religionScore: { zh: 评分, en: points, kind: decimal, from: 0, to: 100 }\n");
    PackFolder.edit(medal.resolve("pack.yaml"), "  factors:\n", "  factors:\n    " + factor + "\n");

    assertThat(codes(folder)).containsExactly("CR-161");
  }

  @Test
  void aFactOfThePackIsNoWayRoundIt(@TempDir Path folder) {
    Path medal = pack("customer-medal", folder);
    PackFolder.edit(
        medal.resolve("pack.yaml"),
        "clauses:",
        "  facts:\n    Owner: { zh: 业主, en: owner, fields: "
            + "{ ethnicity: { zh: 族别, en: people, kind: text } } }\nclauses:");
    PackFolder.edit(
        medal.resolve("grades.drl"),
        "when\n    CustomerProfile( amountSource == null )",
        "when\n    CustomerProfile( amountSource == null )\n"
            + "    exists Owner( ethnicity == \"X\" )");

    assertThat(codes(folder)).contains("CR-161");
  }

  @Test
  void aListOfNothingForbiddenHoldsNoClause(@TempDir Path folder) {
    Path medal = pack("customer-medal", folder);
    PackFolder.edit(medal.resolve("pack.yaml"), "  forbidden:\n", "  otherwise:\n");

    assertThat(codes(folder)).containsExactly("CR-406");
  }

  @ParameterizedTest
  @CsvSource({
    "customer-medal, plan.discountPercent(2), plan.discountPercent(6), CR-510",
    "customer-medal, 'plan.sharePercent(\"SERVICE_HOURS\", 15)',"
        + " 'plan.sharePercent(\"SERVICE_HOURS\", 16)', CR-511",
    "customer-value, plan.callbackEveryMonths(3), plan.callbackEveryMonths(7), CR-510",
    "customer-value, plan.provide(\"LOW_RISK_TERMS\"), plan.respondWithinWorkingDays(1), CR-510"
  })
  void effortNeverRisesAsTheLevelFallsAndSharesMakeAHundred(
      String pack, String old, String now, String problem, @TempDir Path folder) {
    Path version = pack(pack, folder);
    PackFolder.edit(version.resolve("plans.drl"), old, now);

    assertThat(codes(folder)).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "grade.group(\"LAPSED\"), grade.atLeast(\"LAPSED\"), CR-313",
    "'( ordersTotal == null )', '( ordersTotal == null, monthsSinceFirstOrder == null )', CR-503",
    "'ordersTotal > 0, monthsSinceFirstOrder < 6', 'ordersTotal > 0, monthsSinceFirstOrder < 7',"
        + " CR-504",
    "grade.group(\"NEW\"), grade.group(\"NEWER\"), CR-309"
  })
  void groupsAreThereForEachCustomerAgreeAndAreNoOrder(
      String old, String now, String problem, @TempDir Path folder) {
    Path version = pack("customer-life-cycle", folder);
    PackFolder.edit(version.resolve("groups.drl"), old, now);

    assertThat(codes(folder)).contains(problem);
  }

  /** Nothing can be a level better or worse where no level is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "raise(1)",
        "lower(1)",
        "stepsAtMost(1)",
        "anyStep(\"CHANGED\")",
        "atMost(\"LAPSED\")"
      })
  void aReviewOfGroupsMovesNothingBySteps(String step, @TempDir Path folder) {
    reviewOfGroups(folder, step);

    assertThat(CrmRules.check(PackSource.directory(folder)).problems())
        .filteredOn(p -> p.code().equals("CR-313"))
        .singleElement()
        .satisfies(p -> assertThat(p.path() + ":" + p.line()).endsWith("review.drl:11"))
        .satisfies(p -> assertThat(p.en()).contains("levels are groups, of which none is higher"))
        .satisfies(p -> assertThat(p.zh()).contains("等级是不分高低的组"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "everyMonths(3)",
        "due(\"CHANGED\")",
        "override(\"LAPSED\")",
        "decidedBy(\"MANAGER\")",
        "proposedBy(\"MANAGER\")"
      })
  void aReviewOfGroupsSaysWhenAndWho(String said, @TempDir Path folder) {
    reviewOfGroups(folder, said);

    assertThat(codes(folder)).containsExactly("CR-601", "CR-602"); // it has no cases yet
  }

  private static void reviewOfGroups(Path folder, String conclusion) {
    Path version = pack("customer-life-cycle", folder);
    PackFolder.edit(version.resolve("pack.yaml"), "status: released", "status: draft");
    PackFolder.edit(version.resolve("pack.yaml"), "plans.drl]", "plans.drl, review.drl]");
    PackFolder.edit(
        version.resolve("pack.yaml"),
        "declares:\n",
        "declares:\n  causes: { CHANGED: { zh: 变化, en: changed } }\n"
            + "  approvers: { MANAGER: { zh: 经理, en: manager } }\n");
    PackFolder.write(
        version.resolve("review.drl"),
        """
        package org.crmrules.packs.customerlifecycle;

        import org.crmrules.grading.CustomerProfile;

        global org.crmrules.grading.ReviewVerdict review;

        rule "O-900 review" @clause("own") @zh("任何客户 {#1}") @en("Every customer {#1}")
        when
            CustomerProfile()
        then
            review.%s;
        end
        """
            .formatted(conclusion)
            .replace(conclusion.contains("\"") ? " {#1}" : "{}", "")
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aWeightThatIsWrongIsFoundWhateverTheScore(@TempDir Path folder) {
    Path version = pack("customer-weighted", folder);
    PackFolder.edit(
        version.resolve("points.drl"), "weigh(\"POTENTIAL\", 20)", "weigh(\"POTENTIAL\", 10)");

    assertThat(codes(folder)).containsExactly("CR-509");
  }

  @Test
  void aHoleBehindAScoreIsTold(@TempDir Path folder) {
    Path version = pack("customer-weighted", folder);
    PackFolder.edit(version.resolve("grades.drl"), "Score( value != null )", "Score( value > 10 )");
    PackFolder.edit(version.resolve("grades.drl"), "有得分", "得分高于 {value>}");
    PackFolder.edit(
        version.resolve("grades.drl"), "There is a score", "A score of more than {value>}");

    assertThat(CrmRules.check(PackSource.directory(folder)).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("CR-503"))
        .satisfies(p -> assertThat(p.en()).contains("Score( value = "));
  }

  @Test
  void aPlanSaysWhatIsDoneHowOftenAndWhatIsOnlyProposed() {
    try (CrmRules rules = CrmRules.load(PackSource.directory(PackFolder.RULES).only("partner"))) {
      CustomerProfile partner =
          CustomerProfile.of("P1")
              .with("admittedOn", LocalDate.of(2025, 1, 10))
              .with("trackRecordScore", 60)
              .with("confirmedOnSite", List.of("ADDRESS", "STAFF", "EQUIPMENT"))
              .with(
                  "archiveProven",
                  List.of(
                      "REGION",
                      "NETWORK",
                      "TRACK_RECORD",
                      "PERFORMANCE",
                      "COMPLETION_REVIEW",
                      "CREDIT_STANDING"))
              .with("activeProject", true)
              .with("bidWon", true)
              .build();

      GradingDecision decision = rules.grading("partner").grade(partner, AS_OF);

      assertThat(decision.grade()).isEqualTo("B");
      assertThat(decision.labels()).containsExactly("INTERNAL_USE");
      assertThat(decision.unknown()).containsExactly("REGION", "PERFORMANCE", "CREDIT_STANDING");
      assertThat(decision.plan().activities())
          .containsExactly(
              new Activity("ARCHIVE", null, new Floor(1, Part.HALF_YEAR)),
              new Activity("SENIOR_VISIT", null, new Floor(1, Part.YEAR)),
              new Activity("VISIT", Period.ofMonths(2), null));
      // Only who is ranked at the top is proposed for lower fees, and a bid changes nothing by
      // itself.
      assertThat(decision.plan().proposals()).isEmpty();
      assertThat(decision.plan().alerts()).containsExactly("SET_INCOMPLETE");
    }
  }

  /** G-42 and D-25 hold the level down to C; without any score there is none to hold down. */
  @Test
  void whoHasNoScoreGetsNothingOfTheLevelThatTheRulesWouldHaveLeft() {
    try (CrmRules rules = CrmRules.load(PackSource.directory(PackFolder.RULES).only("partner"))) {
      CustomerProfile partner =
          CustomerProfile.of("P1")
              .with("admittedOn", LocalDate.of(2025, 1, 10))
              .with("archiveProven", List.of())
              .build();

      GradingDecision decision = rules.grading("partner").grade(partner, AS_OF);

      assertThat(decision.grade()).isEqualTo(GradingDecision.UNGRADED);
      assertThat(decision.plan().activities()).isEmpty();
      assertThat(decision.plan().services()).isEmpty();
      assertThat(decision.reasons())
          .extracting(Reason::ruleId)
          .contains("G-042")
          .doesNotContain("D-022b", "V-029d");
    }
  }

  /**
   * T-08: a grade is always scheme, level and version, and no clause decides in two schemes. Four
   * texts say G-07; G-22 is cited by the pack that was released before the one of its own text.
   */
  @Test
  void noClauseDecidesInTwoSchemes() {
    List<PackInfo> packs =
        CrmRules.check(PackSource.directory(PackFolder.RULES)).packs().stream()
            .filter(p -> p.domain() == PackDomain.GRADING)
            .toList();
    Stream<String> clauses =
        packs.stream()
            .flatMap(p -> p.clauses().stream())
            .filter(c -> !List.of("G-07", "G-22").contains(c));

    assertThat(packs).hasSize(17);
    assertThat(clauses).doesNotHaveDuplicates().hasSizeGreaterThan(60);
  }
}
