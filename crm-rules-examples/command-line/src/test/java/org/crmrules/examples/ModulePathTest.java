package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is a module, and names no more than the API. */
class ModulePathTest {

  private static final String MODULE = "module app { requires org.crmrules.api; }";
  private static final String PROGRAM =
      """
      package app;

      import java.math.BigDecimal;
      import java.nio.file.Path;
      import java.time.Instant;
      import java.time.LocalDate;
      import org.crmrules.CrmRules;
      import org.crmrules.complaint.Complaint;
      import org.crmrules.complaint.ComplaintSubject;
      import org.crmrules.grading.CustomerProfile;
      import org.crmrules.pack.PackSource;

      public class Main {
        public static void main(String[] folder) {
          Instant now = Instant.parse("2026-03-02T00:00:00Z");
          try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
            CustomerProfile customer =
                CustomerProfile.of("C-1")
                    .amountLast12Months(new BigDecimal("1280000"))
                    .ordersLast12Months(14)
                    .lastTransactionOn(LocalDate.of(2026, 2, 20))
                    .build();
            System.out.println(rules.grading("customer-amount").grade(customer, now).grade());
            Complaint complaint =
                Complaint.of("K-1", ComplaintSubject.QUALITY).acceptedAt(now).build();
            System.out.println(
                rules.complaints("complaint-manufacturing").clock(complaint, now).status());
          }
          try (CrmRules compiled = CrmRules.load(PackSource.directory(Path.of(folder[0])))) {
            System.out.println(compiled.packs().size() > 0);
          }
        }
      }
      """;

  @Test
  void decidesWithEverythingOnTheModulePath(@TempDir Path folder) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources/app"));
    Files.writeString(sources.resolveSibling("module-info.java"), MODULE);
    Files.writeString(sources.resolve("Main.java"), PROGRAM);
    Path classes = folder.resolve("classes");
    Path rules = onePack(folder.resolve("rules"));
    String modules = modulePath();

    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                "-p",
                modules,
                sources.resolveSibling("module-info.java").toString(),
                sources.resolve("Main.java").toString());
    assertThat(compiled).isZero();

    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-p",
                classes + File.pathSeparator + modules,
                "-m",
                "app/app.Main",
                rules.toString())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    String printed = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(host.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(printed.lines())
        .as(Files.readString(folder.resolve("errors")))
        .containsExactly("A", "RUNNING", "true");
  }

  /** What the API and the engine need, without what only our own programs and tests do. */
  private static String modulePath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator))
        .filter(path -> !path.contains("command-line"))
        .filter(
            path ->
                !path.matches(
                    ".*(junit|jqwik|assertj|archunit|opentest4j|apiguardian|byte-buddy|h2-|picocli"
                        + "|jackson-dataformat-csv|jollyday|threeten|jspecify).*"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A pack that has to be compiled at load. */
  private static Path onePack(Path rules) throws IOException {
    Path shipped = Path.of("../../rules");
    for (String name : List.of("customer-amount", "calendars")) {
      try (Stream<Path> files = Files.walk(shipped.resolve(name))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = rules.resolve(shipped.relativize(file));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    String lock =
        Files.readAllLines(shipped.resolve("packs.lock")).stream()
            .filter(line -> line.startsWith("customer-amount "))
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(rules.resolve("packs.lock"), lock);
    return rules;
  }
}
