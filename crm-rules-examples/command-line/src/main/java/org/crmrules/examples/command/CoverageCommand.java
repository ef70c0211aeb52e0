package org.crmrules.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.examples.trial.CoveragePage;
import org.crmrules.examples.trial.CoverageText;
import org.crmrules.pack.CompiledUse;
import org.crmrules.trial.CoverageReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coverage}: what do the scenarios of a pack try, and what do they leave out? */
@Command(name = "coverage")
final class CoverageCommand implements Callable<Integer> {

  @Mixin private RulesOption rules = new RulesOption();

  @Parameters(paramLabel = "PACK", descriptionKey = "coverage.pack")
  private String pack;

  @Option(names = "--version-of", paramLabel = "VERSION", descriptionKey = "mutate.version")
  private String version;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "coverage.out")
  private Path out;

  private final Terminal terminal;

  CoverageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ReportFile file = ReportFile.of(out, terminal.messages(), ".json", ".html");
    try (CrmRules loaded = rules.load(terminal, CompiledUse.IF_TRUSTED, pack)) {
      CoverageReport report = Told.to(terminal, () -> loaded.trials().coverage(pack, version));
      new CoverageText(terminal.messages(), rules::shown)
          .of(report)
          .forEach(terminal.out()::println);
      file.write(report, new CoveragePage(terminal.messages())::of);
      return 0;
    }
  }
}
