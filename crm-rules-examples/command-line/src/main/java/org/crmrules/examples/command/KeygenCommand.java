package org.crmrules.examples.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.PackKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code keygen}: makes the keys to sign and to verify with. */
@Command(name = "keygen")
final class KeygenCommand implements Callable<Integer> {

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "keygen.out")
  private Path out;

  private final Terminal terminal;

  KeygenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PackKeys keys = CrmRules.publisher().makeKeys(out);
    terminal.say("keygen.private", keys.privateKey());
    terminal.say("keygen.public", keys.publicKey(), keys.fingerprint());
    return 0;
  }
}
