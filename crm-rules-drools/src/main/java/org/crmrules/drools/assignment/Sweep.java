package org.crmrules.drools.assignment;

/**
 * Holds each customer of one circle of people who are alike against the one customer of another
 * circle, of all that are worth less, with which an exchange gains if it does with any. So it takes
 * one look at each customer of the two. Not thread-safe.
 */
final class Sweep {

  private final Market market;
  private final Wealth wealth;

  Sweep(Market market, Wealth wealth) {
    this.market = market;
    this.wealth = wealth;
  }

  /** What is made of an exchange that was found. */
  @FunctionalInterface
  interface Offer {
    /** Whether the exchange was made. */
    boolean isTaken(int giver, int taker);
  }

  /**
   * Offers the best exchange for every customer, gain or not.
   *
   * @param giving somebody of the one circle
   * @param taking somebody of the other, perhaps of the same
   * @param givers the customers of the one circle, from the least worth
   * @param takers those of the other
   */
  void run(int giving, int taking, int[] givers, int[] takers, Offer offer) {
    int best = -1;
    int next = 0;
    for (int giver : givers) {
      if (!market.canHave(taking, giver)) {
        continue;
      }
      for (; next < takers.length && market.moved(giver, takers[next]) > 0; next++) {
        if (market.canHave(giving, takers[next])) {
          best = best < 0 || isBetter(takers[next], best, giving) ? takers[next] : best;
        }
      }
      if (best >= 0 && offer.isTaken(giver, best)) {
        best = -1; // what was the best is not any more; who offered looks again
      }
    }
  }

  /** Of two customers that could be taken, the one with which an exchange gains most. */
  private boolean isBetter(int taker, int than, int giving) {
    return wealth.compareTaking(
            market.owner(taker),
            market.owner(than),
            market.moved(taker, than),
            wealth.capacity(giving))
        > 0;
  }
}
