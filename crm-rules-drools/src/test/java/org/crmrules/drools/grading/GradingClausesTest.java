package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.crmrules.drools.PackFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What decides each clause on grading: pack, rule, a case in which the rule fires and one in which
 * it just does not. The whole table lies in {@code target/clauses/grading.md}.
 */
class GradingClausesTest {

  private static final YAMLMapper YAML = new YAMLMapper();

  /** Of whom nothing decides anything, and why; the guide says so too. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "D-07", "wants a system for filing, which is no question about a customer",
          "G-56", "is the order of work; no decision is without a grade and its day",
          "G-57", "is about the policy of the pool, which has classes; not about a customer");

  /** By clause, what decides it. */
  private static final Map<String, List<Line>> TABLE = new TreeMap<>();

  /**
   * @param rule the id, or the code of the check that holds the clause when a pack is loaded
   */
  private record Line(String pack, String rule, String fires, String nearMiss) {}

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> packs = Files.list(PackFolder.RULES)) {
      for (Path pack : packs.filter(p -> Files.exists(p.resolve("1.0.0/pack.yaml"))).toList()) {
        read(pack.getFileName().toString(), pack.resolve("1.0.0"));
      }
    }
  }

  private static void read(String pack, Path folder) throws IOException {
    JsonNode manifest = YAML.readTree(Files.readString(folder.resolve("pack.yaml")));
    manifest
        .path("held-by-loader")
        .properties()
        .forEach(held -> add(held.getKey(), new Line(pack, held.getValue().asString(), "-", "-")));
    for (JsonNode stage : manifest.path("stages")) {
      String[] rules = Files.readString(folder.resolve(stage.asString())).split("(?m)^rule \"");
      for (String rule : List.of(rules).subList(1, rules.length)) {
        String id = rule.substring(0, rule.indexOf(' '));
        String cited = rule.replaceFirst("(?s).*?@clause\\(", "");
        for (String clause : cited.substring(0, cited.indexOf(')')).replace("\"", "").split(", ")) {
          add(clause, line(pack, id, folder.resolve("scenarios/" + id + ".yaml")));
        }
      }
    }
  }

  private static void add(String clause, Line line) {
    TABLE.computeIfAbsent(clause, c -> new ArrayList<>()).add(line);
  }

  private static Line line(String pack, String rule, Path scenarios) throws IOException {
    JsonNode cases = YAML.readTree(Files.readString(scenarios)).path("cases");
    Predicate<JsonNode> fires =
        one ->
            StreamSupport.stream(one.path("expect").path("fired").spliterator(), false)
                .anyMatch(fired -> fired.asString().equals(rule));
    return new Line(pack, rule, first(cases, fires), first(cases, fires.negate()));
  }

  private static String first(JsonNode cases, Predicate<JsonNode> wanted) {
    return StreamSupport.stream(cases.spliterator(), false)
        .filter(wanted)
        .findFirst()
        .map(one -> one.path("name").asString())
        .orElse("");
  }

  private static List<String> clauses() {
    List<String> all = new ArrayList<>();
    IntStream.rangeClosed(1, 57).forEach(i -> all.add("G-%02d".formatted(i)));
    all.addAll(List.of("K-01", "K-02", "K-10", "K-11", "K-12", "K-13", "K-21", "K-26", "K-27"));
    all.addAll(List.of("K-30", "K-31", "K-32"));
    IntStream.rangeClosed(1, 11).forEach(i -> all.add("V-%02d".formatted(i)));
    all.addAll(List.of("V-29", "V-30", "V-31", "V-34", "V-35", "A-31", "D-07", "D-08", "D-09"));
    IntStream.rangeClosed(20, 25).forEach(i -> all.add("D-" + i));
    return all;
  }

  @Test
  void everyClauseIsDecidedByARuleOrAtLoadOrItIsSaidWhyNot() throws IOException {
    StringBuilder table =
        new StringBuilder("| clause | pack | rule | fires | near miss |\n|---|---|---|---|---|\n");
    for (String clause : clauses()) {
      List<Line> lines = TABLE.getOrDefault(clause, List.of());
      assertThat(lines.isEmpty()).as(clause).isEqualTo(LEFT_OUT.containsKey(clause));
      lines.forEach(
          line ->
              table.append(
                  "| %s | %s | %s | %s | %s |\n"
                      .formatted(clause, line.pack(), line.rule(), line.fires(), line.nearMiss())));
      if (lines.isEmpty()) {
        table.append("| %s | | | | %s |\n".formatted(clause, LEFT_OUT.get(clause)));
      }
    }
    Path file = Path.of("target/clauses/grading.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, table);
  }

  @Test
  void everyRuleThatCitesOneHasACaseThatFiresItAndOneThatJustDoesNot() {
    for (String clause : clauses()) {
      assertThat(TABLE.getOrDefault(clause, List.of()))
          .as(clause)
          .allSatisfy(line -> assertThat(line.fires()).isNotBlank())
          .allSatisfy(line -> assertThat(line.nearMiss()).isNotBlank());
    }
  }
}
