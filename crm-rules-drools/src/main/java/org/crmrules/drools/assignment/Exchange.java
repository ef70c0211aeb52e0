package org.crmrules.drools.assignment;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.crmrules.Work;

/**
 * Exchanges a customer for a lighter one of somebody else where that makes the loads more even. Not
 * thread-safe.
 */
final class Exchange {

  private final Board board;
  private final Links heavy;
  private final Links light;
  private final long difference;

  Exchange(Board board, Links heavy, Links light) {
    this.board = board;
    this.heavy = heavy;
    this.light = light;
    this.difference = heavy.weight() - light.weight();
  }

  /** Makes every exchange that gains; true if there was any. */
  boolean run() {
    boolean changed = false;
    while (pass()) {
      changed = true;
    }
    return changed;
  }

  /** The most burdened gives to the least burdened, as far as either pays. */
  private boolean pass() {
    boolean changed = false;
    List<Integer> byBurden =
        IntStream.range(0, board.people)
            .filter(person -> board.capacity[person] > 0)
            .boxed()
            .sorted((one, other) -> board.compareTaking(one, other, difference))
            .toList();
    for (int i = byBurden.size() - 1; i >= 0; i--) {
      int giver = byBurden.get(i);
      Work.goOn();
      BitSet takers = null;
      for (int taker : byBurden) {
        if (!gains(giver, taker)) {
          break;
        }
        takers = takers == null ? receivers(heavy, giver) : takers;
        if (takers.get(taker) && receivers(light, taker).get(giver)) {
          exchange(giver, taker);
          changed = true;
          takers = null;
        }
      }
    }
    return changed;
  }

  private boolean gains(int giver, int taker) {
    return board.load[giver] >= heavy.weight() && board.gain(giver, taker, difference) > 0;
  }

  /** Who could be given one of a person's customers of a weight. */
  private BitSet receivers(Links links, int person) {
    BitSet receivers = new BitSet(board.people);
    for (int number : links.kindsOf()[person]) {
      Kind kind = links.kinds().get(number);
      if (kind.held[kind.place(person)] > 0) {
        receivers.or(kind.eligible);
      }
    }
    return receivers;
  }

  private void exchange(int giver, int taker) {
    handOn(heavy, giver, taker);
    handOn(light, taker, giver);
  }

  private void handOn(Links links, int from, int to) {
    for (int number : links.kindsOf()[from]) {
      Kind kind = links.kinds().get(number);
      int place = kind.place(from);
      int target = kind.place(to);
      if (kind.held[place] > 0 && target >= 0) {
        board.handOn(kind, place, target, 1);
        return;
      }
    }
    throw new IllegalStateException("The exchange must have something to hand on.");
  }
}
