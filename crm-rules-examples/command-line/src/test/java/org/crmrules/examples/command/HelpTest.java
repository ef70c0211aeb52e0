package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.examples.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class HelpTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandAndEveryOptionSaysWhatItIsFor(Language language) {
    List<String> silent = new ArrayList<>();
    collect(Commands.line(new CapturedTerminal(language).terminal(), language), silent);
    assertThat(silent).isEmpty();
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
