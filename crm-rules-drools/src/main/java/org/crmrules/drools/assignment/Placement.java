package org.crmrules.drools.assignment;

import java.util.PriorityQueue;
import org.crmrules.Work;

/**
 * A first plan: the heaviest first, and of one weight the most restricted kinds first; each
 * customer to whom it burdens least. Then, over chains, whoever found everybody full. Not
 * thread-safe.
 */
final class Placement {

  private final Board board;

  Placement(Board board) {
    this.board = board;
  }

  /** Places what is to be served; true if there was room for everything. */
  boolean run() {
    boolean all = true;
    for (Links links : board.links) {
      links.kinds().stream()
          .sorted((a, b) -> Integer.compare(a.people.length, b.people.length))
          .forEach(this::place);
    }
    for (Kind kind : board.kinds) {
      all &= makeRoom(kind);
    }
    return all;
  }

  private void place(Kind kind) {
    PriorityQueue<Integer> next =
        new PriorityQueue<>(
            Math.max(1, kind.people.length),
            (one, other) -> board.compareTaking(kind.people[one], kind.people[other], kind.weight));
    for (int place = 0; place < kind.people.length; place++) {
      if (board.room[kind.people[place]] > 0) {
        next.add(place);
      }
    }
    for (int left = kind.served; left > 0 && !next.isEmpty(); left--) {
      Work.goOn();
      int place = next.remove();
      board.give(kind, place, 1);
      if (board.room[kind.people[place]] > 0) {
        next.add(place);
      }
    }
  }

  /** Lets people hand customers of any kind on until the rest of a kind has room. */
  private boolean makeRoom(Kind kind) {
    int left = kind.served - kind.given();
    if (left == 0) {
      return true;
    }
    Room search = new Room(board);
    while (left > 0) {
      int place = search.makeFor(kind);
      if (place < 0) {
        return false;
      }
      board.give(kind, place, 1);
      left--;
    }
    return true;
  }
}
