package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Which customers of a kind go to whom, given how many each gets: the most valuable first, each to
 * whom has least value in proportion to capacity, by everything given so far. Not thread-safe.
 */
final class Naming {

  private final Board board;
  private final long[] customerValue;
  private final long[] value;
  private final int[] personOf;

  /**
   * @param customerValue what each customer is worth, at least 0
   * @param value what each person's customers are worth, at least 0; grows
   */
  Naming(Board board, long[] customerValue, long[] value) {
    this.board = board;
    this.customerValue = customerValue;
    this.value = value;
    this.personOf = new int[customerValue.length];
    Arrays.fill(personOf, -1);
  }

  /** Who gets each customer; -1 for nobody. */
  int[] run() {
    board.kinds.forEach(this::name);
    return personOf;
  }

  private void name(Kind kind) {
    int[] left = kind.held.clone();
    PriorityQueue<Integer> next =
        new PriorityQueue<>(
            Math.max(1, kind.people.length), (one, other) -> poorer(kind, one, other));
    IntStream.range(0, left.length).filter(place -> left[place] > 0).forEach(next::add);
    int[] best =
        Arrays.stream(kind.customers, 0, kind.served)
            .boxed()
            .sorted(Comparator.comparingLong((Integer c) -> customerValue[c]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    for (int customer : best) {
      int place = next.remove();
      personOf[customer] = kind.people[place];
      value[kind.people[place]] += customerValue[customer];
      if (--left[place] > 0) {
        next.add(place);
      }
    }
  }

  private int poorer(Kind kind, int one, int other) {
    int person = kind.people[one];
    int than = kind.people[other];
    int order =
        Share.compare(value[person], board.capacity[person], value[than], board.capacity[than]);
    return order != 0 ? order : Integer.compare(one, other);
  }
}
