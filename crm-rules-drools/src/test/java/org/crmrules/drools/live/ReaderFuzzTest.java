package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crmrules.drools.pack.YamlReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever our readers are given, they come to an end with a result or problems, in 256 MB. */
class ReaderFuzzTest {

  private static final String INPUTS =
      String.valueOf(Integer.getInteger("crm.fuzz.inputs", 1_000) / 4);
  private static final String SEED = String.valueOf(Long.getLong("crm.fuzz.seed", 20261128L));

  @TempDir Path temp;

  @Test
  void everyReaderSaysAResultOrProblems() throws Exception {
    File log = temp.resolve("log.txt").toFile();
    Path seen = temp.resolve("seen.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    ReaderFuzz.class.getName(),
                    SEED,
                    INPUTS,
                    seen.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("it ends at all").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(() -> contentOf(log)).isZero();
    System.out.println("readers: seed " + SEED + ", " + contentOf(seen.toFile()).strip());
  }

  /** The library takes texts in pieces, and fails on its own where a piece ends in a character. */
  @Test
  void aTextIsReadWhereverItsLargeCharactersStand() {
    for (int before = 1_000; before < 1_100; before++) {
      String value = "x".repeat(before) + "\uD83D\uDE00".repeat(2_000);
      Problems problems = new Problems();

      assertThat(
              YamlReader.readMapping(new Text("t.yaml", "key: " + value + "\n"), problems)
                  .entries()
                  .get("key"))
          .hasFieldOrPropertyWithValue("text", value);
      assertThat(problems.isEmpty()).isTrue();
    }
  }
}
