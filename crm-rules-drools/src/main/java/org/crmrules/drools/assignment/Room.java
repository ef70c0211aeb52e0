package org.crmrules.drools.assignment;

import java.util.BitSet;
import org.crmrules.Work;

/**
 * Makes room for one customer more, by letting people hand others on over a chain. People who were
 * once found in a circle without room stay in it whatever is given later, and are not asked again.
 * Not thread-safe.
 */
final class Room {

  private final Board board;
  private final BitSet closed;
  private final int[] from;
  private final Kind[] via;

  Room(Board board) {
    this.board = board;
    this.closed = new BitSet(board.people);
    this.from = new int[board.people];
    this.via = new Kind[board.people];
  }

  /** Who is full for good. */
  BitSet closed() {
    return closed;
  }

  /** The place of somebody of a kind who has room now; -1 if there is no way. */
  int makeFor(Kind kind) {
    Work.goOn();
    BitSet seen = new BitSet(board.people);
    int[] queue = new int[board.people];
    int write = 0;
    for (int person : kind.people) {
      if (!closed.get(person)) {
        seen.set(person);
        from[person] = -1;
        queue[write++] = person;
      }
    }
    BitSet asked = new BitSet(board.kinds.size());
    for (int read = 0; read < write; read++) {
      int person = queue[read];
      if (board.room[person] > 0) {
        return shift(kind, person);
      }
      write = ask(person, asked, seen, queue, write);
    }
    closed.or(seen);
    return -1;
  }

  /** Whom a person could hand something on to. */
  private int ask(int person, BitSet asked, BitSet seen, int[] queue, int end) {
    int write = end;
    int number = 0;
    for (Links links : board.links) {
      for (int k : links.kindsOf()[person]) {
        Kind kind = links.kinds().get(k);
        if (asked.get(number + k) || kind.held[kind.place(person)] == 0) {
          continue;
        }
        asked.set(number + k);
        for (int other : kind.people) {
          if (!seen.get(other) && !closed.get(other)) {
            seen.set(other);
            from[other] = person;
            via[other] = kind;
            queue[write++] = other;
          }
        }
      }
      number += links.kinds().size();
    }
    return write;
  }

  /** Hands on along the chain that ends with a person; answers where it began. */
  private int shift(Kind kind, int last) {
    int person = last;
    while (from[person] >= 0) {
      Kind hop = via[person];
      board.handOn(hop, hop.place(from[person]), hop.place(person), 1);
      person = from[person];
    }
    return kind.place(person);
  }
}
