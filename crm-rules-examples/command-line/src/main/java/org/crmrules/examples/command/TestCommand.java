package org.crmrules.examples.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ScenarioResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test}: do the scenarios beside the rules come out as they say? */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {

  @Mixin private RulesOption rules;

  @Parameters(arity = "0..1", paramLabel = "PACK", descriptionKey = "test.pack")
  private String pack;

  @Option(names = "--changes", descriptionKey = "test.changes")
  private boolean changes;

  private final Terminal terminal;

  TestCommand(Terminal terminal) {
    this(new RulesOption(), terminal);
  }

  TestCommand(RulesOption rules, Terminal terminal) {
    this.rules = rules;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    // One pack alone takes a tenth of the time that all take.
    try (CrmRules loaded = rules.load(terminal, CompiledUse.IF_TRUSTED, pack)) {
      List<Problem> leftOut = loaded.health().problems();
      if (!leftOut.isEmpty()) {
        leftOut.forEach(
            problem ->
                terminal.out().println(rules.shown(problem).text(terminal.messages().locale())));
        return 1;
      }
      if (changes) {
        return new ChangedCases(loaded, rules.files(terminal.messages()), terminal)
            .tell(loaded.packs());
      }
      return tell(loaded.packs(), loaded.scenarios());
    }
  }

  int tell(List<PackInfo> packs, List<ScenarioResult> results) {
    for (PackInfo info : packs) {
      terminal.say(
          "test.pack",
          info.policy().pack(),
          info.policy().version(),
          info.rules().size(),
          info.scenarios());
      results.stream()
          .filter(result -> result.policy().equals(info.policy()) && !result.passed())
          .forEach(this::tellFailure);
    }
    long failed = results.stream().filter(result -> !result.passed()).count();
    if (results.isEmpty()) {
      terminal.say("test.none");
      return 1;
    }
    terminal.say("test.count", results.size() - failed, failed);
    return failed == 0 ? 0 : 1;
  }

  private void tellFailure(ScenarioResult result) {
    terminal.say(
        "test.failure",
        result.rule().isEmpty() ? "" : result.rule() + " ",
        result.name(),
        rules.shown(result.path()),
        result.line());
    terminal.say("test.expected", inLanguage(result.expected()));
    terminal.say("test.got", inLanguage(result.actual()));
    // Below what came, because it may be long.
    result
        .lacking()
        .forEach(lack -> terminal.say("test.why", lack.in(terminal.messages().locale())));
    terminal.say("test.fired", joined(result.fired()));
  }

  private String inLanguage(List<Bilingual> parts) {
    return Bilingual.joined("  ", parts).in(terminal.messages().locale());
  }

  private static String joined(List<String> parts) {
    return parts.stream().collect(Collectors.joining("  "));
  }
}
