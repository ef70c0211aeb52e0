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
    long wanted = wealth.best(from, to);
    int[] takers = market.held(to);
    int give = -1;
    int take = -1;
    int more = -1; // the last customer for which more is handed on than wanted
    int next = 0;
    for (int giver : market.held(from)) {
      if (!market.canHave(to, giver)) {
        continue;
      }
      for (; next < takers.length && !isEnough(giver, takers[next], from, wanted); next++) {
        more = market.canHave(from, takers[next]) ? takers[next] : more;
      }
      if (more >= 0 && isNearer(giver, more, give, take, wanted)) {
        give = giver;
        take = more;
      }
      if (next < takers.length && isNearer(giver, takers[next], give, take, wanted)) {
        give = giver;
        take = takers[next];
      }
    }
    if (give < 0 || !wealth.gains(from, to, market.moved(give, take))) {
      return false;
    }
    exchange(give, take);
    return true;
  }

  /** Whether that customer can be taken and no more than wanted is handed on. */
  private boolean isEnough(int giver, int taker, int from, long wanted) {
    return market.canHave(from, taker) && market.moved(giver, taker) <= wanted;
  }

  private boolean isNearer(int giver, int taker, int give, int take, long wanted) {
    long moved = market.moved(giver, taker);
    return moved > 0
        && (give < 0 || Math.abs(moved - wanted) < Math.abs(market.moved(give, take) - wanted));
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
