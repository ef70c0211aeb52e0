package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TradeTest {

  @Property(tries = 500)
  void itEndsWhereNoExchangeGains(@ForAll("deals") Deal deal) {
    boolean gains = !deal.gaining().isEmpty();

    assertThat(trade(deal).run(new Effort(0, 0))).isEqualTo(gains);

    assertThat(deal.gaining()).isEmpty();
    assertThat(trade(deal).gain()).isZero();
  }

  @Property(tries = 500)
  void theLargestGainIsThatOfOneOfAllExchanges(@ForAll("deals") Deal deal) {
    double most =
        deal.gaining().stream().mapToDouble(two -> gain(deal, two[0], two[1])).max().orElse(0);

    assertThat(trade(deal).gain()).isEqualTo(most, within(1e-6));
  }

  /** The share of the one over that of the other, each with half of what is moved. */
  private static double gain(Deal deal, int giver, int taker) {
    int from = deal.market.owner(giver);
    int to = deal.market.owner(taker);
    double half = (deal.market.worth(giver) - deal.market.worth(taker)) / 2.0;
    return (deal.value(from) - half) * 1e6 / deal.capacity(from)
        - (deal.value(to) + half) * 1e6 / deal.capacity(to);
  }

  /** The 2 of the second is held against the 0 first, which is theirs as well. */
  @Example
  void whatWasOfferedInVainIsOfferedAgain() {
    Deal deal =
        Deal.ofTwo(
            new long[] {11, 2},
            new long[] {1_000_000, 1_000_000},
            new long[] {2},
            new long[] {0, 2});

    assertThat(trade(deal).run(new Effort(0, 0))).isTrue();
    assertThat(deal.value(0)).isEqualTo(11);
    assertThat(deal.value(1)).isEqualTo(6);
  }

  @Example
  void withoutAnyEffortNothingIsExchanged() {
    Deal deal = twins(9);

    assertThat(trade(deal).run(new Effort(0, -1))).isFalse();
    assertThat(deal.value(0)).isEqualTo(9 * 10);
  }

  /**
   * Two who are alike, with what is worth 10 and what is worth nothing: the circle counts one look,
   * a pass twice its twenty customers, and what the two then exchange as many as they have again.
   */
  @Example
  void effortIsCountedByTheCustomersThatAreLookedAt() {
    Deal deal = twins(10);

    assertThat(trade(deal).run(new Effort(1, 0))).isTrue();
    assertThat(deal.value(0)).isEqualTo(90);
    assertThat(deal.value(1)).isEqualTo(10);
  }

  private static Deal twins(int each) {
    long[] dear = new long[each];
    Arrays.fill(dear, 10);
    return Deal.ofTwo(new long[2], new long[] {1_000_000, 1_000_000}, dear, new long[each]);
  }

  private static Trade trade(Deal deal) {
    return new Trade(deal.market, deal.wealth, deal.circles);
  }

  /** 106, 55 and 0: 103 less 3 by the 6 for the 0; 50 by the 5 for it, or by the 6 for the 5. */
  @Example
  void whatWasLookedAtForALesserGainIsLookedAtForALargerOne() {
    Deal deal = SweepTest.threeAlike(new long[] {50, 100, 0}, 0, 5, 6, 2, 0, 1);

    assertThat(trade(deal).gain()).isEqualTo(100);
  }

  @Provide
  Arbitrary<Deal> deals() {
    return Deal.deals();
  }
}
