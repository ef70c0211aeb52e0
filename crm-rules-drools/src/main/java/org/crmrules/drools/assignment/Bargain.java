package org.crmrules.drools.assignment;

import org.crmrules.Work;

/**
 * Exchanges customers of one weight between two people, the best exchange first. Not thread-safe.
 */
final class Bargain {

  private final Market market;
  private final Wealth wealth;

  Bargain(Market market, Wealth wealth) {
    this.market = market;
    this.wealth = wealth;
  }

  /** Exchanges these two customers, and then whatever their owners gain by. */
  void runFrom(int giver, int taker, Effort effort) {
    int from = market.owner(giver);
    int to = market.owner(taker);
    exchange(giver, taker);
    boolean gained = true;
    while (gained) {
      gained = effort.spend(looks(from, to)) && (best(from, to) || best(to, from));
    }
  }

  /** Exchanges until nothing gains, or less than half of what was wanted is left. */
  void run(int from, int to, Effort effort) {
    boolean again = true;
    while (again && effort.spend(looks(from, to))) {
      long wanted = wealth.best(from, to);
      again = best(from, to) && wealth.best(from, to) > wanted / 2;
    }
  }

  private long looks(int from, int to) {
    return market.held(from).length + (long) market.held(to).length;
  }

  /** Makes the exchange that hands on nearest to what would be best; false if no exchange gains. */
  boolean best(int from, int to) {
    Work.goOn();
    if (!wealth.gains(from, to, 1)) {
      return false;
    }
    Nearest nearest = new Nearest(from, to, wealth.best(from, to));
    nearest.look();
    if (nearest.give < 0 || !wealth.gains(from, to, market.moved(nearest.give, nearest.take))) {
      return false;
    }
    exchange(nearest.give, nearest.take);
    return true;
  }

  /**
   * Looks for the exchange that hands on nearest to what is wanted, among what can change hands.
   */
  private final class Nearest {

    private final long wanted;
    private final int[] givers;
    private final int[] takers;
    private int give = -1;
    private int take = -1;
    private long distance = Long.MAX_VALUE;

    Nearest(int from, int to, long wanted) {
      this.wanted = wanted;
      this.givers = market.held(from, to);
      this.takers = givers.length == 0 ? givers : market.held(to, from);
    }

    void look() {
      int next = 0;
      for (int giver : givers) {
        while (next < takers.length && market.moved(giver, takers[next]) > wanted) {
          next++;
        }
        look(giver, next - 1);
        look(giver, next);
      }
    }

    private void look(int giver, int place) {
      if (place >= 0 && place < takers.length) {
        long moved = market.moved(giver, takers[place]);
        if (moved > 0 && Math.abs(moved - wanted) < distance) {
          distance = Math.abs(moved - wanted);
          give = giver;
          take = takers[place];
        }
      }
    }
  }

  private void exchange(int giver, int taker) {
    long moved = market.moved(giver, taker);
    int from = market.owner(giver);
    int to = market.owner(taker);
    market.exchange(giver, taker);
    wealth.add(from, -moved);
    wealth.add(to, moved);
  }
}
