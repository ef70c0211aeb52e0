package org.crmrules.examples.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.UnusableValueException;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.PackPublisher;
import org.crmrules.pack.PackSignature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sign}: says with a key that these files are the policy. */
@Command(name = "sign")
final class SignCommand implements Callable<Integer> {

  @Mixin private FolderOption folder = new FolderOption();

  @Option(names = "--key", required = true, paramLabel = "FILE", descriptionKey = "sign.key")
  private Path key;

  /** Null: one above the present one. */
  @Option(names = "--sequence", paramLabel = "N")
  private Long sequence;

  private final Terminal terminal;

  SignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path packs = folder.folder(terminal.messages());
    try {
      OfficeWork work = new OfficeWork(folder, terminal);
      return work.run(
          () -> {
            PackSignature signature = sign(packs);
            terminal.say("sign.done", signature.files(), signature.sequence(), signature.key());
            work.tellLeftOut(signature.leftOut());
          });
    } catch (UnusableValueException e) {
      throw new UsageException(terminal.messages().text("sign.sequence", sequence));
    }
  }

  private PackSignature sign(Path packs) {
    PackPublisher office = CrmRules.publisher();
    return sequence == null ? office.sign(packs, key) : office.sign(packs, key, sequence);
  }
}
