package org.crmrules.examples.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code release}: from now on this version decides, and never changes. */
@Command(name = "release")
final class ReleaseCommand implements Callable<Integer> {

  @Mixin private FolderOption folder = new FolderOption();

  @Parameters(index = "0", paramLabel = "PACK", descriptionKey = "office.pack")
  private String pack;

  @Parameters(index = "1", paramLabel = "VERSION", descriptionKey = "office.version")
  private String version;

  private final Terminal terminal;

  ReleaseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path packs = folder.folder(terminal.messages());
    OfficeWork work = new OfficeWork(folder, terminal);
    return work.run(() -> work.tell("release", CrmRules.publisher().release(packs, pack, version)));
  }
}
