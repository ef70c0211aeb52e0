package org.crmrules.examples.command;

import java.util.List;
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
    terminal.out().println(title);
    terminal.say("compare.counts", moves.total(), moves.total() - moves.movers(), moves.movers());
    tell(moves.moved());
  }

  /**
   * What could change although none of those compared shows it.
   *
   * @param cells what both versions say in the cells of their rules
   * @param whole true if these are all cells
   * @param shown moves of those compared
   */
  void tellUnseen(Moves cells, boolean whole, Moves shown) {
    terminal.say(whole ? "compare.cells.all" : "compare.cells.some", cells.total());
    List<Moves.Group> unseen =
        cells.moved().stream().filter(g -> shown.count(g.from(), g.to()) == 0).toList();
    tell(unseen);
    if (unseen.isEmpty()) {
      terminal.say("compare.cells.none");
    }
  }

  private void tell(List<Moves.Group> groups) {
    Messages messages = terminal.messages();
    for (Moves.Group group : groups) {
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
