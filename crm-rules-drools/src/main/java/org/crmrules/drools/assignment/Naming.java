package org.crmrules.drools.assignment;

import java.util.Arrays;
import org.crmrules.Work;

/**
 * Which customers of one kind go to whom, given how many each gets: the most valuable first, each
 * to who will have least value in proportion to capacity in the end, if all that is still to come
 * is of the average value of what is left. Not thread-safe.
 */
final class Naming {

  private final Wealth wealth;
  private final Kind kind;

  /** The customers of the kind that are served, from the least worth. */
  private final int[] items;

  private final long[] worth;
  private final int[] owner;

  /**
   * Gives nothing to anybody yet, but counts an average customer for each.
   *
   * @param items of the kind, from the least worth
   * @param worth of each customer of the weight, at least 0
   * @param owner who has each customer of the weight; to be filled in
   */
  Naming(Wealth wealth, Kind kind, int[] items, long[] worth, int[] owner) {
    this.wealth = wealth;
    this.kind = kind;
    this.items = items;
    this.worth = worth;
    this.owner = owner;
    expect(1);
  }

  /** Counts as many average customers as everybody gets; takes them away if the sign is -1. */
  private void expect(int sign) {
    long mean = items.length == 0 ? 0 : sum() / items.length;
    for (int place = 0; place < kind.people.length; place++) {
      wealth.add(kind.people[place], sign * mean * kind.held[place]);
    }
  }

  private long sum() {
    return Arrays.stream(items).mapToLong(item -> worth[item]).sum();
  }

  /** Gives everything out that was only expected so far. */
  void first() {
    expect(-1);
    run();
  }

  /** Takes everything back and gives it out anew, by what everybody has of other kinds now. */
  void again() {
    for (int item : items) {
      wealth.add(owner[item], -worth[item]);
    }
    run();
  }

  private void run() {
    int[] left = kind.held.clone();
    double[] end = new double[left.length];
    double rest = sum();
    LeastFirst next = new LeastFirst(end);
    int fresh = 0;
    for (int i = items.length - 1; i >= 0; i--) {
      Work.goOn();
      double mean = rest / (i + 1);
      if (fresh-- == 0) { // the average has fallen for everybody since
        next.clear();
        for (int place = 0; place < left.length; place++) {
          queue(place, left, mean, end, next);
        }
        fresh = next.size() - 1;
      }
      int place = next.remove();
      int item = items[i];
      owner[item] = kind.people[place];
      rest -= worth[item];
      wealth.add(kind.people[place], worth[item]);
      left[place]--;
      queue(place, left, mean, end, next);
    }
  }

  private void queue(int place, int[] left, double mean, double[] end, LeastFirst next) {
    if (left[place] > 0) {
      end[place] = wealth.share(kind.people[place], left[place] * mean);
      next.add(place);
    }
  }
}
