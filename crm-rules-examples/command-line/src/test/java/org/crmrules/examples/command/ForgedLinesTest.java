package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
