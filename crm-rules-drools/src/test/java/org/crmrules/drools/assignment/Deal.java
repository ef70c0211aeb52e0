package org.crmrules.drools.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Customers of one weight that lie with whoever can have them, as it happened: what is exchanged
 * from there on is for the parts of the assignment to find. Worths and values are small, so that
 * equal ones are frequent.
 */
final class Deal {

  final Board board;
  final Market market;
  final Wealth wealth;
  final int[][] circles;
  final int items;
  private final int[] owner;
  private final long[] before;

  /**
   * Gives out so.
   *
   * @param before what everybody holds already, in hundredths
   * @param capacity of everybody, in millionths
   * @param kinds all of one weight
   * @param worths of the customers, by number
   * @param ownerOf who has each customer, by number
   */
  Deal(long[] before, long[] capacity, List<Kind> kinds, long[] worths, int[] ownerOf) {
    int[] room = new int[before.length];
    Arrays.fill(room, Integer.MAX_VALUE);
    this.before = before.clone();
    this.board = new Board(new long[before.length], capacity, room, kinds);
    Links links = board.links.get(0);
    Goods goods = Goods.of(links, worths);
    this.items = worths.length;
    this.owner = Arrays.stream(goods.customers()).map(customer -> ownerOf[customer]).toArray();
    for (int item = 0; item < items; item++) {
      Kind kind = goods.kinds().get(goods.kindOf()[item]);
      board.give(kind, kind.place(owner[item]), 1);
    }
    this.circles = Alike.of(board, links);
    this.market = new Market(board, goods, owner, circles);
    this.wealth = new Wealth(before.clone(), capacity);
    for (int item = 0; item < items; item++) {
      wealth.add(owner[item], goods.worth()[item]);
    }
  }

  /** Two people who can both have everything: what the first has, and the second. */
  static Deal ofTwo(long[] before, long[] capacity, long[] first, long[] second) {
    long[] worths =
        IntStream.range(0, first.length + second.length)
            .mapToLong(i -> i < first.length ? first[i] : second[i - first.length])
            .toArray();
    int[] owner = IntStream.range(0, worths.length).map(i -> i < first.length ? 0 : 1).toArray();
    return new Deal(before, capacity, List.of(kind(people(0, 1), 0, worths.length)), worths, owner);
  }

  static Arbitrary<Deal> deals() {
    return Arbitraries.randomValue(Deal::of);
  }

  private static Deal of(Random random) {
    int people = 1 + random.nextInt(6);
    long[] before = random.longs(people, 0, 12).toArray();
    long[] capacity = random.longs(people, 1, 4).map(c -> c * c * 500_000).toArray();
    if (random.nextBoolean()) {
      Arrays.fill(capacity, 1_000_000);
    }
    boolean open = random.nextInt(3) == 0;
    List<Kind> kinds = new ArrayList<>();
    List<Integer> owner = new ArrayList<>();
    for (int k = 1 + random.nextInt(4); k > 0; k--) {
      BitSet eligible = people(random.nextInt(people));
      for (int person = 0; person < people; person++) {
        eligible.set(person, eligible.get(person) || open || random.nextInt(3) > 0);
      }
      int[] able = eligible.stream().toArray();
      int first = owner.size();
      random.ints(random.nextInt(6), 0, able.length).forEach(at -> owner.add(able[at]));
      kinds.add(kind(eligible, first, owner.size()));
    }
    long[] worths = random.longs(owner.size(), 0, 15).toArray();
    return new Deal(
        before, capacity, kinds, worths, owner.stream().mapToInt(Integer::intValue).toArray());
  }

  static BitSet people(int... people) {
    BitSet set = new BitSet();
    Arrays.stream(people).forEach(set::set);
    return set;
  }

  /** Customers from one number up to another of weight 1 for these people. */
  static Kind kind(BitSet eligible, int from, int to) {
    return new Kind(1_000_000, eligible, IntStream.range(from, to).toArray());
  }

  int people() {
    return before.length;
  }

  /** What a person has, counted anew, in hundredths. */
  long value(int person) {
    return before[person]
        + IntStream.range(0, items)
            .filter(item -> owner[item] == person)
            .mapToLong(market::worth)
            .sum();
  }

  long capacity(int person) {
    return board.capacity[person];
  }

  double share(int person) {
    return value(person) * 1e6 / capacity(person);
  }

  /** Who has each item. */
  int[] owners() {
    return IntStream.range(0, items).map(market::owner).toArray();
  }

  /** Whether each can have the customer of the other, and the first is worth more. */
  boolean isPossible(int giver, int taker) {
    return market.owner(giver) != market.owner(taker)
        && market.worth(giver) > market.worth(taker)
        && market.canHave(market.owner(taker), giver)
        && market.canHave(market.owner(giver), taker);
  }

  /** Whether the squares over capacity become less by an exchange. */
  boolean gains(int giver, int taker) {
    return isPossible(giver, taker)
        && gains(
            market.owner(giver), market.owner(taker), market.worth(giver) - market.worth(taker));
  }

  /** Whether they become less if so much goes from the one to the other. */
  boolean gains(int from, int to, long much) {
    return squares(from, value(from) - much, to, value(to) + much)
        < squares(from, value(from), to, value(to));
  }

  private long squares(int one, long ofOne, int other, long ofOther) {
    return ofOne * ofOne * (capacity(other) / 500_000)
        + ofOther * ofOther * (capacity(one) / 500_000);
  }

  /** Every two customers of which an exchange gains, giver and taker. */
  List<int[]> gaining() {
    List<int[]> found = new ArrayList<>();
    for (int giver = 0; giver < items; giver++) {
      for (int taker = 0; taker < items; taker++) {
        if (gains(giver, taker)) {
          found.add(new int[] {giver, taker});
        }
      }
    }
    return found;
  }
}
