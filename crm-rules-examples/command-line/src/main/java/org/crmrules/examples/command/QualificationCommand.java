package org.crmrules.examples.command;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.supplier.QualificationDecision;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code qualification}: where does each supplier stand after all that happened to it? */
@Command(name = "qualification")
final class QualificationCommand implements Callable<Integer> {

  @Mixin private DecideOptions options;

  private final Terminal terminal;

  QualificationCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return new Deciding(options, terminal)
        .each(
            SupplierHistory.class,
            rules -> {
              SupplierService service =
                  options.results().service(rules, CrmRules::suppliers, CrmRules::suppliers);
              Instant asOf = options.results().asOf(rules, terminal.messages());
              return history -> service.qualification(history, asOf);
            },
            QualificationDecision::stage);
  }
}
