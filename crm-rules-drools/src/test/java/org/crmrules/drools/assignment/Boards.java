package org.crmrules.drools.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Boards on which customers of several weights lie as it happened; and what can be done on them.
 */
final class Boards {

  static final long ONE = 1_000_000;

  private Boards() {}

  static Arbitrary<Board> boards() {
    return Arbitraries.randomValue(Boards::of);
  }

  private static Board of(Random random) {
    int people = 1 + random.nextInt(5);
    int[] room = random.ints(people, 0, 5).toArray();
    long[] capacity =
        IntStream.range(0, people)
            .mapToLong(
                p -> room[p] == 0 && random.nextBoolean() ? 0 : (1 + random.nextInt(3)) * ONE)
            .toArray();
    List<Kind> kinds = new ArrayList<>();
    int customers = 0;
    for (int k = random.nextInt(5); k >= 0; k--) {
      BitSet eligible = new BitSet();
      IntStream.range(0, people)
          .filter(p -> room[p] > 0 && random.nextInt(3) > 0)
          .forEach(eligible::set);
      int many = 1 + random.nextInt(4);
      kinds.add(kind(1 + random.nextInt(3), eligible, customers, customers + many));
      customers += many;
    }
    Board board =
        new Board(
            random.longs(people, 0, 7).map(l -> l * ONE / 2).toArray(), capacity, room, kinds);
    for (Kind kind : kinds) {
      for (int i = 0; i < kind.served; i++) {
        int place = random.nextInt(kind.people.length);
        if (board.room[kind.people[place]] > 0) {
          board.give(kind, place, 1);
        }
      }
      kind.served = kind.given();
    }
    return board;
  }

  /** Customers from one number up to another, for these people. */
  static Kind kind(int weight, BitSet eligible, int from, int to) {
    return new Kind(weight * ONE, eligible, IntStream.range(from, to).toArray());
  }

  /** The same. */
  static Kind kind(int weight, int many, int... people) {
    BitSet eligible = new BitSet();
    IntStream.of(people).forEach(eligible::set);
    return kind(weight, eligible, 0, many);
  }

  /** People of capacity 1 who hold nothing and have so much room. */
  static Board equal(int[] room, Kind... kinds) {
    return board(IntStream.of(room).mapToLong(r -> ONE).toArray(), room, kinds);
  }

  static Board board(long[] capacity, int[] room, Kind... kinds) {
    return new Board(new long[room.length], capacity, room.clone(), List.of(kinds));
  }

  /** Who has how many of each kind, and what that makes. */
  static List<List<Integer>> held(Board board) {
    return board.kinds.stream().map(kind -> IntStream.of(kind.held).boxed().toList()).toList();
  }

  /** Whether a person has a customer of these kinds for which this holds. */
  static boolean has(Board board, Links links, int person, IntPredicate eligible) {
    return links.kinds().stream()
        .filter(kind -> kind.place(person) >= 0 && kind.held[kind.place(person)] > 0)
        .anyMatch(kind -> kind.eligible.stream().anyMatch(eligible));
  }

  /**
   * Whether squared loads over capacities become less if so much goes from the one to the other.
   */
  static boolean gains(Board board, int from, int to, long weight) {
    return squares(board, from, -weight, to, weight) < squares(board, from, 0, to, 0);
  }

  private static long squares(Board board, int one, long more, int other, long otherMore) {
    long ofOne = (board.load[one] + more) * 2 / ONE;
    long ofOther = (board.load[other] + otherMore) * 2 / ONE;
    return ofOne * ofOne * board.capacity[other] + ofOther * ofOther * board.capacity[one];
  }
}
