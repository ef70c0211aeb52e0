package org.crmrules.drools.assignment;

import java.util.BitSet;
import org.crmrules.Work;

/**
 * Who is served where there is not room for all: customer after customer in the order of service,
 * each if there is a way to serve it beside all that came before. That serves as many as can be,
 * and of all such choices the earliest, because the sets that can be served together are a matroid.
 * Not thread-safe.
 */
final class Serving {

  private final Board board;
  private final int[] cursor;

  /** Finds room on this board, which holds nothing yet and is of no further use. */
  Serving(Board board) {
    this.board = board;
    this.cursor = new int[board.kinds.size()];
  }

  /**
   * Says how many of each kind are served.
   *
   * @param kindOf the number of each customer's kind, in the order of service
   * @return for each kind
   */
  int[] run(int[] kindOf) {
    int[] served = new int[board.kinds.size()];
    BitSet turnedAway = new BitSet(served.length);
    Room room = new Room(board);
    for (int number : kindOf) {
      Work.goOn();
      if (turnedAway.get(number)) {
        continue; // what nobody could be given before, nobody can be given later
      }
      Kind kind = board.kinds.get(number);
      int place = free(number, kind);
      if (place < 0) {
        place = room.makeFor(kind);
      }
      if (place < 0) {
        turnedAway.set(number);
      } else {
        board.give(kind, place, 1);
        served[number]++;
      }
    }
    return served;
  }

  /** The next place of a kind with room; -1 if everybody is full. Who is full once stays full. */
  private int free(int number, Kind kind) {
    while (cursor[number] < kind.people.length) {
      if (board.room[kind.people[cursor[number]]] > 0) {
        return cursor[number];
      }
      cursor[number]++;
    }
    return -1;
  }
}
