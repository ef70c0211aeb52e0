package org.crmrules.drools.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crmrules.pool.CustomerDemand;

/**
 * Which customers go to whom, so that value over capacity is even; how many of each weight each
 * person gets is given, and so are the loads. Not thread-safe.
 */
final class Spreading {

  /** How often everything is given out anew before customers are exchanged one by one. */
  private static final int ROUNDS = 3;

  /** A little more than the loss of a calculation in doubles. */
  private static final double ROUNDING = 1 + 1e-9;

  private final Board board;
  private final Wealth wealth;
  private final Collection<List<Integer>> peers;
  private final List<Goods> goods;
  private final List<int[]> owners = new ArrayList<>();
  private final int[] personOf;
  private long slack;

  /**
   * Begins with what everybody holds.
   *
   * @param worths what each customer is worth, in hundredths
   */
  Spreading(Board board, List<Person> people, long[] worths) {
    this.board = board;
    this.wealth =
        new Wealth(
            people.stream().mapToLong(p -> CustomerDemand.worth(p.value())).toArray(),
            board.capacity);
    this.peers = peers(people);
    this.goods = board.links.stream().map(links -> Goods.of(links, worths)).toList();
    this.personOf = new int[worths.length];
    Arrays.fill(personOf, -1);
  }

  /** By regions and products, of those who take part. */
  private static Collection<List<Integer>> peers(List<Person> people) {
    Map<List<Object>, List<Integer>> peers = new LinkedHashMap<>();
    IntStream.range(0, people.size())
        .filter(person -> people.get(person).takesPart())
        .forEach(
            person ->
                peers
                    .computeIfAbsent(
                        List.of(
                            new HashSet<>(people.get(person).regions()),
                            new HashSet<>(people.get(person).products())),
                        key -> new ArrayList<>())
                    .add(person));
    return peers.values();
  }

  /**
   * Who gets each customer; -1 for nobody. Customers may change hands between people who hold
   * different kinds of one weight: then the board says so, with all loads as they were.
   */
  int[] run(Effort effort) {
    deal();
    List<Market> markets = new ArrayList<>();
    List<Trade> trades = new ArrayList<>();
    for (int i = 0; i < goods.size(); i++) {
      int[][] circles = Alike.of(board, board.links.get(i));
      markets.add(new Market(board, goods.get(i), owners.get(i), circles));
      trades.add(new Trade(markets.get(i), wealth, circles));
    }
    if (exchange(trades, effort)) {
      slack = 0;
    } else {
      new Relief(wealth, markets, peers).run();
      slack = (long) Math.ceil(most(trades) * ROUNDING) + 1;
    }
    markets.forEach(market -> market.tell(personOf));
    return personOf;
  }

  private static double most(List<Trade> trades) {
    return trades.stream().mapToDouble(Trade::gain).max().orElse(0);
  }

  /** How far apart shares may be so that an exchange would still gain. */
  long slack() {
    return slack;
  }

  /** Gives out kind by kind. */
  private void deal() {
    List<Naming> namings = new ArrayList<>();
    for (int i = 0; i < goods.size(); i++) {
      Goods of = goods.get(i);
      int[] owner = new int[of.worth().length];
      owners.add(owner);
      List<Kind> kinds = board.links.get(i).kinds();
      for (int k = 0; k < kinds.size(); k++) {
        namings.add(new Naming(wealth, kinds.get(k), of.ofKind().get(k), of.worth(), owner));
      }
    }
    namings.forEach(Naming::first);
    for (int round = 0; round < ROUNDS; round++) {
      namings.forEach(Naming::again);
    }
  }

  /** Until no exchange gains; false if the effort was spent before. */
  private static boolean exchange(List<Trade> trades, Effort effort) {
    boolean changed = true;
    while (changed && effort.spend(trades.size())) {
      changed = false;
      for (Trade trade : trades) {
        changed |= trade.run(effort);
      }
    }
    return effort.spend(0);
  }
}
