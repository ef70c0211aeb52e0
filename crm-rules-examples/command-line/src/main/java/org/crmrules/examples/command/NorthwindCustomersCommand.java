package org.crmrules.examples.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.crmrules.examples.data.Northwind;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pool.PoolCustomer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code facts northwind-customers}: the customers of Northwind, as a pool. */
@Command(name = "northwind-customers")
final class NorthwindCustomersCommand implements Callable<Integer> {

  @Mixin private ConversionOptions options;

  private final Terminal terminal;

  NorthwindCustomersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return options.write(PoolCustomer.class, Northwind.in(options.in()).customers(), terminal);
  }
}
