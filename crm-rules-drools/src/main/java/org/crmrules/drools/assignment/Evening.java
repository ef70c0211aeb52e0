package org.crmrules.drools.assignment;

import java.util.List;

/**
 * Makes loads even: chains of hand-overs within each weight and exchanges between two weights,
 * until neither gains anything. Every step lowers the sum of squared loads over capacities, so it
 * ends. Not thread-safe.
 */
final class Evening {

  private final Board board;
  private final List<Levelling> levellings;

  Evening(Board board) {
    this.board = board;
    this.levellings = board.links.stream().map(links -> new Levelling(board, links)).toList();
  }

  /** True if anything was to be gained. */
  boolean run() {
    boolean changed = pass();
    boolean again = changed;
    while (again) {
      again = pass();
    }
    return changed;
  }

  private boolean pass() {
    boolean changed = false;
    for (Levelling levelling : levellings) {
      changed |= levelling.run();
    }
    for (int heavy = 0; heavy < board.links.size(); heavy++) {
      for (int light = heavy + 1; light < board.links.size(); light++) {
        changed |= new Exchange(board, board.links.get(heavy), board.links.get(light)).run();
      }
    }
    return changed;
  }

  /** For each weight, the heaviest first, as the last look at it left them. */
  List<Levelling> levellings() {
    return levellings;
  }
}
