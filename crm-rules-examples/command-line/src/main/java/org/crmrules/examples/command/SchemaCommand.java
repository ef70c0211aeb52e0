package org.crmrules.examples.command;

import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.ask.WrittenFile;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.CompiledUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code schema}: what an editor must know to help with a file. */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {

  @Mixin private RulesOption rules = new RulesOption();

  @Option(names = "--of", paramLabel = "pack|scenario|question", descriptionKey = "schema.of")
  private WrittenFile file = WrittenFile.SCENARIO;

  @Parameters(arity = "0..1", paramLabel = "PACK", descriptionKey = "schema.pack")
  private String pack;

  private final Terminal terminal;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (CrmRules loaded = rules.load(terminal.messages(), CompiledUse.IF_TRUSTED)) {
      PackNames.refuseUnknown(loaded, pack, terminal.messages());
      terminal.out().print(loaded.questions().schema(file, pack));
      return 0;
    }
  }
}
