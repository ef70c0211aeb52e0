package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SweepTest {

  @Property(tries = 500)
  void whatIsOfferedForACustomerGainsIfAnythingDoes(@ForAll("deals") Deal deal) {
    for (int giving = 0; giving < deal.circles.length; giving++) {
      for (int taking = 0; taking < deal.circles.length; taking++) {
        Map<Integer, Integer> offered = offers(deal, giving, taking);
        for (int giver : deal.market.ofCircle(giving)) {
          boolean gains =
              IntStream.of(deal.market.ofCircle(taking))
                  .anyMatch(taker -> deal.gains(giver, taker));

          assertThat(offered.containsKey(giver) && deal.gains(giver, offered.get(giver)))
              .isEqualTo(gains);
        }
      }
    }
  }

  private static Map<Integer, Integer> offers(Deal deal, int giving, int taking) {
    Map<Integer, Integer> offered = new HashMap<>();
    new Sweep(deal.market, deal.wealth)
        .run(
            deal.circles[giving][0],
            deal.circles[taking][0],
            deal.market.ofCircle(giving),
            deal.market.ofCircle(taking),
            (giver, taker) -> {
              offered.put(giver, taker);
              return false;
            });
    return offered;
  }

  /** By worth: 1, 2, 6, 8. For the 6 the 2 is best; for the 8 there is nothing new then. */
  @Example
  void afterAnExchangeWhatWasBestIsOfferedNoMore() {
    Deal deal =
        Deal.ofTwo(
            new long[] {9, 0},
            new long[] {1_000_000, 2_000_000},
            new long[] {6, 8},
            new long[] {1, 2});
    Map<Integer, Integer> offered = new HashMap<>();
    new Sweep(deal.market, deal.wealth)
        .run(
            0,
            1,
            deal.market.held(0),
            deal.market.held(1),
            (giver, taker) -> offered.put(giver, taker) == null);

    assertThat(offered).containsExactly(Map.entry(2, 1));
  }

  /** The 0 lies with who has nothing, the 1 with who has 10, as much as the giver. */
  @Example
  void whoHasLeastIsOfferedToThoughTheirCustomerIsWorthLeast() {
    Deal deal = threeAlike(new long[] {5, 9, 0}, 0, 1, 5, 2, 1, 0);

    assertThat(offers(deal, 0, 0)).containsEntry(2, 0);
  }

  /** Three customers by worth, and who has them. */
  static Deal threeAlike(
      long[] before, long least, long middle, long most, int ofLeast, int ofMiddle, int ofMost) {
    return new Deal(
        before,
        new long[] {1_000_000, 1_000_000, 1_000_000},
        List.of(Deal.kind(Deal.people(0, 1, 2), 0, 3)),
        new long[] {least, middle, most},
        new int[] {ofLeast, ofMiddle, ofMost});
  }

  @Provide
  Arbitrary<Deal> deals() {
    return Deal.deals();
  }
}
