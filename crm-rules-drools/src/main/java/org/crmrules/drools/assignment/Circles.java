package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Between which circles of people who are alike customers of one weight might be exchanged now. Not
 * thread-safe.
 */
final class Circles {

  private final int[][] people;
  private final Market market;
  private final Wealth wealth;

  /** For each circle when it was last held against all others, as a count of all changes. */
  private final long[] lookedAt;

  /** For each circle who could be given one of its customers. */
  private final BitSet[] reach;

  /**
   * Nobody was looked at yet.
   *
   * @param people the people of each circle
   */
  Circles(int[][] people, Market market, Wealth wealth) {
    this.people = people;
    this.market = market;
    this.wealth = wealth;
    this.lookedAt = new long[people.length];
    this.reach = new BitSet[people.length];
    Arrays.fill(lookedAt, -1);
  }

  /** Any of a circle. */
  int one(int circle) {
    return people[circle][0];
  }

  int count() {
    return people.length;
  }

  /** Finds out who can be given something by whom, as it is now. */
  void survey() {
    for (int circle = 0; circle < people.length; circle++) {
      reach[circle] = new BitSet();
      Kind last = null;
      for (int item : market.ofCircle(circle)) {
        if (market.kind(item) != last) {
          last = market.kind(item);
          reach[circle].or(last.eligible);
        }
      }
    }
  }

  /** The circles that have anything, from who has least value over capacity. */
  int[] poorestFirst() {
    double[] shares = new double[people.length];
    Arrays.setAll(shares, circle -> wealth.share(richest(circle), 0));
    return IntStream.range(0, people.length)
        .filter(circle -> market.ofCircle(circle).length > 0)
        .boxed()
        .sorted((one, other) -> Double.compare(shares[one], shares[other]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** A circle was held against all others, as they were known at a survey then. */
  void looked(int circle, long then) {
    lookedAt[circle] = then;
  }

  /** Whether anything changed since the two were last held against one another. */
  boolean isNew(int giving, int taking) {
    return changedAt(giving) > lookedAt[giving] || changedAt(taking) > lookedAt[giving];
  }

  private long changedAt(int circle) {
    return Arrays.stream(people[circle]).mapToLong(wealth::changedAt).max().orElse(0);
  }

  /** Whether each can have something of the other, and handing on the least there is would gain. */
  boolean canTrade(int giving, int taking) {
    return reach[giving].get(one(taking))
        && reach[taking].get(one(giving))
        && wealth.gains(richest(giving), poorest(taking), 1);
  }

  private int richest(int circle) {
    int richest = one(circle);
    for (int person : people[circle]) {
      richest = wealth.compare(person, 0, richest) > 0 ? person : richest;
    }
    return richest;
  }

  private int poorest(int circle) {
    int poorest = one(circle);
    for (int person : people[circle]) {
      poorest = wealth.compare(person, 0, poorest) < 0 ? person : poorest;
    }
    return poorest;
  }
}
