package org.crmrules.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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

  private static String inOwnJvm(int packs, int rules) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                OneSize.class.getName(),
                String.valueOf(packs),
                String.valueOf(rules))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      String line = new String(process.getInputStream().readAllBytes()).strip();
      boolean ended = process.waitFor(5, TimeUnit.MINUTES);
      return ended && process.exitValue() == 0
          ? line
          : "{\"packs\": %d, \"rules\": %d, \"failed\": true}".formatted(packs, rules);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
