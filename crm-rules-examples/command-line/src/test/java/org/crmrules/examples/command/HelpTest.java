package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.examples.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class HelpTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandAndEveryOptionSaysWhatItIsFor(Language language) {
    List<String> silent = new ArrayList<>();
    collect(line(language), silent);
    assertThat(silent).isEmpty();
  }

  /** In the README each has a row. */
  @Test
  void everyCommandStandsInTheReadme() throws IOException {
    String rows =
        Files.readAllLines(Path.of("../../README.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|")[1])
            .collect(Collectors.joining("\n"));

    CommandLine line = line(Language.en);
    assertThat(line.getSubcommands().keySet())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(rows).containsPattern("`" + name + "[` ]"));
  }

  private static CommandLine line(Language language, String... arguments) {
    return Commands.line(new CapturedTerminal(language).terminal(), language, List.of(arguments));
  }

  @Test
  void eachCommandIsCalledAsItCallsItselfAlsoWhenItIsTheOnlyOneThatIsLookedAt() {
    assertThat(line(Language.en).getSubcommands().keySet())
        .containsExactlyElementsOf(Commands.NAMES);
    for (String name : Commands.NAMES) {
      CommandLine alone = line(Language.en, name, "--help");

      assertThat(alone.getSubcommands()).containsOnlyKeys(name);
      assertThat(alone.getSubcommands().get(name).getUsageMessage())
          .isEqualTo(line(Language.en).getSubcommands().get(name).getUsageMessage());
      Object command = alone.getSubcommands().get(name).getCommandSpec().userObject();
      assertThat(command.getClass().getAnnotation(CommandLine.Command.class).name())
          .isEqualTo(name);
    }
  }

  private static void collect(CommandLine line, List<String> silent) {
    CommandLine.Model.CommandSpec spec = line.getCommandSpec();
    if (spec.usageMessage().header().length == 0) {
      silent.add(spec.qualifiedName());
    }
    for (CommandLine.Model.ArgSpec arg : spec.args()) {
      if (arg.description().length == 0) {
        silent.add(spec.qualifiedName() + " " + arg);
      }
    }
    line.getSubcommands().values().forEach(sub -> collect(sub, silent));
  }
}
