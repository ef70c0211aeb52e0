package org.crmrules.examples.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.crmrules.examples.data.Northwind;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pool.Representative;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code facts northwind-representatives}: the employees of Northwind. */
@Command(name = "northwind-representatives")
final class NorthwindRepresentativesCommand implements Callable<Integer> {

  @Mixin private ConversionOptions options;

  private final Terminal terminal;

  NorthwindRepresentativesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return options.write(
        Representative.class, Northwind.in(options.in()).representatives(), terminal);
  }
}
