package org.crmrules.examples.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.crmrules.complaint.Complaint;
import org.crmrules.examples.data.Incidents;
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

  private final Terminal terminal;

  IncidentsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return options.write(Complaint.class, Incidents.complaints(options.in(), shiftDays), terminal);
  }
}
