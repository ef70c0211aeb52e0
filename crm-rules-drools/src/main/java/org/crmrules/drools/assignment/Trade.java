package org.crmrules.drools.assignment;

import org.crmrules.Work;

/**
 * Exchanges customers of one weight, whatever they need, between any two people who can each have
 * the other's, as long as that makes value over capacity more even. Every exchange lowers the sum
 * of squared values over capacity, so it ends. Not thread-safe.
 */
final class Trade {

  private final Market market;
  private final Wealth wealth;
  private final Circles circles;
  private final Bargain bargain;
  private final Sweep sweep;

  /**
   * Begins with what is given out.
   *
   * @param circles the people who are alike for this weight
   */
  Trade(Market market, Wealth wealth, int[][] circles) {
    this.market = market;
    this.wealth = wealth;
    this.circles = new Circles(circles, market, wealth);
    this.bargain = new Bargain(market, wealth);
    this.sweep = new Sweep(market, wealth);
  }

  /** Exchanges until nothing gains or the effort is spent; true if anything was exchanged. */
  boolean run(Effort effort) {
    long before = wealth.now();
    long start = -1;
    while (start != wealth.now() && effort.spend(circles.count())) {
      start = wealth.now();
      circles.survey();
      int[] order = circles.poorestFirst();
      for (int i = order.length - 1; i >= 0; i--) {
        for (int taking : circles.newTo(order[i])) {
          Work.goOn();
          if (circles.canTrade(order[i], taking)) {
            trade(order[i], taking, effort);
          }
        }
      }
    }
    return wealth.now() != before;
  }

  /** The largest gain of any exchange, as {@link Wealth#gain}; 0 if none gains. */
  double gain() {
    circles.survey();
    int[] order = circles.poorestFirst();
    double most = 0;
    for (int i = order.length - 1; i >= 0; i--) {
      for (int taking : order) {
        Work.goOn();
        if (circles.canTrade(order[i], taking) && circles.gap(order[i], taking) > most) {
          most = Math.max(most, gain(order[i], taking));
        }
      }
    }
    return most;
  }

  private double gain(int giving, int taking) {
    double[] most = {0};
    sweep(
        giving,
        taking,
        (giver, taker) -> {
          most[0] =
              Math.max(
                  most[0],
                  wealth.gain(
                      market.owner(giver), market.owner(taker), market.moved(giver, taker)));
          return false;
        });
    return most[0];
  }

  private void trade(int giving, int taking, Effort effort) {
    long looks = market.ofCircle(giving).length + (long) market.ofCircle(taking).length;
    if (circles.areTwo(giving, taking)) {
      bargain.run(circles.one(giving), circles.one(taking), effort);
      return; // what is left of it, the next round finds
    }
    boolean again = true;
    while (again) {
      again = effort.spend(looks) && pass(giving, taking, effort);
    }
  }

  /** One look at every customer of the two; true if anything was exchanged. */
  private boolean pass(int giving, int taking, Effort effort) {
    long before = wealth.now();
    sweep(
        giving,
        taking,
        (giver, taker) -> {
          boolean gains =
              wealth.gains(market.owner(giver), market.owner(taker), market.moved(giver, taker));
          if (gains) {
            bargain.runFrom(giver, taker, effort);
          }
          return gains;
        });
    return wealth.now() != before;
  }

  private void sweep(int giving, int taking, Sweep.Offer offer) {
    sweep.run(
        circles.one(giving),
        circles.one(taking),
        market.ofCircle(giving),
        market.ofCircle(taking),
        offer);
  }
}
