package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Looks backwards from a person for all who could hand a customer on to them, over any chain of
 * people. Kinds and people that were seen stay seen, so that many searches together look at
 * everything once. Not thread-safe.
 */
final class Chains {

  private final List<Kind> kinds;
  private final int[][] kindsOf;
  private final BitSet seenKinds;
  private final boolean[] seenPeople;
  private final int[] via;
  private final int[] next;
  private final int[] queue;

  Chains(List<Kind> kinds, int[][] kindsOf) {
    this.kinds = kinds;
    this.kindsOf = kindsOf;
    this.seenKinds = new BitSet(kinds.size());
    this.seenPeople = new boolean[kindsOf.length];
    this.via = new int[kindsOf.length];
    this.next = new int[kindsOf.length];
    this.queue = new int[kindsOf.length];
  }

  /** Forgets what was seen. */
  void clear() {
    seenKinds.clear();
    Arrays.fill(seenPeople, false);
  }

  boolean hasSeen(int person) {
    return seenPeople[person];
  }

  /** All who can hand something on to a person and were not seen before, that person first. */
  int[] reaching(int last) {
    int read = 0;
    int write = 0;
    queue[write++] = last;
    seenPeople[last] = true;
    next[last] = -1;
    while (read < write) {
      int to = queue[read++];
      for (int number : kindsOf[to]) {
        if (seenKinds.get(number)) {
          continue;
        }
        seenKinds.set(number);
        Kind kind = kinds.get(number);
        for (int place = 0; place < kind.people.length; place++) {
          int from = kind.people[place];
          if (kind.held[place] > 0 && !seenPeople[from]) {
            seenPeople[from] = true;
            via[from] = number;
            next[from] = to;
            queue[write++] = from;
          }
        }
      }
    }
    return Arrays.copyOf(queue, write);
  }

  /** How many customers can go along the chain that begins with a person. */
  int width(int first) {
    int width = Integer.MAX_VALUE;
    for (int from = first; next[from] >= 0; from = next[from]) {
      Kind kind = kinds.get(via[from]);
      width = Math.min(width, kind.held[kind.place(from)]);
    }
    return width;
  }

  /** Hands so many customers on along the chain that begins with a person. */
  void handOn(Board board, int first, int count) {
    for (int from = first; next[from] >= 0; from = next[from]) {
      Kind kind = kinds.get(via[from]);
      board.handOn(kind, kind.place(from), kind.place(next[from]), count);
    }
  }
}
