package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.examples.quickstart.QuickStart;
import org.junit.jupiter.api.Test;

/** The README says nothing that is not so. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..", "..");

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  @Test
  void theTenLinesAreThoseOfTheQuickStart() throws IOException {
    String source =
        read(
            "crm-rules-examples/command-line/src/main/java/org/crmrules/examples/quickstart/QuickStart.java");
    String lines =
        source.substring(
            source.indexOf("// begin quick start") + "// begin quick start\n".length(),
            source.indexOf("    // end quick start"));
    String shown =
        lines.lines().map(l -> l.replaceFirst("^    ", "")).collect(Collectors.joining("\n"));

    assertThat(read("README.md")).contains("```java\n" + shown + "\n```");
  }

  @Test
  void theQuickStartPrintsTheGradeItsReasonsAndThePolicy() {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      QuickStart.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();

    assertThat(lines.get(0)).isEqualTo("A");
    assertThat(lines.get(1)).startsWith("G-017 ").contains("(amountLast12Months = 1280000)");
    assertThat(lines.get(lines.size() - 1))
        .matches("customer-amount 1\\.0\\.0, sha256:[0-9a-f]{64}");
  }

  /** What is imported would manage the host's JUnit and Jackson too. */
  @Test
  void aHostImportsNothingAndGivesTheVersionOfThisBuild() throws IOException {
    String readme = read("README.md");

    assertThat(readme).doesNotContain("<scope>import</scope>");
    for (String artifact : List.of("crm-rules-api", "crm-rules-drools")) {
      assertThat(readme)
          .contains(
              """
                <artifactId>%s</artifactId>
                <version>1.0.0-SNAPSHOT</version>
              """
                  .formatted(artifact));
    }
    assertThat(read("pom.xml")).contains("<version>1.0.0-SNAPSHOT</version>");
  }

  @Test
  void theTestCommandIsTheOneThatRuns() throws IOException {
    assertThat(read("README.md")).contains("```sh\nmvn -B -ntp verify\n```");
    assertThat(read(".ci/run").lines()).contains("mvn -B -ntp verify");
  }

  @Test
  void theTopLevelHoldsExactlyWhatTheMapSays() throws IOException {
    List<String> known =
        List.of(
            "pom.xml",
            "README.md",
            "LICENSE",
            "crm-rules-api",
            "crm-rules-drools",
            "crm-rules-examples",
            "rules");
    try (Stream<Path> files = Files.list(ROOT)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.startsWith(".")))
          .filteredOn(f -> !f.equals("target"))
          .containsExactlyInAnyOrderElementsOf(known);
    }
  }

  @Test
  void everyPathAndCommandThatTheReadmeNamesExists() throws IOException {
    String readme = read("README.md");
    for (String path :
        List.of("rules/README.md", "rules/customer-amount/1.0.0", ".adr", "LICENSE")) {
      assertThat(readme).contains(path);
      assertThat(ROOT.resolve(path)).exists();
    }
    String help = help();
    for (String command :
        List.of(
            "check",
            "test",
            "grade",
            "route",
            "deadlines",
            "rate",
            "assign",
            "protection",
            "claim",
            "ask",
            "book",
            "explain",
            "demo",
            "new-version",
            "release",
            "withdraw",
            "compile",
            "keygen",
            "sign",
            "verify-signature",
            "verify")) {
      assertThat(readme).containsPattern("`" + command + "[ `]");
      assertThat(help).contains("  " + command);
    }
  }

  private static String help() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CrmRulesCli.run(
        List.of("--lang", "en", "--help"),
        java.util.Locale.ENGLISH,
        System.in,
        out,
        new ByteArrayOutputStream());
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theAnalystsGuideShowsRulesAsTheyStandInThePacks() throws IOException {
    for (String language : List.of("zh", "en")) {
      assertThat(read("rules/guide/" + language + "/new-rule.md"))
          .contains(
              Arrays.asList(
                  "CustomerProfile( amountLast12Months >= 200000 )", "grade.atLeast(\"B\");"));
    }
  }
}
