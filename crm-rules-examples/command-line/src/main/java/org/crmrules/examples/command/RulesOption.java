package org.crmrules.examples.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.Problem;
import org.crmrules.pack.RulePackException;
import org.crmrules.pack.VerificationReport;
import picocli.CommandLine.Option;

/** Which packs. */
final class RulesOption {

  /** What is said where a source has not what is wanted of it. */
  private static final String UNREADABLE = "CR-102";

  @Option(names = "--rules", paramLabel = "DIR|ZIP")
  private Path rules;

  @Option(names = "--key", paramLabel = "PUB")
  private List<Path> keys = new ArrayList<>();

  /** True if they are named, and not those that ship with the engine. */
  boolean isGiven() {
    return rules != null;
  }

  /**
   * A folder, a zip file, or the packs that ship with the engine.
   *
   * @throws UsageException if there is no such folder or file
   */
  PackSource source(Messages messages) {
    if (rules == null) {
      return PackSource.embedded();
    }
    if (Files.isDirectory(rules)) {
      return PackSource.directory(rules);
    }
    if (Files.isRegularFile(rules) && rules.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return PackSource.zip(rules);
    }
    throw new UsageException(messages.text("rules.missing", rules));
  }

  /**
   * The folder of the packs, whose files can be read.
   *
   * @throws UsageException if it is none
   */
  Path files(Messages messages) {
    if (rules == null || !Files.isDirectory(rules)) {
      throw new UsageException(messages.text("folder.missing", rules));
    }
    return rules;
  }

  /** Whose packs are accepted: signed by one of the keys, or, without a key, unsigned ones. */
  PackTrust trust() {
    return keys.isEmpty()
        ? PackTrust.unsigned()
        : CrmRules.publisher().trust(keys.toArray(Path[]::new));
  }

  /** Opens the door. */
  CrmRules load(Terminal terminal, CompiledUse compiled) {
    return load(terminal, compiled, null);
  }

  /**
   * Opens the door to one pack, and says how many problems the drafts have that are left out.
   *
   * @param pack null: to all
   */
  CrmRules load(Terminal terminal, CompiledUse compiled, String pack) {
    return load(terminal, LoadOptions.defaults().withCompiled(compiled), pack);
  }

  /**
   * The same with options of one's own.
   *
   * @param options but for the trust
   */
  CrmRules load(Terminal terminal, LoadOptions options, String pack) {
    Messages messages = terminal.messages();
    try {
      CrmRules loaded = CrmRules.load(source(messages, pack), options.withTrust(trust()));
      List<Problem> leftOut = loaded.health().problems();
      if (!leftOut.isEmpty()) {
        terminal.note("rules.leftOut", leftOut.size(), shown(leftOut.get(0)).onOneLine());
      }
      return loaded;
    } catch (RulePackException e) {
      refuseUnknown(e.problems(), pack, messages);
      throw e;
    }
  }

  /**
   * Checks a pack.
   *
   * @param pack null: all
   */
  PackReport check(Messages messages, String pack) {
    PackReport report = CrmRules.check(source(messages, pack), trust());
    refuseUnknown(report.problems(), pack, messages);
    return report;
  }

  /**
   * Holds a pack to what it guarantees.
   *
   * @param pack null: all
   */
  VerificationReport verify(Messages messages, String pack) {
    VerificationReport report = CrmRules.verify(source(messages, pack), trust());
    refuseUnknown(report.problems(), pack, messages);
    return report;
  }

  /** A pack that is not there is no fault of the packs, but was asked for wrongly. */
  private static void refuseUnknown(List<Problem> problems, String pack, Messages messages) {
    if (pack != null && problems.size() == 1 && problems.get(0).code().equals(UNREADABLE)) {
      throw new UsageException(problems.get(0).text(messages.locale()));
    }
  }

  private PackSource source(Messages messages, String pack) {
    return pack == null ? source(messages) : source(messages).only(pack);
  }

  /** The path of a file of the packs as the user can open it from where the command runs. */
  String shown(String path) {
    return rules != null && Files.isDirectory(rules)
        ? rules.resolve(path).toString().replace('\\', '/')
        : path;
  }

  /** The problem with its path as the user can open it. */
  Problem shown(Problem problem) {
    return ShownProblem.at(shown(problem.path()), problem);
  }
}
