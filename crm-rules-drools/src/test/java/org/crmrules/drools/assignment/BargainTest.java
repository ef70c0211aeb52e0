package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BargainTest {

  private static final long[] EQUAL = {1_000_000, 1_000_000};

  /** Every customer of the one is held against every customer of the other. */
  @Property(tries = 500)
  void theExchangeThatIsMadeHandsOnNearestToWhatWouldBeBest(@ForAll("deals") Deal deal) {
    for (int from = 0; from < deal.people(); from++) {
      for (int to = 0; to < deal.people(); to++) {
        if (from != to) {
          assertThatTheNearestIsExchanged(deal, from, to);
        }
      }
    }
  }

  private static void assertThatTheNearestIsExchanged(Deal deal, int from, int to) {
    boolean gains =
        deal.gaining().stream()
            .anyMatch(two -> deal.market.owner(two[0]) == from && deal.market.owner(two[1]) == to);
    long wanted = deal.wealth.best(from, to);
    OptionalLong nearest =
        IntStream.of(deal.market.held(from).clone())
            .boxed()
            .flatMap(
                giver ->
                    IntStream.of(deal.market.held(to).clone())
                        .filter(taker -> deal.isPossible(giver, taker))
                        .mapToObj(taker -> deal.market.moved(giver, taker)))
            .mapToLong(moved -> Math.abs(moved - wanted))
            .min();
    long before = deal.value(from);
    int[] owners = deal.owners();

    assertThat(new Bargain(deal.market, deal.wealth).best(from, to)).isEqualTo(gains);

    if (gains) {
      assertThat(Math.abs(before - deal.value(from) - wanted)).isEqualTo(nearest.orElseThrow());
      assertThat(deal.value(from)).isLessThan(before);
    } else {
      assertThat(deal.owners()).isEqualTo(owners);
    }
    for (int person = 0; person < deal.people(); person++) {
      assertThat(deal.wealth.share(person, 0)).isEqualTo(deal.share(person));
    }
  }

  @Property(tries = 300)
  void fromAnExchangeOnTheTwoExchangeUntilNothingGains(@ForAll("deals") Deal deal) {
    for (int[] two : deal.gaining()) {
      int from = deal.market.owner(two[0]);
      int to = deal.market.owner(two[1]);
      if (deal.isPossible(two[0], two[1])) {
        new Bargain(deal.market, deal.wealth).runFrom(two[0], two[1], new Effort(0, 0));

        assertThat(deal.gaining())
            .noneMatch(
                left ->
                    Arrays.equals(owners(deal, left), new int[] {from, to})
                        || Arrays.equals(owners(deal, left), new int[] {to, from}));
      }
    }
  }

  private static int[] owners(Deal deal, int[] two) {
    return Arrays.stream(two).map(deal.market::owner).toArray();
  }

  /**
   * 5 to 12 become 3 to 14 by the 5 for the 3; of 5 that are wanted then, the 5 for the 0 is all.
   */
  @Example
  void theFirstExchangeIsMadeWhateverItGains() {
    Deal deal = Deal.ofTwo(new long[] {0, 0}, EQUAL, new long[] {5, 0}, new long[] {3, 9});

    new Bargain(deal.market, deal.wealth).runFrom(2, 1, new Effort(1, 0));

    assertThat(deal.value(0)).isEqualTo(8);
    assertThat(deal.value(1)).isEqualTo(9);
  }

  /** 100 to 0, and each exchange moves 10: 50 were wanted, then 40, 30 and 20; then 10 are left. */
  @Example
  void whereHalfOfWhatWasWantedIsDoneTheRestIsLeftToTheNextRound() {
    Deal deal = tens(40);

    new Bargain(deal.market, deal.wealth).run(0, 1, new Effort(0, 0));

    assertThat(deal.value(0)).isEqualTo(60);
    assertThat(deal.value(1)).isEqualTo(40);
  }

  /** Each look is at twelve customers; sixty are five, and the last of them is not enough. */
  @Example
  void whoBargainsEndsWhereTheEffortIsSpent() {
    Deal deal = tens(400);

    new Bargain(deal.market, deal.wealth).run(0, 1, new Effort(1, 0));

    assertThat(deal.value(0)).isEqualTo(460 - 4 * 10);
  }

  /** The first exchange costs no look. */
  @Example
  void whoBargainsOnFromAnExchangeEndsWhereTheEffortIsSpent() {
    Deal deal = tens(400);

    new Bargain(deal.market, deal.wealth).runFrom(6, 0, new Effort(1, 0));

    assertThat(deal.value(0)).isEqualTo(460 - 10 - 4 * 10);
  }

  /** Six customers of 10 each, and six of nothing. */
  private static Deal tens(long before) {
    return Deal.ofTwo(
        new long[] {before, 0}, EQUAL, new long[] {10, 10, 10, 10, 10, 10}, new long[6]);
  }

  @Provide
  Arbitrary<Deal> deals() {
    return Deal.deals();
  }
}
