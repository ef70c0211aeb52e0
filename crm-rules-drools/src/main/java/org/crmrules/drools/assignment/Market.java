package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.List;

/**
 * Who has which customers of one weight, while they are exchanged. Exchanging two changes nobody's
 * load or number of customers. Not thread-safe.
 */
final class Market {

  private final Board board;
  private final Goods goods;
  private final int[] owner;

  /** For each person a bit for each kind: asked of every two customers, so close together. */
  private final long[][] kindsFor;

  /** For each person the customers there, from the least worth. */
  private final int[][] held;

  /** For each circle of people who are alike what they have together, from the least worth. */
  private final int[][] ofCircle;

  private final int[] circleOf;

  /**
   * Begins with what is given out.
   *
   * @param owner who has each of the customers; is changed
   * @param circles the people who are alike for this weight
   */
  Market(Board board, Goods goods, int[] owner, int[][] circles) {
    this.board = board;
    this.goods = goods;
    this.owner = owner;
    this.kindsFor = kindsFor(goods.kinds(), board.people);
    this.circleOf = new int[board.people];
    for (int circle = 0; circle < circles.length; circle++) {
      for (int person : circles[circle]) {
        circleOf[person] = circle;
      }
    }
    this.held = sorted(owner, board.people);
    int[][] together =
        sorted(Arrays.stream(owner).map(person -> circleOf[person]).toArray(), circles.length);
    for (int circle = 0; circle < circles.length; circle++) {
      if (circles[circle].length == 1) {
        together[circle] = held[circles[circle][0]]; // the same, so that it changes with it
      }
    }
    this.ofCircle = together;
  }

  private static long[][] kindsFor(List<Kind> kinds, int people) {
    long[][] all = new long[people][kinds.size() / Long.SIZE + 1];
    for (int kind = 0; kind < kinds.size(); kind++) {
      int number = kind;
      kinds.get(kind).eligible.stream()
          .forEach(person -> all[person][number / Long.SIZE] |= 1L << number);
    }
    return all;
  }

  private static int[][] sorted(int[] holder, int holders) {
    int[] counts = new int[holders];
    Arrays.stream(holder).forEach(h -> counts[h]++);
    int[][] sorted = new int[holders][];
    Arrays.setAll(sorted, h -> new int[counts[h]]);
    for (int item = holder.length - 1; item >= 0; item--) {
      sorted[holder[item]][--counts[holder[item]]] = item;
    }
    return sorted;
  }

  int[] held(int person) {
    return held[person];
  }

  /** What a person holds that another can have, from the least worth. */
  int[] held(int person, int other) {
    int[] some = new int[held[person].length];
    int count = 0;
    for (int item : held[person]) {
      if (canHave(other, item)) {
        some[count++] = item;
      }
    }
    return Arrays.copyOf(some, count);
  }

  int[] ofCircle(int circle) {
    return ofCircle[circle];
  }

  long worth(int item) {
    return goods.worth()[item];
  }

  /** How much more one customer is worth than another. */
  long moved(int giver, int taker) {
    return goods.worth()[giver] - goods.worth()[taker];
  }

  int owner(int item) {
    return owner[item];
  }

  Kind kind(int item) {
    return goods.kinds().get(goods.kindOf()[item]);
  }

  boolean canHave(int person, int item) {
    int kind = goods.kindOf()[item];
    return (kindsFor[person][kind / Long.SIZE] >>> kind & 1) != 0;
  }

  /** Exchanges two customers between their owners, who can have either. */
  void exchange(int one, int other) {
    int from = owner[one];
    int to = owner[other];
    replace(from, one, other);
    replace(to, other, one);
    owner[one] = to;
    owner[other] = from;
    if (kind(one) != kind(other)) {
      handOn(kind(one), from, to);
      handOn(kind(other), to, from);
    }
  }

  private void handOn(Kind kind, int from, int to) {
    board.handOn(kind, kind.place(from), kind.place(to), 1);
  }

  private void replace(int person, int old, int by) {
    replace(held[person], old, by);
    int[] together = ofCircle[circleOf[person]];
    if (together != held[person]) {
      replace(together, old, by);
    }
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

  /** Says who has which customer. */
  void tell(int[] personOf) {
    for (int item = 0; item < owner.length; item++) {
      personOf[goods.customers()[item]] = owner[item];
    }
  }
}
