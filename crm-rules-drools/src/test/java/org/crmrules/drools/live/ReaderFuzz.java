package org.crmrules.drools.live;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crmrules.CrmRules;
import org.crmrules.ask.InvalidQuestionException;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.calendar.Calendars;
import org.crmrules.drools.check.PackCheck;
import org.crmrules.drools.pack.PackLock;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.trust.SignatureReader;
import org.crmrules.pack.PackSource;

/**
 * Runs in a process of its own with little memory: gives each of our readers files that begin well
 * and go wrong. What comes out is a result or problems; anything else ends the process with an
 * error. Writes down how many there were, and the slowest, which no test holds to a time.
 */
final class ReaderFuzz {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  private static final List<String> WORDS =
      List.of(
          "id: ",
          "- ",
          ": ",
          "[",
          "]",
          "{",
          "}",
          ",",
          "\"",
          "'",
          "#",
          "|",
          ">",
          "&a",
          "*a",
          "!!x",
          "~",
          "\n",
          "\n  ",
          "\t",
          "\r\n",
          "---\n",
          "%",
          "?",
          "0",
          "-1",
          "1e9",
          "1E999999999",
          "0.1",
          "2026-02-30",
          "99999-01-01",
          "true",
          "null",
          "a-a",
          "/",
          "///",
          "../",
          "\\",
          "\u0000",
          "\uFEFF",
          "\u202E",
          "\uD83D\uDE00",
          "采购额",
          "（",
          "Asia/Shanghai",
          "sha256:",
          "jollyday: ");

  private static final String DECLARES =
      """
      declares:
        industries: { AUTO: { zh: 汽车, en: car makers }, FOOD: { zh: 食品, en: food } }
        fields:
          CustomerProfile:
            satisfaction: { zh: 满意度, en: satisfaction, kind: decimal, from: 0, to: 100 }
            industry: { zh: 行业, en: industry, kind: code, of: industries }
            renewsOn: { zh: 续约日, en: renews on, kind: day, days: daysLeft, to-come: true }
        facts:
          Visit: { zh: 拜访, en: visit, fields: { count: { zh: 次, en: times, kind: whole } } }
      """;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Random random;
  private final SortedMap<String, Long> slowest = new TreeMap<>();
  private final SortedMap<String, Integer> counts = new TreeMap<>();

  private ReaderFuzz(long seed) {
    this.random = new Random(seed);
  }

  /** A reader, and a file that is good for it. */
  record Reader(String name, String good, Reading reading) {}

  /** Reads; throws nothing but what is wrong with the reader. */
  @FunctionalInterface
  interface Reading {
    void read(byte[] content);
  }

  /**
   * @param arguments seed, inputs for each reader, and where to write what was seen
   */
  public static void main(String[] arguments) throws IOException {
    ReaderFuzz fuzz = new ReaderFuzz(Long.parseLong(arguments[0]));
    try (CrmRules rules = CrmRules.load(PackSource.directory(PackFolder.GOOD))) {
      for (Reader reader : readers(rules)) {
        fuzz.feed(reader, Integer.parseInt(arguments[1]));
      }
    }
    Files.writeString(
        Path.of(arguments[2]), "inputs " + fuzz.counts + ", slowest in ms " + fuzz.slowest + "\n");
  }

  /** Every reader of text that others write. */
  static List<Reader> readers(CrmRules rules) throws IOException {
    String pack = PackFolder.GOOD.resolve("mini/1.0.0").toString();
    SortedMap<String, byte[]> good =
        new SourceReader(new Problems()).read(PackSource.directory(PackFolder.GOOD)).files();
    List<Reader> readers = new ArrayList<>();
    readers.add(
        new Reader(
            "manifest",
            Files.readString(Path.of(pack, "pack.yaml")),
            content ->
                new PackReader(new Problems()).read(source("mini/1.0.0/pack.yaml", content))));
    readers.add(
        new Reader(
            "declarations",
            Files.readString(Path.of(pack, "pack.yaml")).replace("declares:\n", DECLARES),
            content -> {
              Problems problems = new Problems();
              new PackReader(problems)
                  .read(source("mini/1.0.0/pack.yaml", content))
                  .forEach(files -> new PackCheck(files, problems).check());
            }));
    readers.add(
        new Reader(
            "rules",
            Files.readString(Path.of(pack, "grades.drl")),
            content -> {
              Problems problems = new Problems();
              SortedMap<String, byte[]> all = new TreeMap<>(good);
              all.put("mini/1.0.0/grades.drl", content);
              new PackReader(problems)
                  .read(new SourceFiles("fuzz", all))
                  .forEach(files -> new PackCheck(files, problems).check());
            }));
    readers.add(
        new Reader(
            "calendar",
            Files.readString(PackFolder.RULES.resolve("calendars/cn.yaml")).substring(0, 4_000),
            content -> Calendars.read(source("calendars/x.yaml", content), new Problems())));
    readers.add(
        new Reader(
            "foreign calendar",
            "zone: Europe/Berlin\nweekend: [SUNDAY]\nhours:\n  2007-01-01: [09:00-17:00]\n"
                + "jollyday: de/by\n",
            content -> Calendars.read(source("calendars/x.yaml", content), new Problems())));
    readers.add(
        new Reader(
            "lock",
            "# comment\nmini 1.0.0 released sha256:" + "ab".repeat(32) + "\n",
            content -> PackLock.of(source(SourceFiles.LOCK, content), new Problems())));
    readers.add(
        new Reader(
            "signature",
            "crm-rules-signature: 1\nsequence: 1\nkey: %s\n%s a\nsignature: %s==\n"
                .replace("%s==", "A".repeat(86) + "==")
                .replace("%s", "ab".repeat(32)),
            content -> SignatureReader.of(source(SourceFiles.SIGNATURE, content), new Problems())));
    readers.add(
        new Reader(
            "question",
            Files.readString(Path.of(pack, "scenarios/G-017.yaml")),
            content -> {
              try {
                rules.questions().read("q.yaml", content, "mini", AS_OF);
              } catch (InvalidQuestionException e) {
                if (e.problems().isEmpty()) {
                  throw new AssertionError("no problems", e);
                }
              }
            }));
    return readers;
  }

  private static SourceFiles source(String path, byte[] content) {
    return new SourceFiles("fuzz", new TreeMap<>(Map.of(path, content)));
  }

  private void feed(Reader reader, int inputs) {
    for (int i = 0; i < inputs; i++) {
      byte[] input = i % 20 == 19 ? longOne(reader.good()) : damaged(reader.good());
      long begin = THREADS.getCurrentThreadCpuTime();
      try {
        reader.reading().read(input);
      } catch (RuntimeException | Error e) {
        String shown = new String(input, 0, Math.min(input.length, 2_000), StandardCharsets.UTF_8);
        throw new AssertionError(reader.name() + ", input " + i + ": " + shown, e);
      }
      counts.merge(reader.name(), 1, Integer::sum);
      slowest.merge(
          reader.name(), (THREADS.getCurrentThreadCpuTime() - begin) / 1_000_000, Math::max);
    }
  }

  private byte[] damaged(String good) {
    String text = good;
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(20));
      String word = WORDS.get(random.nextInt(WORDS.size()));
      text =
          switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + word + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(end);
            case 2 -> text.substring(0, at) + word + text.substring(end);
            default -> text.substring(0, at);
          };
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** A word again and again, to the end of what a file may hold, in a place where it may matter. */
  private byte[] longOne(String good) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    int times = 1 << 4 + random.nextInt(14);
    int at = random.nextInt(good.length() + 1);
    String text = good.substring(0, at) + word.repeat(times) + good.substring(at);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 20));
  }
}
