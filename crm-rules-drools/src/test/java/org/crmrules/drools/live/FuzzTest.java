package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crmrules.CrmRules;
import org.crmrules.DecisionException;
import org.crmrules.LoadOptions;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.PackFolder;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ReloadResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs with random damage: whatever comes in, what comes out is an activation or problems, soon,
 * and what was in force before a refusal still is. How many is the system property {@code
 * crm.fuzz.inputs}; which ones follows from {@code crm.fuzz.seed}, so a failure can be seen again.
 */
class FuzzTest {

  private static final int INPUTS = Integer.getInteger("crm.fuzz.inputs", 300);
  private static final long SEED = Long.getLong("crm.fuzz.seed", 20261121L);
  private static final long SECONDS = 60;
  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  private static final List<String> WORDS =
      List.of(
          "rule",
          "when",
          "then",
          "end",
          "not",
          "exists",
          "or",
          "and",
          "in",
          "contains",
          "null",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          ",",
          ";",
          ":",
          "&&",
          "||",
          "!",
          "==",
          ">=",
          "$x",
          "@",
          "//",
          "/*",
          "*/",
          "\\",
          "\n",
          "\t",
          "\r\n",
          "0",
          "1e9",
          "0.1",
          "0.1B",
          "99999999999",
          "import",
          "global",
          "package",
          "eval(true)",
          "from",
          "salience 1",
          "System.exit(3);",
          "（",
          "）",
          "，",
          "；",
          "“",
          "”",
          "\u0000",
          "\uFEFF",
          "\u202E",
          "\uD83D\uDE00",
          "é",
          "- ",
          "&a",
          "*a",
          "!!x",
          "---",
          "? ",
          "%",
          "{{{{",
          "[[[[",
          "true",
          "~",
          "2026-13-45");

  @TempDir Path temp;

  private final Random random = new Random(SEED);
  private final Map<String, Integer> counts = new TreeMap<>();
  private ExecutorService runner;
  private Path rules;
  private List<Path> files;

  @BeforeEach
  void theGoodPack() throws IOException {
    runner =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "fuzz");
              thread.setDaemon(true);
              return thread;
            });
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    try (Stream<Path> all = Files.walk(rules)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @AfterEach
  void tell() {
    runner.shutdownNow();
    System.out.println("fuzz: seed " + SEED + ", " + counts);
  }

  private <T> T soon(Callable<T> task) throws Exception {
    return runner.submit(task).get(SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void damagedFilesAreActivatedOrRefusedAndNothingInBetween() throws Exception {
    try (CrmRules door = CrmRules.load(PackSource.directory(rules), LoadOptions.defaults())) {
      for (int i = 0; i < INPUTS * 9 / 10; i++) {
        Path file = files.get(random.nextInt(files.size()));
        byte[] good = Files.readAllBytes(file);
        byte[] bad = damaged(good);
        Files.write(file, bad);
        String before = door.packs().toString();
        ReloadResult result = soon(door::reload);
        String input = "input %d of %s:%n%s".formatted(i, file, shown(bad));
        if (result instanceof ReloadResult.Rejected rejected) {
          assertThat(door.packs().toString()).as(input).isEqualTo(before);
          assertThat(rejected.problems()).as(input).isNotEmpty().allMatch(FuzzTest::isWhole);
        }
        assertThat(door.health().packs()).as(input).isEqualTo(door.packs());
        decides(door, input);
        count(file, result);
        Files.write(file, good);
      }
    }
  }

  @Test
  void damagedZipFilesAreReadOrRefused() throws Exception {
    byte[] good = zip();
    for (int i = 0; i < INPUTS / 10; i++) {
      byte[] bad = damaged(good);
      Path zip = Files.write(temp.resolve("packs.zip"), bad);

      PackReport report = soon(() -> CrmRules.check(PackSource.zip(zip)));

      assertThat(report.packs().isEmpty())
          .as("input %d", i)
          .isEqualTo(!report.problems().isEmpty());
      counts.merge("zip " + (report.isClean() ? "good" : "refused"), 1, Integer::sum);
    }
  }

  /** A problem that names itself, in both languages, at a place that exists. */
  private static boolean isWhole(Problem problem) {
    return problem.code().matches("CR-\\d{3}")
        && !problem.zh().isBlank()
        && !problem.en().isBlank()
        && problem.line() >= 0
        && problem.column() >= 0;
  }

  private static void decides(CrmRules door, String input) {
    CustomerProfile customer = CustomerProfile.of("C-1").amountLast12Months(BigDecimal.TEN).build();
    try {
      assertThat(door.grading().grade(customer, AS_OF).reasons()).as(input).isNotEmpty();
    } catch (DecisionException e) {
      // Damage may well make a pack that is good and says nothing of this customer or this day.
      assertThat(e.kind()).as(input).isNotEqualTo(DecisionException.Kind.LIMIT_REACHED);
    } catch (UnusableValueException e) {
      // Or one that is not for grading.
      assertThat(e).as(input).hasMessageContaining("GRADING");
    }
  }

  private void count(Path file, ReloadResult result) {
    String kind = file.getFileName().toString().replaceAll(".*\\.", "");
    counts.merge(kind + " " + result.getClass().getSimpleName(), 1, Integer::sum);
  }

  private byte[] damaged(byte[] good) {
    byte[] bytes = good;
    for (int i = 0; i <= random.nextInt(3); i++) {
      bytes = random.nextBoolean() ? word(bytes) : raw(bytes);
    }
    return bytes;
  }

  /** Puts a word in, or in the place of others, or moves a line. */
  private byte[] word(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    String word = WORDS.get(random.nextInt(WORDS.size()));
    String result =
        switch (random.nextInt(5)) {
          case 0 -> text.substring(0, at) + word + text.substring(at);
          case 1 -> text.substring(0, at) + text.substring(end);
          case 2 ->
              text.substring(0, at) + word.repeat(1 + random.nextInt(200)) + text.substring(at);
          case 3 -> text.substring(0, at);
          default -> moved(text);
        };
    return result.getBytes(StandardCharsets.UTF_8);
  }

  private String moved(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String line = lines.remove(random.nextInt(lines.size()));
    lines.add(random.nextInt(lines.size() + 1), line);
    return String.join("\n", lines);
  }

  /** Changes a byte, whatever it makes of the text. */
  private byte[] raw(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    byte[] result = bytes.clone();
    result[random.nextInt(result.length)] = (byte) random.nextInt(256);
    return result;
  }

  private byte[] zip() throws IOException {
    Path zip = temp.resolve("good.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Path file : files) {
        entries.putNextEntry(new ZipEntry(rules.relativize(file).toString()));
        Files.copy(file, entries);
      }
    }
    return Files.readAllBytes(zip);
  }

  private static String shown(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
