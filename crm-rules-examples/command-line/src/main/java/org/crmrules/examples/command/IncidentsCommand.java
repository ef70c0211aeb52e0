package org.crmrules.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.examples.data.Incidents;
import org.crmrules.examples.facts.LoggedEvent;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code facts incidents}: the incidents of a service desk, as complaints. */
@Command(name = "incidents")
final class IncidentsCommand implements Callable<Integer> {

  @Mixin private ConversionOptions options;

  @Option(names = "--shift-days", paramLabel = "DAYS", descriptionKey = "facts.shift")
  private int shiftDays;

  @Option(names = "--events", paramLabel = "FILE", descriptionKey = "facts.events")
  private Path events;

  private final Terminal terminal;

  IncidentsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<ComplaintCase> cases = Incidents.cases(options.in(), shiftDays);
    if (events != null) {
      List<LoggedEvent> lines =
          cases.stream()
              .flatMap(c -> c.events().stream().map(e -> LoggedEvent.line(c.complaint().id(), e)))
              .toList();
      options.write(LoggedEvent.class, lines, events, terminal);
    }
    return options.write(
        Complaint.class, cases.stream().map(ComplaintCase::complaint).toList(), terminal);
  }
}
