package org.crmrules.examples.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.UnusableValueException;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code withdraw}: this version decides no more. */
@Command(name = "withdraw")
final class WithdrawCommand implements Callable<Integer> {

  @Mixin private FolderOption folder = new FolderOption();

  @Parameters(index = "0", paramLabel = "PACK", descriptionKey = "office.pack")
  private String pack;

  @Parameters(index = "1", paramLabel = "VERSION", descriptionKey = "office.version")
  private String version;

  @Option(names = "--reason", required = true, paramLabel = "TEXT")
  private String reason;

  private final Terminal terminal;

  WithdrawCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path packs = folder.folder(terminal.messages());
    OfficeWork work = new OfficeWork(folder, terminal);
    try {
      return work.run(
          () -> work.tell("withdraw", CrmRules.publisher().withdraw(packs, pack, version, reason)));
    } catch (UnusableValueException e) {
      throw new UsageException(terminal.messages().text("withdraw.reason", reason));
    }
  }
}
