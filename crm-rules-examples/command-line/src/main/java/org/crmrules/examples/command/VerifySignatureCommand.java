package org.crmrules.examples.command;

import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.PackSignature;
import org.crmrules.pack.PackTrust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify-signature}: are these files as somebody we trust signed them? */
@Command(name = "verify-signature")
final class VerifySignatureCommand implements Callable<Integer> {

  @Mixin private RulesOption rules = new RulesOption();

  private final Terminal terminal;

  VerifySignatureCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PackTrust trust = rules.trust();
    if (!trust.needsSignature()) {
      throw new UsageException(terminal.messages().text("verifySignature.key"));
    }
    PackSignature signature =
        CrmRules.publisher().verifySignature(rules.source(terminal.messages()), trust);
    terminal.say("verifySignature.done", signature.files(), signature.sequence(), signature.key());
    return 0;
  }
}
