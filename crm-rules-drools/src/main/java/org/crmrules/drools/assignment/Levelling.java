package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.crmrules.Work;

/**
 * Makes the loads as even as customers of one weight allow: hands customers on over chains of
 * people as long as that lowers the sum of squared loads over capacities. Where no chain does, none
 * of the plans that differ in customers of this weight alone is better (Harvey, Ladner, Lovász,
 * Tamir 2006, for unequal capacities by the same argument). Not thread-safe.
 */
final class Levelling {

  private final Board board;
  private final Links links;
  private final Chains chains;

  /** For each person the cheapest at the end of a chain from there; -1 if nobody is. */
  private final int[] cheapest;

  Levelling(Board board, Links links) {
    this.board = board;
    this.links = links;
    this.chains = new Chains(links.kinds(), links.kindsOf());
    this.cheapest = new int[board.people];
  }

  /** Hands on until nothing is left to gain; true if anything was. */
  boolean run() {
    boolean changed = false;
    while (pass()) {
      changed = true;
    }
    return changed;
  }

  int[] cheapest() {
    return cheapest;
  }

  /** One look at everybody who has room, the least burdened first; true after a hand-over. */
  private boolean pass() {
    Arrays.fill(cheapest, -1);
    chains.clear();
    int[] takers =
        IntStream.range(0, board.people)
            .filter(p -> board.room[p] > 0)
            .boxed()
            .sorted(taking())
            .mapToInt(Integer::intValue)
            .toArray();
    for (int taker : takers) {
      Work.goOn();
      if (chains.hasSeen(taker)) {
        continue; // somebody cheaper can be reached from there
      }
      int[] givers = chains.reaching(taker);
      int best = taker;
      for (int giver : givers) {
        cheapest[giver] = taker;
        if (giver != taker && (best == taker || saves(giver, best))) {
          best = giver;
        }
      }
      if (best != taker && board.gain(best, taker, links.weight()) > 0) {
        handOn(best, taker);
        return true;
      }
    }
    return false;
  }

  private Comparator<Integer> taking() {
    return (one, other) -> board.compareTaking(one, other, links.weight());
  }

  /** Whether one saves more than another by giving up a customer. */
  private boolean saves(int one, int other) {
    return Share.compare(
            2 * board.load[one] - links.weight(),
            board.capacity[one],
            2 * board.load[other] - links.weight(),
            board.capacity[other])
        > 0;
  }

  /** As many as there are, as there is room for, and as long as each gains. */
  private void handOn(int giver, int taker) {
    int low = 1;
    int high = Math.min(chains.width(giver), board.room[taker]);
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      long moved = (middle - 1) * links.weight();
      boolean gains =
          board.gain(
                  giver,
                  board.load[giver] - moved,
                  taker,
                  board.load[taker] + moved,
                  links.weight())
              > 0;
      low = gains ? middle : low;
      high = gains ? high : middle - 1;
    }
    chains.handOn(board, giver, low);
  }
}
