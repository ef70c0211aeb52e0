package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MemoryTest {

  /** With as many bits as there are places every number is at home in another. */
  @Test
  void placesAreRoundedUpToAPowerOfTwo() {
    Memory<Long> memory = new Memory<>(5);
    LongStream.range(0, 8).forEach(n -> memory.put(n, n));

    assertThat(LongStream.range(0, 8)).allSatisfy(n -> assertThat(memory.get(n)).isEqualTo(n));
  }

  /** Cells of neighbours differ in the lowest digits, those of other questions in the highest. */
  @Test
  void numbersThatDifferInOtherDigitsHaveOtherPlaces() {
    for (int shift : new int[] {0, 13, 26, 39}) {
      Memory<Long> memory = new Memory<>(8);
      LongStream.range(0, 8).forEach(n -> memory.put(n << shift, n));

      assertThat(LongStream.range(0, 8))
          .as("%d digits", shift)
          .allSatisfy(n -> assertThat(memory.get(n << shift)).isEqualTo(n));
    }
  }

  /** All five have the place of the first. */
  @Test
  void allDigitsDecideOnThePlaceTogether() {
    Memory<String> memory = new Memory<>(8);
    long[] numbers = {5, 5 ^ 1 << 13 ^ 1, 5 ^ 3L << 26 ^ 3, 5 ^ 7L << 39 ^ 7, 5 ^ 2 << 13 ^ 2};
    for (long number : numbers) {
      memory.put(number, "n" + number);
    }

    assertThat(memory.get(5)).isNull(); // driven out by the fifth of its place
    for (int i = 1; i < numbers.length; i++) {
      assertThat(memory.get(numbers[i])).isEqualTo("n" + numbers[i]);
    }
  }

  @Test
  void whatIsKeptAgainIsReplaced() {
    Memory<String> memory = new Memory<>(8);
    memory.put(3, "old");
    memory.put(3, "new");

    assertThat(memory.get(3)).isEqualTo("new");
  }

  /** Of sixteen places 1, 17, 33… have the same one, the last of a row that begins anew. */
  @Test
  void fourNumbersOfOnePlaceAreKeptAndTheFifthDrivesOutTheFirst() {
    Memory<Long> memory = new Memory<>(16);
    for (long n = 15; n < 15 + 5 * 16; n += 16) {
      memory.put(n, n);
    }

    assertThat(memory.get(15)).isNull();
    assertThat(LongStream.of(31, 47, 63, 79))
        .allSatisfy(n -> assertThat(memory.get(n)).isEqualTo(n));
    memory.put(0, 0L);
    assertThat(memory.get(0)).isEqualTo(0);
  }

  /** As a proof leaves it behind, and a host that asked about much. */
  @Test
  void inATableThatIsFullFourNumbersOfOnePlaceStillDoNotDriveEachOtherOut() {
    Memory<Long> memory = new Memory<>(64);
    LongStream.range(0, 1_000).forEach(n -> memory.put(n, n));
    for (long n = 2_000 * 64; n < 2_004 * 64; n += 64) {
      memory.put(n, n);
    }

    assertThat(LongStream.range(2_000, 2_004).map(n -> n * 64))
        .allSatisfy(n -> assertThat(memory.get(n)).isEqualTo(n));
  }

  @Test
  void asManyNumbersAsThereArePlacesAreAllKept() {
    for (int places : new int[] {1, 2, 3, 7, 8, 100, 8_192}) {
      Memory<Long> memory = new Memory<>(places);
      LongStream.range(0, places).forEach(n -> memory.put(n, n));

      assertThat(LongStream.range(0, places))
          .as("%d places", places)
          .allSatisfy(n -> assertThat(memory.get(n)).isEqualTo(n));
    }
  }

  @Test
  void aNumberIsNeverTakenForAnother() {
    Memory<Long> memory = new Memory<>(64);
    for (long n = 0; n < 1L << 45; n = 3 * n + 1) {
      memory.put(n, n);
      assertThat(memory.get(n)).isEqualTo(n);
      assertThat(memory.get(n + 1)).isNull();
    }
  }
}
