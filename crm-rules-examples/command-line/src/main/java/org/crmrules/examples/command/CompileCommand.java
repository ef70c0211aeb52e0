package org.crmrules.examples.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.Compilation;
import org.crmrules.pack.Compilation.CompiledVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code compile}: lays beside each pack what it compiles to, so that starts need not wait. */
@Command(name = "compile")
final class CompileCommand implements Callable<Integer> {

  @Mixin private FolderOption folder = new FolderOption();

  private final Terminal terminal;

  CompileCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path packs = folder.folder(terminal.messages());
    OfficeWork work = new OfficeWork(folder, terminal);
    return work.run(
        () -> {
          Compilation compilation = CrmRules.publisher().compile(packs);
          tell(compilation);
          work.tellLeftOut(compilation.leftOut());
        });
  }

  private void tell(Compilation compilation) {
    for (CompiledVersion version : compilation.packs()) {
      terminal.say(
          version.isNew() ? "compile.done" : "compile.already",
          version.policy().pack(),
          version.policy().version(),
          version.classes(),
          version.policy().digest());
    }
    terminal.say("compile.versions", compilation.ruleEngine(), compilation.build());
    if (compilation.needsSigning()) {
      terminal.say("office.signAgain");
    }
  }
}
