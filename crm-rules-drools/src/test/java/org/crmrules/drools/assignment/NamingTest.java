package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worths are from the least; what each person would end at stands beside each case. */
class NamingTest {

  private static final long[] EQUAL = {1_000_000, 1_000_000};

  /** 18 for three: 6 each, so 12 to the one and 6 to the other. */
  @Test
  void anAverageCustomerIsCountedForEverythingThatIsToCome() {
    Wealth wealth = new Wealth(new long[] {0, 5}, EQUAL);

    naming(wealth, new int[] {2, 1}, new int[3], 3, 6, 9);

    assertThat(wealth.share(0, 0)).isEqualTo(12);
    assertThat(wealth.share(1, 0)).isEqualTo(11);
  }

  /** 12 to 6, and so the 9 to the other; all that is left then is for the one. */
  @Test
  void afterwardsEverybodyHasWhatWasGiven() {
    Wealth wealth = new Wealth(new long[2], EQUAL);
    int[] owner = new int[3];

    naming(wealth, new int[] {2, 1}, owner, 3, 6, 9).first();

    assertThat(owner).containsExactly(0, 0, 1);
    assertThat(wealth.share(0, 0)).isEqualTo(9);
    assertThat(wealth.share(1, 0)).isEqualTo(9);
  }

  /** 3 + 4 to 0 + 3 · 4. */
  @Test
  void whoWillHaveLeastInTheEndIsGivenTheMostValuable() {
    assertThat(owners(new long[] {3, 0}, new int[] {1, 3}, 1, 1, 1, 13))
        .containsExactly(1, 1, 1, 0);
  }

  /** 5 + 4 to 0 + 2 · 4; then 5 + 4 to 9 + 4. */
  @Test
  void whoHasMuchButGetsFewMayStillEndAbove() {
    assertThat(owners(new long[] {5, 0}, new int[] {1, 2}, 0, 3, 9)).containsExactly(1, 0, 1);
  }

  /** (0 + 2 · 4) / 2 to (0 + 5) / 1. */
  @Test
  void endsAreInProportionToCapacity() {
    Wealth wealth = new Wealth(new long[2], new long[] {1_000_000, 2_000_000});
    int[] owner = new int[3];

    naming(wealth, new int[] {1, 2}, owner, 1, 2, 12).first();

    assertThat(owner).containsExactly(1, 1, 0);
  }

  /**
   * Of 46 for five, 3 + 18.4 to 27.6, then 32.2 to 27.6. What is left is 6 for three: 23 + 2 to 20
   * + 2 · 2, so the 6 goes to the second, though at the average of before it would not.
   */
  @Test
  void theAverageIsThatOfWhatIsLeft() {
    assertThat(owners(new long[] {3, 0}, new int[] {2, 3}, 0, 0, 6, 20, 20))
        .containsExactly(1, 0, 1, 1, 0);
  }

  @Test
  void whoIsFarBehindIsGivenSeveralInARow() {
    assertThat(owners(new long[] {100, 0}, new int[] {1, 2}, 1, 9, 10)).containsExactly(0, 1, 1);
  }

  @Test
  void ofEqualsTheFirstComesFirst() {
    assertThat(owners(new long[3], new int[] {1, 1, 1}, 7, 8, 9)).containsExactly(2, 1, 0);
  }

  @Test
  void againEverythingIsGivenOutByWhatEverybodyHasOfOthersNow() {
    Wealth wealth = new Wealth(new long[2], EQUAL);
    int[] owner = new int[2];
    Naming naming = naming(wealth, new int[] {1, 1}, owner, 0, 10);
    naming.first();
    assertThat(owner).containsExactly(1, 0);
    wealth.add(0, 5);

    naming.again();

    assertThat(owner).containsExactly(0, 1);
    assertThat(wealth.share(0, 0)).isEqualTo(5);
    assertThat(wealth.share(1, 0)).isEqualTo(10);
  }

  @Test
  void ofAKindThatNobodyIsGivenNothingIsSaid() {
    Wealth wealth = new Wealth(new long[] {4, 0}, EQUAL);

    naming(wealth, new int[] {0, 0}, new int[0]).first();

    assertThat(wealth.share(0, 0)).isEqualTo(4);
  }

  private static int[] owners(long[] before, int[] held, long... worth) {
    int[] owner = new int[worth.length];
    long[] capacity = new long[before.length];
    Arrays.fill(capacity, 1_000_000);
    naming(new Wealth(before, capacity), held, owner, worth).first();
    return owner;
  }

  private static Naming naming(Wealth wealth, int[] held, int[] owner, long... worth) {
    Kind kind = Boards.kind(1, worth.length, IntStream.range(0, held.length).toArray());
    System.arraycopy(held, 0, kind.held, 0, held.length);
    return new Naming(wealth, kind, IntStream.range(0, worth.length).toArray(), worth, owner);
  }
}
