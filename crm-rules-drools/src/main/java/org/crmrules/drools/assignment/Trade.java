package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Exchanges customers of one kind between people as long as that makes value over capacity more
 * even. Every exchange lowers the sum of squared values over capacity, so it ends.
 *
 * <p>An exchange between two people of given capacities gains for some customer of the one if it
 * gains with the best of all that are worth less and that the other capacity has; so one look at
 * each customer finds whether there is any. Not thread-safe.
 */
final class Trade {

  private final Wealth wealth;
  private final int[] people;
  private final long[] worth;
  private final int[] places;

  /** For each place the customers there, from the least worth. */
  private final int[][] held;

  /** The capacities of who holds any. */
  private final long[] capacities;

  /**
   * Begins with what is given out.
   *
   * @param people by place
   * @param worth of each customer, from the least
   * @param places who has each customer; is changed
   */
  Trade(Wealth wealth, int[] people, long[] worth, int[] places) {
    this.wealth = wealth;
    this.people = people;
    this.worth = worth;
    this.places = places;
    int[] counts = new int[people.length];
    Arrays.stream(places).forEach(place -> counts[place]++);
    this.held = new int[people.length][];
    for (int place = 0; place < people.length; place++) {
      held[place] = new int[counts[place]];
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < places.length; i++) {
      held[places[i]][counts[places[i]]++] = i;
    }
    this.capacities =
        IntStream.range(0, people.length)
            .filter(place -> held[place].length > 0)
            .mapToLong(place -> wealth.capacity(people[place]))
            .distinct()
            .toArray();
  }

  /** Exchanges until nothing gains or the effort is spent; true if anything was exchanged. */
  boolean run(Effort effort) {
    boolean changed = false;
    boolean again = true;
    while (again) {
      again = false;
      for (long giving : capacities) {
        for (long taking : capacities) {
          again |= effort.spend(worth.length) && pass(giving, taking, effort);
        }
      }
      changed |= again;
    }
    return changed;
  }

  /** One look at every customer; true if anything was exchanged. */
  private boolean pass(long giving, long taking, Effort effort) {
    boolean changed = false;
    int best = -1;
    int next = 0;
    for (int i = 0; i < worth.length; i++) {
      for (; worth[next] < worth[i]; next++) {
        best = better(next, best, giving, taking);
      }
      if (best >= 0
          && capacity(i) == giving
          && wealth.gains(person(i), person(best), worth[i] - worth[best])) {
        trade(i, best, effort);
        changed = true;
        best = -1; // what was the best is not any more; another pass looks again
      }
    }
    return changed;
  }

  /** The largest gain of any exchange, as {@link Wealth#gain}; 0 if none gains. */
  double gain() {
    double most = 0;
    for (long giving : capacities) {
      for (long taking : capacities) {
        most = Math.max(most, gain(giving, taking));
      }
    }
    return most;
  }

  private double gain(long giving, long taking) {
    double most = 0;
    int best = -1;
    int next = 0;
    for (int i = 0; i < worth.length; i++) {
      for (; worth[next] < worth[i]; next++) {
        best = better(next, best, giving, taking);
      }
      if (best >= 0 && capacity(i) == giving) {
        most = Math.max(most, wealth.gain(person(i), person(best), worth[i] - worth[best]));
      }
    }
    return most;
  }

  private int person(int customer) {
    return people[places[customer]];
  }

  private long capacity(int customer) {
    return wealth.capacity(person(customer));
  }

  /** Of two customers that could be taken, the one with which an exchange gains most. */
  private int better(int customer, int than, long giving, long taking) {
    if (capacity(customer) != taking) {
      return than;
    }
    return than < 0
            || wealth.compareTaking(
                    person(customer), person(than), worth[customer] - worth[than], giving)
                > 0
        ? customer
        : than;
  }

  /** As many exchanges between the owners of two customers as gain, the best first. */
  private void trade(int giver, int taker, Effort effort) {
    int from = places[giver];
    int to = places[taker];
    swap(giver, taker);
    long looks = held[from].length + (long) held[to].length;
    boolean gained = true;
    while (gained) {
      gained = effort.spend(looks) && (swapBest(from, to) || swapBest(to, from));
    }
  }

  private boolean swapBest(int from, int to) {
    double wanted = wealth.best(people[from], people[to]);
    if (wanted <= 0) {
      return false;
    }
    int[] givers = held[from];
    int[] takers = held[to];
    int give = -1;
    int take = -1;
    double least = wanted; // nearer than nothing at all
    int next = 0;
    for (int giver : givers) {
      while (next < takers.length && worth[giver] - worth[takers[next]] > wanted) {
        next++;
      }
      for (int at = Math.max(0, next - 1); at <= next && at < takers.length; at++) {
        long moved = worth[giver] - worth[takers[at]];
        if (moved > 0 && Math.abs(moved - wanted) < least) {
          least = Math.abs(moved - wanted);
          give = giver;
          take = takers[at];
        }
      }
    }
    if (give < 0 || !wealth.gains(people[from], people[to], worth[give] - worth[take])) {
      return false;
    }
    swap(give, take);
    return true;
  }

  private void swap(int giver, int taker) {
    int from = places[giver];
    int to = places[taker];
    long moved = worth[giver] - worth[taker];
    replace(held[from], giver, taker);
    replace(held[to], taker, giver);
    places[giver] = to;
    places[taker] = from;
    wealth.add(people[from], -moved);
    wealth.add(people[to], moved);
  }

  private static void replace(int[] sorted, int old, int by) {
    int at = Arrays.binarySearch(sorted, old);
    while (at > 0 && sorted[at - 1] > by) {
      sorted[at] = sorted[--at];
    }
    while (at < sorted.length - 1 && sorted[at + 1] < by) {
      sorted[at] = sorted[++at];
    }
    sorted[at] = by;
  }
}
