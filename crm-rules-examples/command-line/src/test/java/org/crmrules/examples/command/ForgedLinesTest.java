package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crmrules.examples.decision.DecisionTable;
import org.crmrules.examples.decision.SampleDecisions;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the name of a file nor a value in it can forge a line, or command a terminal. */
class ForgedLinesTest {

  private static final String FORGED = "C-1\r\nall is well\u001B[2J\u202E";

  @Test
  void aRejectIsOneLineAndEveryCharacterOfItVisible(@TempDir Path temp) throws Exception {
    Path file = temp.resolve("rejects.jsonl");
    try (Rejects rejects = new Rejects(file, null)) {
      rejects.add(FORGED, 3, FORGED);
    }

    assertThat(Files.readAllLines(file)).hasSize(1);
    assertThat(Files.readString(file).strip()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
  }

  @Test
  void aSentenceOfTheTerminalIsOneLine() {
    for (Language language : Language.values()) {
      assertThat(Messages.in(language).text("reject", FORGED, 3, FORGED))
          .contains("C-1\\u000D\\u000Aall is well")
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }
  }

  @Test
  void aRefusalIsOneLine() {
    assertThat(RefusalText.of(new IllegalArgumentException(FORGED), Language.en.locale()))
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
  }

  /** Excel runs what begins so, on however many lines it stands. */
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "=1+1\nC-2", "+1", "-1\r\nC-2", "@SUM(A1)"})
  void noIdIsAFormulaInATableForPeople(String id) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DecisionTable table =
        new DecisionTable(FactFormat.csv, out, true, List.of(), Messages.in(Language.en))) {
      table.add(SampleDecisions.graded(id, "A"));
    }

    assertThat(out.toString(StandardCharsets.UTF_8).split("\n", 2)[1].replace("\"", ""))
        .startsWith("'" + id.substring(0, 1));
  }
}
