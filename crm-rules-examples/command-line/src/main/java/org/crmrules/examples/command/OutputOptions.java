package org.crmrules.examples.command;

import java.nio.file.Path;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.CompiledUse;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which policy, and where the results go. */
class OutputOptions {

  @Mixin private RulesOption rules;

  @Option(names = "--compiled")
  private boolean compiled;

  @Option(names = "--pack", paramLabel = "ID")
  private String pack;

  @Option(names = "--out", paramLabel = "FILE")
  private Path out;

  @Option(names = "--rejects", paramLabel = "FILE")
  private Path rejects;

  @Option(names = "--explain")
  private boolean explain;

  RulesOption rules() {
    return rules;
  }

  /** Opens the door. */
  CrmRules load(Messages messages) {
    return rules.load(messages, compiled ? CompiledUse.ALWAYS : CompiledUse.IF_TRUSTED);
  }

  /** Null: the only pack of the kind. */
  String pack() {
    return pack;
  }

  /** Null: standard output. */
  Path out() {
    return out;
  }

  /** Null: standard error. */
  Path rejects() {
    return rejects;
  }

  boolean explain() {
    return explain;
  }
}
