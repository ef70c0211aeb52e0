package org.crmrules.examples.command;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deadlines}: when is each complaint due, and where does it stand? */
@Command(name = "deadlines")
final class DeadlinesCommand implements Callable<Integer> {

  @Mixin private DecideOptions options;

  @Option(names = "--events", paramLabel = "FILE", descriptionKey = "deadlines.events")
  private String events;

  @Option(
      names = "--longest",
      paramLabel = "N",
      defaultValue = "0",
      descriptionKey = "deadlines.longest")
  private int most;

  private final Terminal terminal;

  DeadlinesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<InputFile> log = Optional.ofNullable(events).map(name -> new InputFile(name, null));
    if (log.isPresent()) {
      log.get().expect(terminal);
    }
    LongestOpen longest = new LongestOpen(most);
    int exit =
        new Deciding(options, terminal)
            .each(
                Complaint.class,
                rules -> {
                  ComplaintService service =
                      options.results().service(rules, CrmRules::complaints, CrmRules::complaints);
                  EventLog happened = EventLog.of(log, options.results().own(rules), terminal);
                  Instant asOf = options.results().asOf(rules, terminal.messages());
                  return fact -> service.clock(happened.of(fact), asOf);
                },
                (ComplaintClock clock) -> {
                  longest.add(clock);
                  return clock.status().name();
                });
    longest.tell(terminal);
    return exit;
  }
}
