package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shipped packs, edited as an analyst might, and what the load says. */
class OtherDomainsTest {

  private static final String COMPLAINT = "complaint-manufacturing/1.0.0/";

  @TempDir Path temp;

  /** Copies what a test needs and no more, because what is there is compiled. */
  private void shipped(String... packs) {
    for (String pack : packs) {
      PackFolder.copy(PackFolder.RULES.resolve(pack), temp.resolve(pack));
    }
  }

  /** The complaint pack with the stages that every pack must have, and these. */
  private void complaints(String... more) throws IOException {
    shipped("calendars", "complaint-manufacturing");
    Path pack = temp.resolve(COMPLAINT);
    List<String> stages = new ArrayList<>(List.of(more));
    stages.addAll(List.of("classification.drl", "routing.drl", "sheet.drl"));
    stages.addAll(List.of("authority.drl", "limits.drl"));
    List<String> kept = new ArrayList<>();
    for (String line : Files.readAllLines(pack.resolve("pack.yaml"))) {
      String stage = line.strip().replaceFirst("^- ", "");
      if (!stage.endsWith(".drl") || stages.contains(stage)) {
        kept.add(line);
      } else {
        Files.delete(pack.resolve(stage));
      }
    }
    Files.writeString(pack.resolve("pack.yaml"), citing(pack, String.join("\n", kept)));
  }

  /** Lists the clauses that the stages which are left still cite. */
  private static String citing(Path pack, String manifest) throws IOException {
    Set<String> cited = new TreeSet<>();
    try (Stream<Path> files = Files.list(pack)) {
      for (Path stage : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
        Matcher clause = Pattern.compile("\"([A-Z]+-\\d+)\"").matcher(Files.readString(stage));
        while (clause.find()) {
          cited.add(clause.group(1));
        }
      }
    }
    return manifest.replaceFirst("(?s)clauses:.*", "clauses: " + cited + "\n");
  }

  private List<Problem> problems() {
    return CrmRules.check(PackSource.directory(temp)).problems().stream()
        .filter(p -> !p.path().contains("scenarios/"))
        .toList();
  }

  /** W-18: the budgets of C-25 add up to 15 and 20, so any day more is refused. */
  @ParameterizedTest
  @CsvSource({
    "REGISTER\", 1, REGISTER\", 2, C-026, 16, 15",
    "QUALITY\", 3, QUALITY\", 4, C-026, 16, 15",
    "R_AND_D\", 2, R_AND_D\", 3, C-026, 16, 15",
    "NEGOTIATION\", 2, NEGOTIATION\", 3, C-026, 16, 15",
    "NEGOTIATION\", 7, NEGOTIATION\", 8, C-027, 21, 20"
  })
  void aBudgetOfOneDayMoreThanTheLimitAllowsIsRefused(
      String step, int days, String same, int more, String rule, int sum, int limit)
      throws IOException {
    complaints();
    PackFolder.edit(temp.resolve(COMPLAINT + "limits.drl"), step + ", " + days, same + ", " + more);

    assertThat(problems())
        .filteredOn(p -> p.code().equals("CR-505"))
        .anySatisfy(
            p -> {
              assertThat(p.excerpt()).contains(rule);
              assertThat(p.en())
                  .contains(
                      "add up to %d days and must not exceed the limit of %d"
                          .formatted(sum, limit));
            });
  }

  @Test
  void aLimitOfOneDayLessIsRefusedToo() throws IOException {
    complaints();
    PackFolder.edit(temp.resolve(COMPLAINT + "limits.drl"), "overallDays(20)", "overallDays(19)");

    assertThat(problems()).extracting(Problem::code).containsExactly("CR-505");
  }

  /** C-28: also if it stops clocks in some cases only. */
  @Test
  void aPackThatStopsClocksMustSayForHowLongAtMost() throws IOException {
    complaints();
    Path limits = temp.resolve(COMPLAINT + "limits.drl");
    String foreign = "limit.overallDays(20);";
    PackFolder.edit(
        limits, foreign, foreign + "\n    limit.stopsWhilePaused(\"AWAITING_CUSTOMER\");");

    assertThat(problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("CR-508"))
        .satisfies(p -> assertThat(p.excerpt()).contains("C-027"));

    PackFolder.edit(limits, foreign, foreign + "\n    limit.pausedAtMostDays(10);");
    assertThat(problems()).isEmpty();
  }

  /** T-04, C-17: the report begins when the investigation ends, and must still be in time. */
  @ParameterizedTest
  @CsvSource({"11, 15, true", "12, 16, false"})
  void aDutyThatHangsBetweenStepsMustFitTheLimitWithThoseBeforeIt(int days, int sum, boolean fits)
      throws IOException {
    complaints("duties.drl");
    PackFolder.edit(
        temp.resolve(COMPLAINT + "duties.drl"),
        "\"REPORT_TO_GM\", \"QUALITY\", 3",
        "\"REPORT_TO_GM\", \"QUALITY\", " + days);

    List<Problem> problems = problems();
    assertThat(problems.isEmpty()).isEqualTo(fits);
    assertThat(problems)
        .allSatisfy(
            p ->
                assertThat(p.en())
                    .contains(
                        "add up to " + sum + " days and must not exceed the limit of 15 days",
                        "REGISTER 1 + QUALITY 3 + REPORT_TO_GM 12"));
  }

  @Test
  void theResearchStepMayTakeItsSlackOnlyWhereItIsOnThePath() throws IOException {
    complaints();
    // Without research two days are left: then quality may take five, but not with it.
    PackFolder.edit(temp.resolve(COMPLAINT + "limits.drl"), "\"QUALITY\", 3", "\"QUALITY\", 5");

    assertThat(problems())
        .filteredOn(p -> p.code().equals("CR-505"))
        .allSatisfy(p -> assertThat(p.en()).contains("R_AND_D 2"));
  }

  @Test
  void workingTimeWithoutACalendarIsRefusedWithTheRule() throws IOException {
    complaints("duties.drl");
    PackFolder.edit(temp.resolve(COMPLAINT + "pack.yaml"), "calendar: company\n", "");
    PackFolder.edit(
        temp.resolve(COMPLAINT + "limits.drl"), "settlementDays(30)", "settlementWorkingDays(30)");

    assertThat(problems())
        .allSatisfy(p -> assertThat(p.code()).isEqualTo("CR-313"))
        .allSatisfy(p -> assertThat(p.en()).contains("calendar: company"))
        .anySatisfy(p -> assertThat(p.excerpt()).contains("withinWorkingHoursOfSignOff"))
        .anySatisfy(p -> assertThat(p.excerpt()).contains("withinWorkingHoursOfReceipt"))
        .anySatisfy(p -> assertThat(p.excerpt()).contains("settlementWorkingDays(30)"))
        .hasSize(3);
  }

  @Test
  void aDutyWithTwoTimesIsAContradiction() throws IOException {
    complaints("duties.drl");
    PackFolder.edit(
        temp.resolve(COMPLAINT + "duties.drl"),
        "\"DISAGREEING_DEPARTMENT\", \"SPECIAL_MEMO\"",
        "\"QUALITY_MANAGEMENT\", \"REPORT_TO_GM\"");

    assertThat(problems())
        .filteredOn(p -> p.code().equals("CR-504"))
        .anySatisfy(
            p ->
                assertThat(p.en())
                    .contains("C-017 and C-034")
                    .contains("mayWithinDaysOfStep(QUALITY_MANAGEMENT, REPORT_TO_GM, DECISION, 3)")
                    .contains("withinDaysOfStep(QUALITY_MANAGEMENT, REPORT_TO_GM, QUALITY, 3)"));
  }

  @Test
  void theShippedPacksAreGood() {
    shipped("calendars", "complaint-manufacturing", "supplier", "customer-pool");

    assertThat(problems()).isEmpty();
  }

  @Test
  void aConstantThatAnEnumDoesNotHaveIsAProblemWithASuggestion() {
    shipped("supplier");
    PackFolder.edit(
        temp.resolve("supplier/1.0.0/standing.drl"),
        "SupplierState.SUSPENDED",
        "SupplierState.SUSPENDET");

    assertThat(problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("CR-219"))
        .satisfies(p -> assertThat(p.en()).contains("Did you mean SUSPENDED?"));
  }

  @Test
  void aGradeWithoutAWeightIsAHole() {
    shipped("calendars", "customer-pool");
    PackFolder.edit(
        temp.resolve("customer-pool/1.0.0/demand.drl"), "grade == \"D\"", "grade == \"C\"");

    assertThat(problems()).extracting(Problem::code).contains("CR-503", "CR-504");
  }

  @Test
  void aCustomerWithoutADepartmentIsAProblem() {
    shipped("calendars", "customer-pool");
    PackFolder.edit(
        temp.resolve("customer-pool/1.0.0/placement.drl"),
        "contractSigned == true, projectDelivered == true",
        "contractSigned == true, projectDelivered == true, admitted == true");

    assertThat(problems())
        .anySatisfy(p -> assertThat(p.code() + p.en()).contains("CR-503", "CustomerPlacement("));
  }

  @Test
  void anInquiryWithoutACalendarIsAProblem() {
    shipped("customer-pool");
    PackFolder.edit(temp.resolve("customer-pool/1.0.0/pack.yaml"), "calendar: company\n", "");

    assertThat(problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code() + p.en()).contains("CR-313", "calendar: company"))
        .satisfies(p -> assertThat(p.excerpt()).contains("feedbackWithinWorkingDays(3)"));
  }

  @Test
  void aBandThatLeavesOutAScoreIsAHole() {
    shipped("supplier");
    Path rating = temp.resolve("supplier/1.0.0/rating.drl");
    PackFolder.edit(rating, "value != null ", "value >= 10 ");
    PackFolder.edit(rating, "得分已知，", "{value>=10: 得分够高}，");
    PackFolder.edit(rating, "The score is known,", "{value>=10: The score is enough},");

    assertThat(problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("CR-503"))
        .satisfies(p -> assertThat(p.en()).contains("value = 9.99"));
  }

  /** What is lacking is concluded in another file than that whose rules the grid is laid by. */
  @Test
  void aHoleStandsInTheFileThatLacksTheRuleAndShowsTheFieldThatMakesIt() {
    shipped("supplier");
    Path score = temp.resolve("supplier/1.0.0/score.drl");
    PackFolder.edit(score, "quarter == false", "quarter == false, brewingRawMaterial == true");

    assertThat(problems())
        .filteredOn(p -> p.code().equals("CR-503"))
        .singleElement()
        .satisfies(p -> assertThat(p.path()).endsWith("score.drl"))
        // Both weigh a year, and are edited alike.
        .satisfies(p -> assertThat(p.excerpt()).containsPattern("S-020a|S-030"))
        .satisfies(
            p ->
                assertThat(p.en())
                    .contains("brewingRawMaterial = false", "a weight of any factor")
                    .containsPattern(
                        "The rules next to it: S-0(20a|30) \\(brewingRawMaterial = true\\)"))
        .satisfies(
            p ->
                assertThat(p.zh())
                    .containsPattern("相邻的规则:S-0(20a|30) \\(brewingRawMaterial = true\\)"));
  }

  /** Every stage of a supplier is one of the four states, or the pack is not loaded (S-05). */
  @Test
  void aStageOfASupplierWithoutAStateIsAHole() {
    shipped("supplier");
    PackFolder.edit(temp.resolve("supplier/1.0.0/stages.drl"), "    step.ended();\n", "");

    assertThat(problems())
        .filteredOn(p -> p.code().equals("CR-503"))
        .singleElement()
        .satisfies(p -> assertThat(p.path()).endsWith("stages.drl"))
        .satisfies(p -> assertThat(p.en()).contains("stage = ENDED", "which state the stage"));
  }

  /** A question over several verdicts: the class is there, and only the handler is lacking. */
  @Test
  void aHoleOfAQuestionOverSeveralFilesStandsInTheOneThatLacksTheRule() throws IOException {
    complaints();
    PackFolder.edit(
        temp.resolve(COMPLAINT + "routing.drl"),
        "responsibleDepartment == null )",
        "responsibleDepartment == \"SALES\" )");

    assertThat(problems())
        .filteredOn(p -> p.code().equals("CR-503"))
        .anySatisfy(
            p -> {
              assertThat(p.path()).endsWith("routing.drl");
              assertThat(p.en())
                  .contains("responsibleDepartment = null", "a handler for complaint PROBE")
                  .contains("The rules next to it: C-006b (responsibleDepartment = ");
            });
  }
}
