package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.PolicyRef;
import org.crmrules.examples.text.Language;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackStatus;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ScenarioResult;
import org.crmrules.vocabulary.Declarations;
import org.junit.jupiter.api.Test;

class ReportsTest {

  private static final PackInfo PACK =
      new PackInfo(
          new PolicyRef("customer-amount", "1.0.0", "9f2c".repeat(16)),
          PackDomain.GRADING,
          "按采购额分级",
          "Grading by amount",
          LocalDate.of(2026, 1, 1),
          ZoneId.of("Asia/Shanghai"),
          PackStatus.RELEASED,
          "sales",
          List.of("G-17", "G-21"),
          Map.of("G-21", "CR-503"),
          Declarations.NONE,
          List.of(),
          2);

  private static final Problem SLIP =
      new Problem(
          "CR-204",
          "customer-amount/1.1.0/grades.drl",
          12,
          22,
          17,
          "    CustomerProfile( amountLast12Month >= 300000 )",
          "没有字段 amountLast12Month。",
          "There is no field amountLast12Month.");

  /** The lines were one line, with the marks of what a message may not contain between them. */
  @Test
  void aNoticeIsToldWithItsLineAndThePlaceInIt() {
    CapturedTerminal captured = new CapturedTerminal(Language.en);
    int exit =
        new CheckCommand(captured.terminal())
            .tell(new PackReport(List.of(PACK), List.of(), List.of(SLIP)));
    assertThat(exit).isZero();
    assertThat(captured.out().lines().limit(3))
        .containsExactly(
            "Notice: CR-204 customer-amount/1.1.0/grades.drl:12:22 There is no field"
                + " amountLast12Month.",
            "   12 |     CustomerProfile( amountLast12Month >= 300000 )",
            "      |                      ^^^^^^^^^^^^^^^^^");
  }

  @Test
  void aCleanCheckTellsWhatIsThere() {
    CapturedTerminal captured = new CapturedTerminal(Language.en);
    int exit = new CheckCommand(captured.terminal()).tell(new PackReport(List.of(PACK), List.of()));
    assertThat(exit).isZero();
    assertThat(captured.out().lines())
        .containsExactly(
            "customer-amount 1.0.0  released, in force from 2026-01-01, 0 rules, 2 scenarios,"
                + " 2 clauses (1 of them held at load), sha256:9f2c9f2c9f2c…",
            "1 pack version(s), no problem.");
  }

  @Test
  void aFolderWithoutPacksIsNotClean() {
    CapturedTerminal captured = new CapturedTerminal(Language.en);
    assertThat(new CheckCommand(captured.terminal()).tell(new PackReport(List.of(), List.of())))
        .isEqualTo(1);
  }

  @Test
  void everyProblemIsToldWithItsPlaceAndTheVersionThatCannotTakeEffect() {
    CapturedTerminal captured = new CapturedTerminal(Language.zh);
    int exit =
        new CheckCommand(captured.terminal()).tell(new PackReport(List.of(), List.of(SLIP, SLIP)));
    assertThat(exit).isEqualTo(1);
    assertThat(captured.out())
        .contains("CR-204 customer-amount/1.1.0/grades.drl:12:22 没有字段", "^^^^^^^^^^^^^^^^^")
        .endsWith("2 个问题：customer-amount 1.1.0 不能生效；正在使用的版本不变。" + System.lineSeparator());
  }

  @Test
  void aFailedScenarioIsToldWithWhatWasExpectedAndWhatCame() {
    CapturedTerminal captured = new CapturedTerminal(Language.en);
    int exit =
        new TestCommand(captured.terminal())
            .tell(List.of(PACK), List.of(scenario("just there", true), scenario("off", false)));
    assertThat(exit).isEqualTo(1);
    assertThat(captured.out().lines())
        .containsExactly(
            "customer-amount 1.0.0   0 rules   2 scenarios",
            "  ✗ G-018 off  customer-amount/1.0.0/scenarios/G-018.yaml:9",
            "      expected  grade B",
            "      got       grade C",
            "      because   G-018 needs more",
            "      fired     [G-019]",
            "1 passed, 1 failed");
  }

  @Test
  void aFailedScenarioIsExplainedInTheLanguageOfTheReader() {
    CapturedTerminal captured = new CapturedTerminal(Language.zh);
    new TestCommand(captured.terminal()).tell(List.of(PACK), List.of(scenario("off", false)));
    assertThat(captured.out()).contains("      原因  G-018 需要更多");
  }

  @Test
  void withoutAScenarioNothingIsProved() {
    CapturedTerminal captured = new CapturedTerminal(Language.en);
    assertThat(new TestCommand(captured.terminal()).tell(List.of(PACK), List.of())).isEqualTo(1);
    assertThat(captured.out()).contains("nothing is proved");
  }

  private static ScenarioResult scenario(String name, boolean passed) {
    return new ScenarioResult(
        PACK.policy(),
        "customer-amount/1.0.0/scenarios/G-018.yaml",
        9,
        "G-018",
        name,
        passed,
        List.of("G-019"),
        passed ? List.of() : List.of(Bilingual.same("grade B")),
        passed ? List.of() : List.of(Bilingual.same("grade C")),
        passed ? List.of() : List.of(new Bilingual("G-018 需要更多", "G-018 needs more")));
  }
}
