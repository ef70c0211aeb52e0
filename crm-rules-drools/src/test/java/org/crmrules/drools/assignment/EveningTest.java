package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The making of even loads, by its parts and together. */
class EveningTest {

  private static final int[] ROOMY = {9, 9, 9};

  @Property(tries = 500)
  void whereChainsWereFollowedNoChainIsLeftThatGains(@ForAll("boards") Board board) {
    for (Links links : board.links) {
      List<List<Integer>> before = Boards.held(board);

      boolean changed = new Levelling(board, links).run();

      assertThat(changed).isEqualTo(!before.equals(Boards.held(board)));
      assertThatNoChainGains(board, links);
    }
    assertThatAllIsCounted(board);
  }

  @Property(tries = 500)
  void whereTwoWeightsWereExchangedNoExchangeIsLeftThatGains(@ForAll("boards") Board board) {
    for (int heavy = 0; heavy < board.links.size(); heavy++) {
      for (int light = heavy + 1; light < board.links.size(); light++) {
        List<List<Integer>> before = Boards.held(board);

        boolean changed = new Exchange(board, board.links.get(heavy), board.links.get(light)).run();

        assertThat(changed).isEqualTo(!before.equals(Boards.held(board)));
        assertThatNoExchangeGains(board, board.links.get(heavy), board.links.get(light));
      }
    }
    assertThatAllIsCounted(board);
  }

  @Property(tries = 500)
  void inTheEveningNeitherIsLeft(@ForAll("boards") Board board) {
    List<List<Integer>> before = Boards.held(board);
    Evening evening = new Evening(board);

    boolean changed = evening.run();

    assertThat(changed).isEqualTo(!before.equals(Boards.held(board)));
    for (int heavy = 0; heavy < board.links.size(); heavy++) {
      assertThatNoChainGains(board, board.links.get(heavy));
      for (int light = heavy + 1; light < board.links.size(); light++) {
        assertThatNoExchangeGains(board, board.links.get(heavy), board.links.get(light));
      }
    }
    assertThat(evening.run()).isFalse();
    assertThatAllIsCounted(board);
  }

  private static void assertThatNoChainGains(Board board, Links links) {
    boolean[][] reach = reach(board, links);
    for (int from = 0; from < board.people; from++) {
      for (int to = 0; to < board.people; to++) {
        if (reach[from][to] && board.room[to] > 0) {
          assertThat(Boards.gains(board, from, to, links.weight())).isFalse();
        }
      }
    }
  }

  /** Warshall's closure of who can hand something on to whom. */
  private static boolean[][] reach(Board board, Links links) {
    boolean[][] reach = new boolean[board.people][board.people];
    for (int from = 0; from < board.people; from++) {
      for (int to = 0; to < board.people; to++) {
        int taker = to;
        reach[from][to] = from != to && Boards.has(board, links, from, p -> p == taker);
      }
    }
    for (int by = 0; by < board.people; by++) {
      for (int from = 0; from < board.people; from++) {
        for (int to = 0; to < board.people; to++) {
          reach[from][to] |= from != to && reach[from][by] && reach[by][to];
        }
      }
    }
    return reach;
  }

  private static void assertThatNoExchangeGains(Board board, Links heavy, Links light) {
    for (int from = 0; from < board.people; from++) {
      for (int to = 0; to < board.people; to++) {
        int giver = from;
        int taker = to;
        if (from != to
            && Boards.has(board, heavy, from, p -> p == taker)
            && Boards.has(board, light, to, p -> p == giver)) {
          assertThat(Boards.gains(board, from, to, heavy.weight() - light.weight())).isFalse();
        }
      }
    }
  }

  private static void assertThatAllIsCounted(Board board) {
    for (Kind kind : board.kinds) {
      assertThat(IntStream.of(kind.held)).allMatch(held -> held >= 0);
      assertThat(kind.given()).isEqualTo(kind.served);
    }
    assertThat(IntStream.of(board.room)).allMatch(room -> room >= 0);
  }

  /** 9 and 0 become 5 and 4; 4 and 5 would be as even. */
  @Example
  void whatGainsNothingStaysWhereItIs() {
    Kind kind = Boards.kind(1, 9, 0, 1);
    Board board = Boards.equal(ROOMY, kind, Boards.kind(2, 0, 2));
    board.give(kind, 0, 9);

    assertThat(new Levelling(board, board.links.get(1)).run()).isTrue();
    assertThat(kind.held).containsExactly(5, 4);
    assertThat(board.load).containsExactly(5 * Boards.ONE, 4 * Boards.ONE, 0);
    assertThat(board.room).containsExactly(4, 5, 9);
  }

  /** 5 and 4: of weight 2, one goes from the 5, and then 4 and 2 are as even as 2 and 4. */
  @Example
  void whoHasMostGivesFirst() {
    Kind kind = Boards.kind(2, 4, 0, 1, 2);
    Board board = Boards.equal(ROOMY, kind);
    board.give(kind, 1, 2);
    board.give(kind, 2, 2);
    board.load[1] += Boards.ONE;

    assertThat(new Levelling(board, board.links.get(0)).run()).isTrue();
    assertThat(kind.held).containsExactly(1, 1, 2);
  }

  /** Somebody of capacity 1 with a customer of weight 3, somebody of 10 with one of weight 1. */
  @Example
  void theOnlyCustomerIsExchangedForALighterOne() {
    Kind heavy = Boards.kind(3, 1, 0, 1);
    Kind light = Boards.kind(1, 1, 0, 1);
    Board board =
        Boards.board(new long[] {10 * Boards.ONE, Boards.ONE}, new int[] {1, 1}, heavy, light);
    board.give(heavy, 1, 1);
    board.give(light, 0, 1);

    assertThat(new Exchange(board, board.links.get(0), board.links.get(1)).run()).isTrue();
    assertThat(heavy.held).containsExactly(1, 0);
    assertThat(light.held).containsExactly(0, 1);
    assertThat(board.load).containsExactly(3 * Boards.ONE, Boards.ONE);
    assertThat(board.room).containsExactly(0, 0);
  }

  /** Of the kinds that the giver could have, only the second is there. */
  @Example
  void whatIsExchangedIsThere() {
    Kind absent = Boards.kind(3, 0, 0, 1);
    Kind heavy = Boards.kind(3, 1, 0, 1, 2);
    Kind light = Boards.kind(1, 1, 0, 1);
    Board board =
        Boards.board(
            new long[] {10 * Boards.ONE, Boards.ONE, Boards.ONE}, ROOMY, absent, heavy, light);
    board.give(heavy, 1, 1);
    board.give(light, 0, 1);

    assertThat(new Exchange(board, board.links.get(0), board.links.get(1)).run()).isTrue();
    assertThat(absent.held).containsExactly(0, 0);
    assertThat(heavy.held).containsExactly(1, 0, 0);
  }

  /** From 2 over 1 to 0: five, and then two. */
  @Example
  void asManyGoAlongAChainAsItsNarrowestPlaceLets() {
    Kind near = Boards.kind(1, 2, 0, 1);
    Kind far = Boards.kind(1, 5, 1, 2);
    Board board = Boards.equal(ROOMY, near, far);
    board.give(near, 1, 2);
    board.give(far, 1, 5);
    Chains chains = new Chains(board.links.get(0).kinds(), board.links.get(0).kindsOf());

    assertThat(chains.reaching(0)).containsExactly(0, 1, 2);
    assertThat(chains.width(1)).isEqualTo(2);
    assertThat(chains.width(2)).isEqualTo(2);
    assertThat(IntStream.range(0, 3)).allMatch(chains::hasSeen);

    chains.handOn(board, 2, 2);

    assertThat(near.held).containsExactly(2, 0);
    assertThat(far.held).containsExactly(2, 3);
    chains.clear();
    assertThat(chains.hasSeen(0)).isFalse();
  }

  @Example
  void severalOfAKindWeighTogether() {
    Kind kind = Boards.kind(2, 3, 1);
    Board board = Boards.equal(new int[] {4, 4}, kind);

    board.give(kind, 0, 3);

    assertThat(board.load).containsExactly(0, 6 * Boards.ONE);
    assertThat(board.room).containsExactly(4, 1);
    assertThat(kind.held).containsExactly(3);
  }

  @Provide
  Arbitrary<Board> boards() {
    return Boards.boards();
  }
}
