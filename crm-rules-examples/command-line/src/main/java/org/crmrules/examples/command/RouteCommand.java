package org.crmrules.examples.command;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code route}: where does each complaint go? */
@Command(name = "route")
final class RouteCommand implements Callable<Integer> {

  @Mixin private DecideOptions options;

  private final Terminal terminal;

  RouteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return new Deciding(options, terminal)
        .each(
            Complaint.class,
            rules -> {
              ComplaintService service =
                  options.results().service(rules, CrmRules::complaints, CrmRules::complaints);
              Instant asOf = options.results().asOf(rules, terminal.messages());
              return fact -> service.route(fact, asOf);
            },
            RoutingDecision::firstHandler);
  }
}
