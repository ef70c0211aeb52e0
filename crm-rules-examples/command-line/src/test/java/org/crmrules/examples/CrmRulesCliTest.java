package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crmrules.examples.decision.DecisionJson;
import org.crmrules.examples.decision.SampleDecisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What works without an engine: use and misuse, stored decisions, data sets. */
class CrmRulesCliTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sing",
        "facts",
        "grade",
        "grade --in x.csv",
        "grade --in x.csv --as-of yesterday",
        "grade --in x.csv --as-of 2026-03-02T10:00:00",
        "grade --in missing.csv --as-of 2026-03-02",
        "grade --in missing --as-of 2026-03-02",
        "grade --in - --as-of 2026-03-02",
        "grade --in x.csv --out x.csv --as-of 2026-03-02",
        "grade --in x.csv --out y.csv --rejects ./y.csv --as-of 2026-03-02",
        "assign --customers - --representatives - --format csv --as-of 2026-03-02",
        "check --rules missing",
        "check --lang fr",
        "explain --in missing.jsonl C-1"
      })
  void wrongUseEndsWithTwo(String arguments) {
    Cli cli = Cli.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(cli.err()).isNotBlank();
    assertThat(cli.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'sing', '没有命令 sing。'",
    "'check customer-amount 1.0.0', '1.0.0'",
    "'grade --in x.csv', '缺少：--as-of'",
    "'grade --in x.csv --as-of 2026-3-2', '截至时间 2026-3-2 应为日期'",
    "'grade --in x.csv --format xls --as-of 2026-03-02', '--format=csv|xlsx|jsonl 不能是 xls。'",
    "'grade --in - --as-of 2026-03-02', '标准输入'"
  })
  void wrongUseIsToldInTheLanguageAskedForAndInItsFirstLine(String arguments, String sentence) {
    Cli cli = Cli.run((arguments + " --lang zh").split(" "));
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err().lines().findFirst().orElse("")).contains(sentence);
  }

  @Test
  void helpIsThereInBothLanguages() {
    Cli en = Cli.run("grade", "--help", "--lang", "en");
    assertThat(en.exit()).isZero();
    assertThat(en.out()).contains("crm-rules grade", "Grade customers.", "--as-of");
    Cli zh = Cli.run("--lang", "zh", "grade", "--help");
    assertThat(zh.out()).contains("crm-rules grade", "给客户评级。");
    assertThat(Cli.run("--version").out()).startsWith("crm-rules ");
  }

  @Test
  void aStoredDecisionIsToldWithoutAnEngine() throws IOException {
    Path stored = folder.resolve("decisions.jsonl");
    Files.writeString(
        stored,
        DecisionJson.write(SampleDecisions.graded("C-1", "A"))
            + "\n"
            + DecisionJson.write(SampleDecisions.graded("C-2", "B"))
            + "\n");
    Cli found = Cli.run("explain", "--in", stored.toString(), "C-2", "--lang", "zh");
    assertThat(found.exit()).isZero();
    assertThat(found.out()).startsWith("C-2 的等级是 B。").doesNotContain("C-1");
    Cli none = Cli.run("explain", "--in", stored.toString(), "C-3");
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.err()).contains("No decision about C-3");
  }

  @Test
  void aLineThatIsNoDecisionIsToldAndTheRestIsRead() {
    String stored = "nonsense\n" + DecisionJson.write(SampleDecisions.graded("C-1", "A")) + "\n";
    Cli cli = Cli.runWithInput(stored, "explain", "--in", "-", "C-1");
    assertThat(cli.exit()).isEqualTo(1);
    assertThat(cli.out()).startsWith("C-1 is graded A.");
    assertThat(cli.err()).contains("-:1: ");
  }

  @Test
  void aDataSetBecomesAFactFileInTheFormatOfItsName() throws IOException {
    Path data = folder.resolve("cdnow.txt");
    Files.writeString(data, " 00001 19970701  1   11.77\n 00001 19980630  2   10.00\n");
    Path csv = folder.resolve("customers.csv");
    assertThat(Cli.run("facts", "cdnow", "--in", data.toString(), "--out", csv.toString()).exit())
        .isZero();
    assertThat(Files.readAllLines(csv))
        .containsExactly(
            "id,amountLast12Months,ordersLast12Months,lastTransactionOn,"
                + "monthsSinceLastTransaction,contributionScore,potentialScore",
            "00001,21.77,2,1998-06-30,,,");
    Path unknown = folder.resolve("customers.xls");
    assertThat(
            Cli.run("facts", "cdnow", "--in", data.toString(), "--out", unknown.toString()).exit())
        .isEqualTo(2);
  }
}
