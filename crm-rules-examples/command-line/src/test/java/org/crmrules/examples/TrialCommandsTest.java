package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code mutate} and {@code coverage} on a small pack, as a draft that may be edited. */
class TrialCommandsTest {

  private static final String CASES = "relationship/1.0.0/scenarios";

  @TempDir private Path folder;

  private Path rules;

  @BeforeEach
  void aDraft() throws IOException {
    rules = folder.resolve("rules");
    Path from = Path.of("../../rules");
    for (String part : new String[] {"relationship", "calendars"}) {
      try (Stream<Path> all = Files.walk(from.resolve(part))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          Path to = rules.resolve(from.relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    edit("relationship/1.0.0/pack.yaml", "status: released", "status: draft");
  }

  private void edit(String file, String old, String now) throws IOException {
    Path path = rules.resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(old);
    Files.writeString(path, before.replace(old, now));
  }

  private Cli run(String command, String... more) {
    return Cli.run(
        Stream.concat(Stream.of(command, "--rules=" + rules, "relationship"), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void aPackWhoseCasesNoticeEveryChangeIsGood() {
    Cli told = run("mutate");

    assertThat(told.exit()).as(told.out()).isZero();
    assertThat(told.out().lines().reduce((a, b) -> b).orElseThrow())
        .matches("\\d+ killed, 0 survived, \\d+ equivalent, \\d+ not told apart");
    assertThat(told.err()).contains("changing rules: ");
  }

  @Test
  void whatSurvivesIsToldWithItsLineAndACaseToPaste() throws IOException {
    Path some;
    try (Stream<Path> files = Files.list(rules.resolve(CASES))) {
      some = files.filter(f -> f.toString().contains("-0")).sorted().findFirst().orElseThrow();
    }
    String text = Files.readString(some);
    int second = text.indexOf("\n  - name", text.indexOf("  - name"));
    Files.writeString(some, text.substring(0, second + 1));
    Path json = folder.resolve("mutants.json");

    Cli told = run("mutate", "--out=" + json);

    assertThat(told.exit()).as(told.out()).isEqualTo(1);
    assertThat(told.out())
        .contains("survived: ", rules + "/relationship/1.0.0/", "  - name: ", "    expect:");
    JsonNode report = JsonMapper.shared().readTree(Files.readString(json));
    assertThat(report.path("mutants").size()).isGreaterThan(20);
    assertThat(report.path("mutants").findValuesAsString("fate")).contains("SURVIVED", "KILLED");
  }

  @Test
  void coverageIsTextJsonAndAPageThatFetchesNothing() throws IOException {
    Path page = folder.resolve("coverage.html");
    Path json = folder.resolve("coverage.json");

    Cli told = run("coverage", "--out=" + page);

    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out()).contains("7 of 7 rules are fired");
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"en\">", "7 of 7 rules are fired")
        .doesNotContain("http", "<script", "src=");
    assertThat(run("coverage", "--out=" + json).exit()).isZero();
    JsonNode report = JsonMapper.shared().readTree(Files.readString(json));
    assertThat(report.path("rules").size()).isEqualTo(7);
    assertThat(report.path("clauses").get(0).path("clause").asString()).isNotEmpty();
  }

  @Test
  void aPageOfCoverageBeginsWithWhatNoScenarioTries() throws IOException {
    try (Stream<Path> files = Files.list(rules.resolve(CASES))) {
      for (Path file : files.sorted().skip(1).toList()) {
        Files.delete(file);
      }
    }
    Path page = folder.resolve("coverage.html");

    assertThat(run("coverage", "--out=" + page).exit()).isZero();

    assertThat(Files.readString(page))
        .containsSubsequence(
            "rules are fired", "What no scenario tries", "No scenario fires ", "Fired by ");
  }

  @Test
  void wrongUseIsSaidPlainly() throws IOException {
    assertThat(run("mutate", "--out=mutants.csv").exit()).isEqualTo(2);
    assertThat(run("coverage", "--version-of=9.9.9").exit()).isEqualTo(1);
    Cli unknown = Cli.run("mutate", "--rules=" + rules, "relation");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("relation");
    edit(CASES + "/whole-pack.yaml", "grade: ", "grade: NO_");
    Cli failing = run("mutate");
    assertThat(failing.exit()).isEqualTo(1);
    assertThat(failing.err()).contains("whole-pack.yaml");
  }
}
