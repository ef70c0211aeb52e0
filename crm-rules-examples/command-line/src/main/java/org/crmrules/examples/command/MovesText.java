package org.crmrules.examples.command;

import org.crmrules.examples.compare.Moves;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;

/**
 * Moves for people at a terminal.
 *
 * @param question whose answers moved
 */
record MovesText(Terminal terminal, ComparedQuestion question) {

  /** Who moves from where to where, the biggest group first, with rules and examples. */
  void tell(String title, Moves moves) {
    Messages messages = terminal.messages();
    terminal.out().println(title);
    terminal.say("compare.counts", moves.total(), moves.total() - moves.movers(), moves.movers());
    for (Moves.Group group : moves.moved()) {
      terminal.say(
          "compare.group", question.named(group.from()), question.named(group.to()), group.count());
      group.lost().forEach((rule, count) -> below(messages.text("compare.lost", rule, count)));
      group.gained().forEach((rule, count) -> below(messages.text("compare.gained", rule, count)));
      below(messages.text("compare.examples", String.join(", ", group.examples())));
    }
  }

  private void below(String line) {
    terminal.out().println("      " + line);
  }
}
