package org.crmrules.examples.command;

import java.util.List;
import java.util.Locale;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.LockChange;
import org.crmrules.pack.Problem;
import org.crmrules.pack.RulePackException;

/** Does one piece of work on a folder of packs, and says what came of it. */
final class OfficeWork {

  private static final int PROBLEMS = 1;

  private final FolderOption folder;
  private final Terminal terminal;

  OfficeWork(FolderOption folder, Terminal terminal) {
    this.folder = folder;
    this.terminal = terminal;
  }

  /** Exit code 0, or 1 with every problem. */
  int run(Runnable work) {
    try {
      work.run();
      return 0;
    } catch (RulePackException refused) {
      for (Problem problem : refused.problems()) {
        terminal.err().println(folder.shown(problem).text(terminal.messages().locale()));
      }
      terminal.note("office.refused", refused.problems().size());
      return PROBLEMS;
    }
  }

  /** Says what a change of the lock came to. */
  void tell(String command, LockChange change) {
    terminal.say(
        command + (change.isNew() ? ".done" : ".already"),
        change.policy().pack(),
        change.policy().version(),
        change.policy().digest());
    Locale locale = terminal.messages().locale();
    change.told().forEach(told -> terminal.out().println("  " + told.in(locale)));
    change.warnings().forEach(warning -> terminal.note("office.warning", warning.in(locale)));
    if (change.isNew() && change.needsSigning()) {
      terminal.say("office.signAgain");
    }
    tellLeftOut(change.leftOut());
  }

  /** Says what is wrong with drafts, as far as anything is. */
  void tellLeftOut(List<Problem> problems) {
    if (!problems.isEmpty()) {
      terminal.note("office.leftOut", problems.size(), folder.shown(problems.get(0)).onOneLine());
    }
  }
}
