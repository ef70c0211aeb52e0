package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs that are wrong on purpose, one folder a mistake. Each folder holds the files in which it
 * differs from the good pack, and in {@code expected.txt} every problem that must be found: code,
 * file, line and column, then a part of the English sentence, and of the Chinese one behind a bar.
 */
class BrokenPacksTest {

  private static final Path PACKS = Path.of("src/test/resources/broken-packs");

  @Test
  void thePackThatTheBrokenOnesAreMadeOfIsGood() {
    assertThat(CrmRules.check(PackSource.directory(PackFolder.GOOD)).problems()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyMistakeIsFoundAtItsPlace(@TempDir Path temp) throws IOException {
    List<Path> mistakes;
    try (Stream<Path> folders = Files.list(PACKS)) {
      mistakes = folders.filter(f -> !f.endsWith("_good")).sorted().toList();
    }
    return mistakes.stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.getFileName().toString(),
                    () -> check(mistake, temp.resolve(mistake.getFileName()))));
  }

  private static void check(Path mistake, Path folder) throws IOException {
    PackFolder.copy(PackFolder.GOOD, folder);
    PackFolder.copy(mistake, folder);
    Files.delete(folder.resolve("expected.txt"));
    List<String> expected = Files.readAllLines(mistake.resolve("expected.txt"));

    PackReport report = CrmRules.check(PackSource.directory(folder));

    assertThat(report.packs()).isEmpty();
    assertThat(report.problems().stream().map(BrokenPacksTest::place).toList())
        .as("%s", report.problems())
        .isEqualTo(expected.stream().map(BrokenPacksTest::place).toList());
    for (int i = 0; i < expected.size(); i++) {
      String[] parts = expected.get(i).split(" ", 3);
      String[] sentences = (parts.length < 3 ? "" : parts[2]).split(" \\| ", 2);
      assertThat(report.problems().get(i).en()).contains(sentences[0]);
      assertThat(report.problems().get(i).zh())
          .containsPattern("\\p{IsHan}")
          .contains(sentences.length < 2 ? "" : sentences[1]);
    }
  }

  private static String place(Problem problem) {
    return "%s %s:%d:%d"
        .formatted(problem.code(), problem.path(), problem.line(), problem.column());
  }

  private static String place(String expected) {
    String[] parts = expected.split(" ", 3);
    return parts[0] + " " + parts[1];
  }
}
