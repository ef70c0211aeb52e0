package org.crmrules.examples.command;

import org.crmrules.examples.facts.FactFormat;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command asks for that decides one fact after the other. */
final class DecideOptions {

  @Mixin private ResultOptions results;

  @Option(names = "--in", required = true, paramLabel = "FILE|-")
  private String in;

  @Option(names = "--format", paramLabel = "csv|xlsx|jsonl")
  private FactFormat format;

  ResultOptions results() {
    return results;
  }

  /** Null: what the name of a file says. */
  FactFormat format() {
    return format;
  }

  InputFile input() {
    return new InputFile(in, format);
  }
}
