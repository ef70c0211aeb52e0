package org.crmrules.drools.assignment;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.crmrules.Work;

/**
 * Exchanges customers between people who serve the same regions and sell the same products, of whom
 * one has more than the other, of what the other could have had and even without the most valuable
 * customer of it, until no exchange between such two gains. Every exchange lowers the sum of
 * squared values over capacity, so it ends. Not thread-safe.
 */
final class Relief {

  private final Wealth wealth;
  private final List<Market> markets;
  private final Collection<List<Integer>> peers;

  /**
   * Begins with what is given out.
   *
   * @param peers people who serve the same regions and sell the same products
   */
  Relief(Wealth wealth, List<Market> markets, Collection<List<Integer>> peers) {
    this.wealth = wealth;
    this.markets = markets;
    this.peers = peers;
  }

  void run() {
    for (List<Integer> group : peers) {
      long before = -1;
      while (before != wealth.now()) {
        before = wealth.now();
        pass(group);
      }
    }
  }

  private void pass(List<Integer> group) {
    List<Integer> poorestFirst =
        group.stream().sorted((one, other) -> wealth.compare(one, 0, other)).toList();
    for (int envied : group) {
      for (int envious : poorestFirst) {
        Work.goOn();
        if (wealth.compare(envied, best(envied), envious) <= 0) {
          break; // and nobody who has more can envy
        }
        relieve(envious, envied);
      }
    }
  }

  private void relieve(int envious, int envied) {
    boolean gained = true;
    while (gained && envies(envious, envied)) {
      gained =
          markets.stream().anyMatch(market -> new Bargain(market, wealth).best(envied, envious));
    }
  }

  /** What the most valuable customer of a person is worth. */
  private long best(int person) {
    return markets.stream().mapToLong(market -> best(market, market.held(person))).max().orElse(0);
  }

  private static long best(Market market, int[] held) {
    return held.length == 0 ? 0 : market.worth(held[held.length - 1]);
  }

  /** By more than one customer, of those that the envious person could have. */
  private boolean envies(int envious, int envied) {
    long barred = 0;
    long best = 0;
    for (Market market : markets) {
      int[] held = market.held(envied);
      barred +=
          IntStream.of(held)
              .filter(item -> !market.canHave(envious, item))
              .mapToLong(market::worth)
              .sum();
      best =
          Math.max(
              best,
              IntStream.of(held)
                  .filter(item -> market.canHave(envious, item))
                  .mapToLong(market::worth)
                  .max()
                  .orElse(0));
    }
    return wealth.compare(envied, barred + best, envious) > 0;
  }
}
