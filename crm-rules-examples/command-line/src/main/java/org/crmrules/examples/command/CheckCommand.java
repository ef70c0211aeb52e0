package org.crmrules.examples.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crmrules.examples.decision.DecisionText;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code check}: is everything right with the packs? */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  @Mixin private RulesOption rules;

  @Parameters(arity = "0..1", paramLabel = "PACK", descriptionKey = "check.pack")
  private String pack;

  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this(new RulesOption(), terminal);
  }

  CheckCommand(RulesOption rules, Terminal terminal) {
    this.rules = rules;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return tell(rules.check(terminal.messages(), pack));
  }

  int tell(PackReport report) {
    Messages messages = terminal.messages();
    for (Problem notice : report.notices()) {
      String text = rules.shown(notice).text(messages.locale()); // several lines, that stay lines
      terminal.out().println(messages.text("check.notice", "") + text);
    }
    if (report.isClean()) {
      report.packs().forEach(pack -> terminal.out().println(line(pack, messages)));
      terminal.say("check.clean", report.packs().size());
      return report.packs().isEmpty() ? 1 : 0;
    }
    for (Problem problem : report.problems()) {
      terminal.out().println(rules.shown(problem).text(messages.locale()));
    }
    terminal.say("check.problems", report.problems().size(), places(report.problems()));
    return 1;
  }

  private static String line(PackInfo pack, Messages messages) {
    return messages.text(
        "check.pack",
        pack.policy().pack(),
        pack.policy().version(),
        messages.name(pack.status()),
        pack.effectiveFrom(),
        pack.rules().size(),
        pack.scenarios(),
        pack.clauses().size(),
        pack.heldByLoader().size(),
        DecisionText.shortDigest(pack.policy()));
  }

  /** The versions that have the problems: a pack lies in the folder pack/version. */
  private static String places(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.path().split("/"))
        .map(parts -> parts.length > 2 ? parts[0] + " " + parts[1] : String.join("/", parts))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
