package org.crmrules.drools.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.HostilePack;
import org.crmrules.drools.PackFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus of hostile packs against the second wall, with the first one off: the attacked rule
 * file goes to the engine's own parser and compiler as it is. Whatever comes out as classes is
 * refused, unless the classes do nothing but conclude; those are listed, each with the reason why
 * it is the first wall's business alone. What was caught by whom goes to target/hostile-packs.txt.
 */
class WallAloneIT {

  private static final Path HARMLESS = Path.of("src/test/resources/hostile-packs/harmless.txt");
  private static final Path ONLY_FIRST =
      Path.of("src/test/resources/hostile-packs/not-compiled.txt");
  private static final Map<String, String> TABLE = new TreeMap<>();

  /** Name and reason, a line each. */
  private static Map<String, String> listed(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(l -> !l.startsWith("#"))
        .collect(Collectors.toMap(l -> l.split(" ", 2)[0], l -> l.split(" ", 2)[1]));
  }

  @Test
  void aGoodRuleFilePassesTheSecondWallThisWayToo() throws IOException {
    String good = Files.readString(PackFolder.GOOD.resolve("mini/1.0.0/grades.drl"));

    RawCompile.Result result = RawCompile.compile(good);

    assertThat(result.reason()).isEmpty();
    assertThat(result.classes()).hasSizeGreaterThan(8);
    assertThat(RawCompile.wall().check(result.classes())).isEmpty();
  }

  /** Compiles each attack alone, which takes minutes in all. */
  @Tag("nightly")
  @TestFactory
  Stream<DynamicTest> everyAttackThatCompilesIsRefused(@TempDir Path temp) throws IOException {
    Map<String, String> harmless = listed(HARMLESS);
    Map<String, String> tooLarge = listed(ONLY_FIRST);
    return HostilePack.all().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.name(),
                    () -> {
                      attack.make(temp.resolve(attack.name()));
                      String drl = attack.ruleFile(temp.resolve(attack.name()));
                      String by =
                          drl == null
                              ? "first wall | no rule file"
                              : tooLarge.containsKey(attack.name())
                                  ? "first wall | not compiled here: " + tooLarge.get(attack.name())
                                  : caught(drl, harmless.get(attack.name()));
                      TABLE.put(attack.name(), String.join(" ", attack.expected()) + " | " + by);
                    }));
  }

  /** By which wall, and why. */
  private static String caught(String drl, String harmless) {
    RawCompile.Result result = RawCompile.compile(drl);
    if (result.classes().isEmpty()) {
      assertThat(harmless).as("why it is harmless").isNull();
      return "first wall | no bytes: " + result.reason();
    }
    List<Breach> breaches = RawCompile.wall().check(result.classes());
    if (harmless != null) {
      assertThat(breaches).as(harmless).isEmpty();
      return "first wall | bytes that only conclude: " + harmless;
    }
    assertThat(breaches).isNotEmpty();
    return "both walls | "
        + breaches.stream()
            .map(b -> b.what().en())
            .distinct()
            .limit(3)
            .collect(Collectors.joining("; "));
  }

  @Test
  void theListsNameNothingElse() throws IOException {
    List<String> names = HostilePack.all().stream().map(HostilePack::name).toList();

    assertThat(names).containsAll(listed(HARMLESS).keySet());
    assertThat(names).containsAll(listed(ONLY_FIRST).keySet());
  }

  @AfterAll
  static void tellWhoCaughtWhat() throws IOException {
    List<String> lines = new ArrayList<>();
    Map<String, Long> counts =
        TABLE.values().stream()
            .map(v -> v.split(" \\| ", 3))
            .collect(
                Collectors.groupingBy(
                    v -> v[1] + (v[1].startsWith("both") ? "" : ", " + v[2].split(":")[0]),
                    TreeMap::new,
                    Collectors.counting()));
    counts.forEach((who, count) -> lines.add("%5d  %s".formatted(count, who)));
    lines.add("");
    new TreeSet<>(TABLE.keySet()).forEach(name -> lines.add(name + " | " + TABLE.get(name)));
    Files.write(Path.of("target/hostile-packs.txt"), lines);
  }
}
