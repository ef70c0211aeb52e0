package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scripts that start the program on the two kinds of systems. */
class LauncherTest {

  private static final Path LAUNCHERS = Path.of("src/main/launcher");
  private static final Pattern SHELL = Pattern.compile("(?m)^  (\\w+(?: \\| \\w+)+)\\)$");
  private static final Pattern WINDOWS = Pattern.compile("for %%c in \\(([^)]*)\\)");

  private static List<String> patient(String script, Pattern list, String between)
      throws IOException {
    Matcher found = list.matcher(Files.readString(LAUNCHERS.resolve(script)));
    assertThat(found.find()).as(script).isTrue();
    return List.of(found.group(1).split(between));
  }

  @Test
  void bothScriptsLetTheSameCommandsTakeTheirTimeAndThereAreSuchCommands() throws IOException {
    List<String> shell = patient("crm-rules", SHELL, " \\| ");

    assertThat(patient("crm-rules.cmd", WINDOWS, " ")).isEqualTo(shell);
    assertThat(Commands.NAMES).containsAll(shell);
  }
}
