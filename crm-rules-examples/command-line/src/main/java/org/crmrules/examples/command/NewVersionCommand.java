package org.crmrules.examples.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.NewVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new-version}: a draft to change, as a copy of the newest version. */
@Command(name = "new-version")
final class NewVersionCommand implements Callable<Integer> {

  @Mixin private FolderOption folder = new FolderOption();

  @Parameters(index = "0", paramLabel = "PACK", descriptionKey = "office.pack")
  private String pack;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "VERSION",
      descriptionKey = "newVersion.version")
  private String version;

  @Option(
      names = "--effective-from",
      paramLabel = "DATE",
      descriptionKey = "newVersion.effectiveFrom")
  private LocalDate effectiveFrom;

  private final Terminal terminal;

  NewVersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path packs = folder.folder(terminal.messages());
    return new OfficeWork(folder, terminal)
        .run(() -> tell(packs, CrmRules.publisher().begin(packs, pack, version, effectiveFrom)));
  }

  private void tell(Path packs, NewVersion begun) {
    String place = (packs + "/" + pack + "/" + begun.version()).replace('\\', '/');
    terminal.say("newVersion.done", place, begun.before(), begun.effectiveFrom());
    terminal.say("newVersion.next", packs, pack, begun.version());
  }
}
