package org.crmrules.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crmrules.bench.question.EveryQuestion;
import org.crmrules.bench.question.Size;

/** Measures packs of growing size, and growing numbers of packs; each in a JVM of its own. */
public final class Growth {

  private Growth() {}

  /**
   * Measures, and keeps the raw figures.
   *
   * @param file takes a line of JSON for each measurement
   * @return a table
   */
  public static String measure(Path file, boolean quick) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder table = new StringBuilder("growth:\n");
    for (int[] size : sizes(quick)) {
      String line = inOwnJvm(size[0], size[1]);
      lines.add(line);
      table.append("        ").append(line.replaceAll("[{}\"]", "")).append('\n');
    }
    Files.write(file, lines);
    return table.toString();
  }

  private static int[][] sizes(boolean quick) {
    return quick
        ? new int[][] {{1, 24}, {1, 240}, {4, 24}}
        : new int[][] {{1, 24}, {1, 240}, {1, 2_400}, {10, 24}, {50, 24}};
  }

  /**
   * What the questions of every kind cost where their packs are larger, beside what they do now.
   */
  public static String measureQuestions(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder table = new StringBuilder("growth of questions:\n");
    for (Size size : Size.values()) {
      String said = inOwnJvm(EveryQuestion.class, "-D" + Size.PROPERTY + "=" + size);
      lines.add(said.isEmpty() ? "{\"packs\": \"%s\", \"failed\": true}".formatted(size) : said);
      table.append(lines.get(lines.size() - 1).replaceAll("[{}\"]", "")).append('\n');
    }
    Files.write(file, lines);
    return table.toString();
  }

  private static String inOwnJvm(int packs, int rules) throws IOException {
    String said =
        inOwnJvm(OneSize.class, "-Dcrm.bench.packs=" + packs, "-Dcrm.bench.rules=" + rules);
    return said.isEmpty()
        ? "{\"packs\": %d, \"rules\": %d, \"failed\": true}".formatted(packs, rules)
        : said;
  }

  /** What a program prints; nothing if it fails. */
  private static String inOwnJvm(Class<?> program, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx2g",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dlog4j2.StatusLogger.level=OFF")); // which speaks among the figures
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      String said = new String(process.getInputStream().readAllBytes()).strip();
      boolean ended = process.waitFor(5, TimeUnit.MINUTES);
      return ended && process.exitValue() == 0 ? said : "";
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
