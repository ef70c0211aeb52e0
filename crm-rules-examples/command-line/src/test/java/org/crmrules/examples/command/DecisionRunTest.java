package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.examples.decision.SampleDecisions;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.facts.FactReader;
import org.crmrules.examples.text.Language;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionRunTest {

  @TempDir private Path folder;

  private final CapturedTerminal captured = new CapturedTerminal(Language.en);

  @Test
  void everyFactIsDecidedAndTheGradesAreCounted() throws IOException {
    assertThat(run("id\nC1\nC2\nB3\n", null)).isZero();
    assertThat(captured.out().lines()).hasSize(3).allMatch(l -> l.startsWith("{\"question\""));
    assertThat(captured.err()).isEqualToIgnoringNewLines("3 decided: B 1, C 2; 0 rejected.");
  }

  @Test
  void whatIsWrongInALineIsPutAsideWithItsNumberAndTheRestGoesOn() throws IOException {
    Path rejects = folder.resolve("rejects.jsonl");
    assertThat(run("id,ordersLast12Months\nC1,x\nINVALID,1\nFAILING,1\nC4,1\n", rejects))
        .isEqualTo(1);
    assertThat(captured.out().lines()).hasSize(1);
    assertThat(captured.err()).isEqualToIgnoringNewLines("1 decided: C 1; 3 rejected.");
    assertThat(Files.readAllLines(rejects))
        .containsExactly(
            "{\"file\":\"in.csv\",\"line\":2,\"reason\":"
                + "\"column B ordersLast12Months (x) must be a whole number, like 14\"}",
            "{\"file\":\"in.csv\",\"line\":3,\"reason\":"
                + "\"The customer.id (INVALID) must be valid\"}",
            "{\"file\":\"in.csv\",\"line\":4,\"reason\":\"rule G-001 failed (pack p 1.0.0)\"}");
  }

  @Test
  void withoutAFileForThemTheRejectedLinesAreTold() throws IOException {
    run("id\nINVALID\n", null);
    assertThat(captured.err()).contains("in.csv:2: The customer.id (INVALID) must be valid");
  }

  @Test
  void whyALineIsRejectedIsToldInTheLanguageOfTheReader() throws IOException {
    CapturedTerminal chinese = new CapturedTerminal(Language.zh);
    run("id\nINVALID\nFAILING\n", null, chinese);
    assertThat(chinese.err())
        .contains("in.csv:2：customer.id(INVALID)必须有效", "in.csv:3：规则 G-001 失败(规则包 p 1.0.0)");
  }

  @Test
  void aLongRunTellsHowFarItIs() throws IOException {
    run("id\n" + "C1\n".repeat(20_000), null);
    assertThat(captured.err().lines())
        .containsExactly(
            "10000 lines, 0 rejected …",
            "20000 lines, 0 rejected …",
            "20000 decided: C 20000; 0 rejected.");
  }

  private int run(String csv, Path rejectsFile) throws IOException {
    return run(csv, rejectsFile, captured);
  }

  private static int run(String csv, Path rejectsFile, CapturedTerminal captured)
      throws IOException {
    try (FactReader<CustomerProfile> facts =
            FactReader.open(
                CustomerProfile.class,
                FactFormat.csv,
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                captured.terminal().messages());
        DecisionOutput out = new DecisionOutput(null, false, List.of(), captured.terminal());
        Rejects rejects = new Rejects(rejectsFile, captured.terminal())) {
      return new DecisionRun<CustomerProfile, GradingDecision>(
              2, GradingDecision::grade, decision -> true, captured.terminal())
          .over("in.csv", facts, DecisionRunTest::decide, out, rejects);
    }
  }

  /** Grades by the first letter of the id. */
  private static GradingDecision decide(CustomerProfile customer) {
    return switch (customer.id()) {
      case "INVALID" ->
          throw new InvalidFactException(
              List.of(
                  new InvalidFactException.Violation(
                      "customer.id", "INVALID", new Bilingual("必须有效", "must be valid"))));
      case "FAILING" ->
          throw new DecisionException(
              DecisionException.Kind.RULE_FAILED,
              "p 1.0.0",
              List.of("G-001"),
              new Bilingual("规则 G-001 失败", "rule G-001 failed"),
              null);
      default -> SampleDecisions.graded(customer.id(), customer.id().substring(0, 1));
    };
  }
}
