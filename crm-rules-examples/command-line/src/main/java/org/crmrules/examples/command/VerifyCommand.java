package org.crmrules.examples.command;

import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.PackSignature;
import org.crmrules.pack.PackTrust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify}: are these files as somebody we trust signed them? */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

  @Mixin private RulesOption rules = new RulesOption();

  private final Terminal terminal;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PackTrust trust = rules.trust();
    if (!trust.needsSignature()) {
      throw new UsageException(terminal.messages().text("verify.key"));
    }
    PackSignature signature = CrmRules.publisher().verify(rules.source(terminal.messages()), trust);
    terminal.say("verify.done", signature.files(), signature.sequence(), signature.key());
    return 0;
  }
}
