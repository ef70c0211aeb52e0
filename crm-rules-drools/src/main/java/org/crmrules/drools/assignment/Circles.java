package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Between which circles of people who are alike customers of one weight might be exchanged, as it
 * was at the last survey. Not thread-safe.
 */
final class Circles {

  private final int[][] people;
  private final Market market;
  private final Wealth wealth;

  /** For each circle who could be given one of its customers. */
  private final BitSet[] reach;

  /** For each circle who has most value. */
  private final int[] richest;

  /** For each circle who has least value. */
  private final int[] poorest;

  /** When the last survey was, as a count of all changes of values. */
  private long surveyedAt = -1;

  /** Which circles had changed by the last survey since the one before. */
  private final BitSet fresh = new BitSet();

  private int[] poorestFirst = {};
  private int[] freshPoorestFirst = {};

  /**
   * Nothing was surveyed yet.
   *
   * @param people the people of each circle
   */
  Circles(int[][] people, Market market, Wealth wealth) {
    this.people = people;
    this.market = market;
    this.wealth = wealth;
    this.reach = new BitSet[people.length];
    this.richest = new int[people.length];
    this.poorest = new int[people.length];
  }

  int count() {
    return people.length;
  }

  /** Any of a circle. */
  int one(int circle) {
    return people[circle][0];
  }

  /** Whether the circles are two people. */
  boolean areTwo(int one, int other) {
    return one != other && people[one].length == 1 && people[other].length == 1;
  }

  /** Looks at every circle that changed since the last survey. */
  void survey() {
    fresh.clear();
    for (int circle = 0; circle < people.length; circle++) {
      if (changedAt(circle) > surveyedAt) {
        fresh.set(circle);
        survey(circle);
      }
    }
    surveyedAt = wealth.now();
    poorestFirst =
        IntStream.range(0, people.length)
            .filter(circle -> market.ofCircle(circle).length > 0)
            .boxed()
            .sorted((one, other) -> wealth.compare(richest[one], 0, richest[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    freshPoorestFirst = Arrays.stream(poorestFirst).filter(fresh::get).toArray();
  }

  private long changedAt(int circle) {
    long last = 0;
    for (int person : people[circle]) {
      last = Math.max(last, wealth.changedAt(person));
    }
    return last;
  }

  private void survey(int circle) {
    reach[circle] = new BitSet();
    Kind last = null;
    for (int item : market.ofCircle(circle)) {
      if (market.kind(item) != last) {
        last = market.kind(item);
        reach[circle].or(last.eligible);
      }
    }
    richest[circle] = one(circle);
    poorest[circle] = one(circle);
    for (int person : people[circle]) {
      richest[circle] = wealth.compare(person, 0, richest[circle]) > 0 ? person : richest[circle];
      poorest[circle] = wealth.compare(person, 0, poorest[circle]) < 0 ? person : poorest[circle];
    }
  }

  /** The circles that have anything, from who has least value over capacity. */
  int[] poorestFirst() {
    return poorestFirst;
  }

  /** Of these circles those with which a circle was not held against as they are. */
  int[] newTo(int circle) {
    return fresh.get(circle) ? poorestFirst : freshPoorestFirst;
  }

  /** Whether each can have something of the other, and handing on the least there is would gain. */
  boolean canTrade(int giving, int taking) {
    return reach[giving].get(one(taking))
        && reach[taking].get(one(giving))
        && wealth.gains(richest[giving], poorest[taking], 1);
  }

  /**
   * How much the share of the one can be above that of the other, about; no exchange gains more.
   */
  double gap(int giving, int taking) {
    return wealth.share(richest[giving], 0) - wealth.share(poorest[taking], 0);
  }
}
