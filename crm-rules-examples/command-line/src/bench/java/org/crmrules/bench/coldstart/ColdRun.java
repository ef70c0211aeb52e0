package org.crmrules.bench.coldstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.pack.CompiledUse;

/**
 * One start.
 *
 * @param millis from the start of the JVM to the first decision
 * @param cpuMillis processor time by then, of all threads
 */
record ColdRun(long millis, long cpuMillis) {

  /** Every start must have decided the same, by all of the packs. */
  private static final Pattern COLD = Pattern.compile("(?m)^cold A [1-9]\\d* (\\d+) (\\d+)$");

  /** Starts a JVM with the class path of this one. */
  static ColdRun of(CompiledUse use) throws IOException {
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ColdHost.class.getName(),
                use.name())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher cold = COLD.matcher(said);
    if (!cold.find()) {
      throw new IllegalStateException(
          "The host (%s) must decide; it said: %s".formatted(use, said));
    }
    return new ColdRun(Long.parseLong(cold.group(1)), Long.parseLong(cold.group(2)));
  }
}
