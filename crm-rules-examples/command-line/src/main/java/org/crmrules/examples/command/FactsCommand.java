package org.crmrules.examples.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code facts}: turns public data sets into fact files. */
@Command(name = "facts")
final class FactsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), spec.resourceBundle().getString("command.missing"));
  }
}
