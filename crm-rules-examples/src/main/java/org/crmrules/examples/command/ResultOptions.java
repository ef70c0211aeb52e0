package org.crmrules.examples.command;

import java.time.Instant;
import picocli.CommandLine.Option;

/** What every command that decides asks for: which policy, as of when, and where the results go. */
final class ResultOptions extends OutputOptions {

  @Option(names = "--as-of", required = true, paramLabel = "DATE|INSTANT")
  private Instant asOf;

  Instant asOf() {
    return asOf;
  }
}
