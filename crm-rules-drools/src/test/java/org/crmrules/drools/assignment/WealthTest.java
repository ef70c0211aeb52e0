package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WealthTest {

  private static final long ONE = 1_000_000;

  /** 600 over 2 is as much as 300 over 1, and less than 301. */
  @Test
  void valuesAreComparedOverCapacity() {
    Wealth wealth = new Wealth(new long[] {600, 300, 301}, new long[] {2 * ONE, ONE, ONE});

    assertThat(wealth.compare(0, 0, 1)).isZero();
    assertThat(wealth.compare(0, 0, 2)).isNegative();
    assertThat(wealth.compare(2, 0, 0)).isPositive();
    assertThat(wealth.compare(2, 1, 0)).isZero();
    assertThat(wealth.compare(2, 2, 0)).isNegative();
  }

  /** (600 + 100) / 2 = 350; moving 200 from 600/2 to 300/1: 500/2 less 400/1 is -150. */
  @Test
  void aShareIsValueOverCapacityAndAGainLeavesHalfOfWhatIsMovedOut() {
    Wealth wealth = new Wealth(new long[] {600, 300}, new long[] {2 * ONE, ONE});

    assertThat(wealth.share(0, 100)).isEqualTo(350);
    assertThat(wealth.share(1, 0)).isEqualTo(300);
    assertThat(wealth.gain(0, 1, 200)).isEqualTo(-150);
    assertThat(wealth.gain(1, 0, 60)).isEqualTo(270 - 315);
  }

  @Test
  void changesAreCountedForEverybodyTogether() {
    Wealth wealth = new Wealth(new long[] {0, 0}, new long[] {ONE, 3 * ONE});

    wealth.add(1, 5);
    wealth.add(0, -2);
    wealth.add(0, 4);

    assertThat(wealth.now()).isEqualTo(3);
    assertThat(wealth.changedAt(0)).isEqualTo(3);
    assertThat(wealth.changedAt(1)).isEqualTo(1);
    assertThat(wealth.share(0, 0)).isEqualTo(2);
    assertThat(wealth.capacity(1)).isEqualTo(3 * ONE);
  }

  /** Every amount is tried. */
  @Property(tries = 200)
  void whatIsBestMovedIsWhatLowersTheSquaresMostOrJustBelow(
      @ForAll @LongRange(max = 60) long from,
      @ForAll @LongRange(max = 60) long to,
      @ForAll @LongRange(min = 1, max = 4) long capacity,
      @ForAll @LongRange(min = 1, max = 4) long other) {
    Wealth wealth = new Wealth(new long[] {from, to}, new long[] {capacity * ONE, other * ONE});
    long lowest = Long.MAX_VALUE;
    long best = 0;
    for (long much = 0; much <= from; much++) {
      long squares = squares(from - much, other) + squares(to + much, capacity);
      if (much > 0) {
        assertThat(wealth.gains(0, 1, much))
            .isEqualTo(squares < squares(from, other) + squares(to, capacity));
      }
      if (squares <= lowest) {
        lowest = squares;
        best = much;
      }
    }

    if (wealth.gains(0, 1, 1)) {
      assertThat(wealth.best(0, 1)).isBetween(best - 1, best);
    } else {
      assertThat(wealth.best(0, 1)).isNotPositive();
    }
  }

  /** a²/c + b²/d, multiplied by both capacities. */
  private static long squares(long value, long otherCapacity) {
    return value * value * otherCapacity;
  }
}
