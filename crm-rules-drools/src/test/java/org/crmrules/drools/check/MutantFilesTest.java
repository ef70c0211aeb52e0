package org.crmrules.drools.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.scenario.Scenarios;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shipped files with slips in them: whatever an analyst types, the check reports it in both
 * languages and at a place that exists, and never throws.
 *
 * <p>Other slips with {@code -Dmutants.seed=7}, more of them with {@code -Dmutants.count=5000}.
 */
class MutantFilesTest {

  private static final int MUTANTS = Integer.getInteger("mutants.count", 150);
  private static final List<String> SNIPPETS =
      List.of(
          "\"",
          "/*",
          "*/",
          "//",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "@",
          "$x",
          ":",
          ";",
          ",",
          "'",
          "\\",
          "rule",
          "when",
          "then",
          "end",
          "not",
          "or",
          "and",
          "exists",
          "null",
          "==",
          "&&",
          "!",
          "-",
          "rule \"\"",
          "rule X when then end",
          "\r\n",
          "\n",
          "\r",
          "\t",
          " ",
          "#",
          "%s",
          "%",
          "010",
          "1e3",
          "0x1F",
          "99999999999999999999999999999999",
          "B",
          "\uD83D\uDE00",
          "中",
          "\u2028",
          "- ",
          "? ",
          "| ",
          "> ",
          "&a ",
          "*a",
          "!!java",
          "---\n",
          "...\n",
          "~",
          "yes",
          "{}",
          "[]",
          "query",
          "function",
          "declare",
          "import",
          "global",
          "from",
          "eval(",
          "unit X;");

  private final Random random = new Random(Long.getLong("mutants.seed", 20_260_301));

  @Test
  void aSlipIsReportedAndNeverThrown(@TempDir Path temp) throws IOException {
    List<Path> packs;
    try (Stream<Path> files = Files.walk(PackFolder.RULES)) {
      packs = files.filter(f -> f.endsWith("pack.yaml")).map(Path::getParent).sorted().toList();
    }
    for (int i = 0; i < MUTANTS; i++) {
      Path pack = packs.get(i % packs.size());
      Path folder = temp.resolve(String.valueOf(i));
      Path copy = folder.resolve(PackFolder.RULES.relativize(pack).toString());
      PackFolder.copy(pack, copy);
      String mutant = mutate(copy);
      assertThatCode(() -> check(folder)).as(mutant).doesNotThrowAnyException();
    }
  }

  /** Makes a slip or two in one file; says what the file now is. */
  private String mutate(Path pack) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(pack)) {
      // Every other slip goes into a rule file, though most files are scenarios.
      boolean rules = random.nextBoolean();
      files =
          all.filter(Files::isRegularFile)
              .filter(f -> !rules || f.toString().endsWith(".drl"))
              .sorted()
              .toList();
    }
    Path file = files.get(random.nextInt(files.size()));
    StringBuilder text = new StringBuilder(Files.readString(file));
    for (int slips = 1 + random.nextInt(2); slips > 0; slips--) {
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + 1 + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(start, end);
        case 1 -> text.insert(start, text.substring(start, end));
        case 2 -> text.replace(start, end, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
        case 3 -> text.setLength(Math.max(1, start));
        default -> text.insert(start, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
      }
    }
    Files.writeString(file, text.toString().replace("\uFFFD", ""));
    return file.getFileName() + "\n" + text;
  }

  private static void check(Path folder) {
    Problems problems = new Problems();
    List<CheckedPack> packs = new ArrayList<>();
    new PackReader(problems)
        .read(new SourceReader(problems).read(PackSource.directory(folder)))
        .forEach(files -> packs.add(new PackCheck(files, problems).check()));
    if (problems.isEmpty()) {
      packs.forEach(pack -> new Scenarios(pack, problems).checkCoverage(problems));
    }
    for (Problem problem : problems.sorted()) {
      assertThat(problem.en()).isNotBlank();
      assertThat(problem.zh()).containsPattern("\\p{IsHan}");
      if (problem.line() > 0) {
        assertThat(problem.excerpt().length()).isGreaterThanOrEqualTo(problem.column() - 1);
      }
    }
  }
}
