package org.crmrules.examples.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.Problem;
import picocli.CommandLine.Option;

/** Which folder of packs to write to. */
final class FolderOption {

  @Option(names = "--rules", required = true, paramLabel = "DIR", descriptionKey = "folder.rules")
  private Path rules;

  /**
   * The folder.
   *
   * @throws UsageException if there is none
   */
  Path folder(Messages messages) {
    if (!Files.isDirectory(rules)) {
      throw new UsageException(messages.text("folder.missing", rules));
    }
    return rules;
  }

  /** The problem with its path as the user can open it. */
  Problem shown(Problem problem) {
    Path inside = rules.resolve(problem.path());
    return ShownProblem.at(Files.exists(inside) ? inside.toString() : problem.path(), problem);
  }
}
