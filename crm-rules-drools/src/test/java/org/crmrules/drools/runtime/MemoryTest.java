package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MemoryTest {

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
