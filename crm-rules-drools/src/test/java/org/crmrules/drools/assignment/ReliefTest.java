package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReliefTest {

  @Property(tries = 500)
  void nobodyEnviesAPeerByMoreThanOneCustomerWhereAnExchangeOfTheTwoGains(
      @ForAll("deals") Deal deal) {
    List<List<Integer>> peers = peers(deal);
    boolean any = isLeft(deal, peers);
    int[] before = deal.owners();

    new Relief(deal.wealth, List.of(deal.market), peers).run();

    assertThat(isLeft(deal, peers)).isFalse();
    assertThat(Arrays.equals(deal.owners(), before)).isNotEqualTo(any);
  }

  /** All but one, who may well be like the others. */
  private static List<List<Integer>> peers(Deal deal) {
    List<List<Integer>> peers = List.of(new ArrayList<>(), new ArrayList<>());
    for (int person = 0; person < deal.people(); person++) {
      peers.get(person == 3 ? 1 : 0).add(person);
    }
    return peers;
  }

  private static boolean isLeft(Deal deal, List<List<Integer>> peers) {
    return deal.gaining().stream()
        .anyMatch(
            two -> {
              int rich = deal.market.owner(two[0]);
              int poor = deal.market.owner(two[1]);
              return envies(deal, poor, rich)
                  && peers.stream().anyMatch(group -> group.containsAll(List.of(rich, poor)));
            });
  }

  /** What the poor could have had of the rich, and what that held, without the best of it. */
  private static boolean envies(Deal deal, int poor, int rich) {
    long barred = 0;
    long best = 0;
    for (int item : deal.market.held(rich)) {
      long worth = deal.market.worth(item);
      if (deal.market.canHave(poor, item)) {
        best = Math.max(best, worth);
      } else {
        barred += worth;
      }
    }
    return (deal.value(rich) - barred - best) * deal.capacity(poor)
        > deal.value(poor) * deal.capacity(rich);
  }

  /** 16 less 8 is more than 7: the 8 goes for the 7, and 15 less 7 is what the other has then. */
  @Example
  void customersOfEveryWeightAreLookedAt() {
    long[] capacity = {1_000_000, 1_000_000};
    Deal light = Deal.ofTwo(new long[2], capacity, new long[] {4, 4}, new long[] {0, 0});
    Deal heavy = Deal.ofTwo(new long[2], capacity, new long[] {8}, new long[] {7});
    Wealth wealth = new Wealth(new long[] {16, 7}, capacity);

    new Relief(wealth, List.of(heavy.market, light.market), List.of(List.of(0, 1))).run();

    assertThat(IntStream.range(0, 2).map(heavy.market::owner)).containsExactly(0, 1);
    assertThat(light.owners()).isEqualTo(new int[] {1, 1, 0, 0});
    assertThat(wealth.share(0, 0)).isEqualTo(15);
    assertThat(wealth.share(1, 0)).isEqualTo(8);
  }

  /** 11 less the 6 that the other cannot have and less the 5 is nothing to envy. */
  @Example
  void whatSomebodyCannotHaveIsNotEnvied() {
    Deal deal = withBarred(new long[] {6, 5, 0, 0}, 0, 0, 1, 1);

    new Relief(deal.wealth, List.of(deal.market), List.of(List.of(0, 1))).run();

    assertThat(deal.value(0)).isEqualTo(11);
  }

  /** 15 less the 6 and less the 5 is more than 3: the 5 or the 4 goes for nothing. */
  @Example
  void theBestIsTheBestOfWhatSomebodyCanHave() {
    Deal deal = withBarred(new long[] {6, 5, 4, 0, 0}, 0, 0, 0, 1, 1);

    new Relief(deal.wealth, List.of(deal.market), List.of(List.of(0, 1))).run();

    assertThat(deal.value(0)).isLessThan(15);
  }

  /** The first customer only the first of the two can have; the other holds 3 already. */
  private static Deal withBarred(long[] worths, int... owners) {
    return new Deal(
        new long[] {0, 3},
        new long[] {1_000_000, 1_000_000},
        List.of(Deal.kind(Deal.people(0), 0, 1), Deal.kind(Deal.people(0, 1), 1, worths.length)),
        worths,
        owners);
  }

  @Provide
  Arbitrary<Deal> deals() {
    return Deal.deals();
  }
}
