package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Which customers of one kind go to whom, given how many each gets: the most valuable first, each
 * to who will have least value in proportion to capacity in the end, if all that is still to come
 * is of the average value of what is left. Not thread-safe.
 */
final class Naming {

  private final Wealth wealth;
  private final Kind kind;

  /** What the customers served are worth, from the least. */
  private final long[] worth;

  /** The same customers by number. */
  private final int[] customers;

  /** Who has each of them, as a place among the people of the kind. */
  private final int[] places;

  /**
   * Gives nothing to anybody yet, but counts an average customer for each.
   *
   * @param customerWorth what each customer is worth, at least 0
   */
  Naming(Wealth wealth, Kind kind, long[] customerWorth) {
    this.wealth = wealth;
    this.kind = kind;
    this.customers = fromTheLeast(kind, customerWorth);
    this.worth = Arrays.stream(customers).mapToLong(c -> customerWorth[c]).toArray();
    this.places = new int[customers.length];
    expect(1);
  }

  private static int[] fromTheLeast(Kind kind, long[] worth) {
    return IntStream.range(0, kind.served)
        .map(i -> kind.customers[kind.served - 1 - i])
        .boxed()
        .sorted((one, other) -> Long.compare(worth[one], worth[other]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  int size() {
    return customers.length;
  }

  /** Counts as many average customers as everybody gets; takes them away if the sign is -1. */
  private void expect(int sign) {
    long mean = worth.length == 0 ? 0 : Arrays.stream(worth).sum() / worth.length;
    for (int place = 0; place < kind.people.length; place++) {
      wealth.add(kind.people[place], sign * mean * kind.held[place]);
    }
  }

  /** Gives everything out that was only expected so far. */
  void first() {
    expect(-1);
    run();
  }

  /** Takes everything back and gives it out anew, by what everybody has of other kinds now. */
  void again() {
    for (int i = 0; i < customers.length; i++) {
      wealth.add(kind.people[places[i]], -worth[i]);
    }
    run();
  }

  private void run() {
    int[] left = kind.held.clone();
    double[] end = new double[left.length];
    double rest = Arrays.stream(worth).asDoubleStream().sum();
    PriorityQueue<Integer> next =
        new PriorityQueue<>(
            Math.max(1, left.length),
            (one, other) -> {
              int order = Double.compare(end[one], end[other]);
              return order != 0 ? order : Integer.compare(one, other);
            });
    int fresh = 0;
    for (int i = customers.length - 1; i >= 0; i--) {
      double mean = rest / (i + 1);
      if (fresh-- == 0) { // the average has fallen for everybody since
        next.clear();
        for (int place = 0; place < left.length; place++) {
          queue(place, left, mean, end, next);
        }
        fresh = next.size() - 1;
      }
      int place = next.remove();
      places[i] = place;
      rest -= worth[i];
      wealth.add(kind.people[place], worth[i]);
      left[place]--;
      queue(place, left, mean, end, next);
    }
  }

  private void queue(
      int place, int[] left, double mean, double[] end, PriorityQueue<Integer> next) {
    if (left[place] > 0) {
      end[place] = wealth.share(kind.people[place], left[place] * mean);
      next.add(place);
    }
  }

  /** Exchanges customers as long as that gains and the effort lasts; true if any was exchanged. */
  boolean exchange(Effort effort) {
    return trade().run(effort);
  }

  /** By how much at most an exchange would still bring shares together; 0 if none gains. */
  double gain() {
    return trade().gain();
  }

  private Trade trade() {
    return new Trade(wealth, kind.people, worth, places);
  }

  /** Says who has which customer. */
  void tell(int[] personOf) {
    for (int i = 0; i < customers.length; i++) {
      personOf[customers[i]] = kind.people[places[i]];
    }
  }
}
