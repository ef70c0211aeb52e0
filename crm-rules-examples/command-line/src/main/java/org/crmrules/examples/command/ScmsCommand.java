package org.crmrules.examples.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.crmrules.examples.data.Scms;
import org.crmrules.examples.text.Terminal;
import org.crmrules.supplier.SupplierRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code facts scms}: the vendors of the USAID supply chain, to be rated. */
@Command(name = "scms")
final class ScmsCommand implements Callable<Integer> {

  @Mixin private ConversionOptions options;

  private final Terminal terminal;

  ScmsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return options.write(SupplierRecord.class, Scms.suppliers(options.in()), terminal);
  }
}
