package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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

  @Provide
  Arbitrary<Deal> deals() {
    return Deal.deals();
  }
}
