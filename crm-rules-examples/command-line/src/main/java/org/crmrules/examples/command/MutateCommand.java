package org.crmrules.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.examples.trial.MutationText;
import org.crmrules.pack.CompiledUse;
import org.crmrules.trial.Mutant.Fate;
import org.crmrules.trial.MutationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mutate}: which small changes of its rules would the scenarios of a pack not notice? */
@Command(name = "mutate")
final class MutateCommand implements Callable<Integer> {

  @Mixin private RulesOption rules = new RulesOption();

  @Parameters(paramLabel = "PACK", descriptionKey = "mutate.pack")
  private String pack;

  @Option(names = "--version-of", paramLabel = "VERSION", descriptionKey = "mutate.version")
  private String version;

  @Option(names = "--out", paramLabel = "FILE.json", descriptionKey = "mutate.out")
  private Path out;

  private final Terminal terminal;

  MutateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ReportFile file = ReportFile.of(out, terminal.messages(), ".json");
    try (CrmRules loaded = rules.load(terminal, CompiledUse.IF_TRUSTED, pack)) {
      MutationReport report = Told.to(terminal, () -> loaded.trials().mutate(pack, version));
      new MutationText(terminal.messages(), rules::shown)
          .of(report)
          .forEach(terminal.out()::println);
      file.write(report, r -> "");
      return report.count(Fate.SURVIVED) == 0 ? 0 : 1;
    }
  }
}
