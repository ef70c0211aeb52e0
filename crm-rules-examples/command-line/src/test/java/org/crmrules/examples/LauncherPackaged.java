package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is handed out, started by the script beside it. Runs once it is packaged. */
class LauncherPackaged {

  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  @TempDir private Path folder;

  private Cli run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(
        Path.of(System.getProperty("launchers"), WINDOWS ? "crm-rules.cmd" : "crm-rules")
            .toString());
    command.addAll(List.of(arguments));
    File err = folder.resolve("err").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    for (String cache : List.of("XDG_CACHE_HOME", "LOCALAPPDATA")) {
      builder.environment().put(cache, folder.resolve("cache").toString());
    }
    Process program = builder.start();
    String out = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Cli(program.exitValue(), out, Files.readString(err.toPath()));
  }

  @Test
  void theScriptRunsTheJarBesideItAndHandsOverItsExitCode() throws Exception {
    Cli demo = run("demo", "--lang", "en");

    assertThat(demo.err()).isEmpty();
    assertThat(demo.exit()).isZero();
    assertThat(demo.out()).contains("Huaxin is graded A.");
    assertThat(run("no-such-command").exit()).isEqualTo(2);
  }

  @Test
  void argumentsWithBlanksStayWhole() throws Exception {
    Path rules = ShippedRules.copy(List.of("customer-medal"), folder.resolve("rules of ours"));

    Cli checked = run("check", "--lang", "en", "--rules", rules.toString());

    assertThat(checked.err()).isEmpty();
    assertThat(checked.out()).contains("customer-medal 1.0.0");
    assertThat(checked.exit()).isZero();
  }
}
