package org.crmrules.examples.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code deadlines}: when is each complaint due, and where does it stand? */
@Command(name = "deadlines")
final class DeadlinesCommand implements Callable<Integer> {

  @Mixin private DecideOptions options;

  private final Terminal terminal;

  DeadlinesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return new Deciding(options, terminal)
        .each(
            Complaint.class,
            rules -> {
              ComplaintService service = service(rules);
              return fact -> service.clock(fact, options.results().asOf());
            },
            (ComplaintClock clock) -> clock.status().name());
  }

  private ComplaintService service(CrmRules rules) {
    String pack = options.results().pack();
    return pack == null ? rules.complaints() : rules.complaints(pack);
  }
}
