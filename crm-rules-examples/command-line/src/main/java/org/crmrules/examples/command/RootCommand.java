package org.crmrules.examples.command;

import org.crmrules.examples.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code crm-rules}: says what there is. */
@Command(name = "crm-rules", versionProvider = Version.class)
final class RootCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  private boolean help;

  /** Of the program; where a pack is asked, {@code --version} is one of the pack. */
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "program.version")
  private boolean version;

  /** Read before parsing, by {@link Language#of}: here it is checked and shown in the help. */
  @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "zh|en")
  private Language language;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), spec.resourceBundle().getString("command.missing"));
  }
}
