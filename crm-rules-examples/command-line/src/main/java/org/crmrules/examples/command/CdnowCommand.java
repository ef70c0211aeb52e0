package org.crmrules.examples.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.crmrules.examples.data.Cdnow;
import org.crmrules.examples.text.Terminal;
import org.crmrules.grading.CustomerProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code facts cdnow}: the customers of CDNOW, to be graded. */
@Command(name = "cdnow")
final class CdnowCommand implements Callable<Integer> {

  @Mixin private ConversionOptions options;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "facts.asOf")
  private LocalDate asOf = Cdnow.END;

  @Option(names = "--shift-days", paramLabel = "DAYS", descriptionKey = "facts.shift")
  private int shiftDays;

  private final Terminal terminal;

  CdnowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return options.write(
        CustomerProfile.class, Cdnow.customers(options.in(), asOf, shiftDays), terminal);
  }
}
