package org.crmrules.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProspectTest {

  /** P-20: fit descending, then potential, then the oldest. */
  @Test
  void theBestFitComesFirstThenThePotentialThenTheOldest() {
    LocalDate march = LocalDate.of(2026, 3, 1);
    List<Prospect> order =
        List.of(
            new Prospect("E", 90, 10, null),
            new Prospect("D", 80, 70, march),
            new Prospect("B", 80, 60, march.minusDays(1)),
            new Prospect("A", 80, 60, march),
            new Prospect("C", 80, 60, march),
            new Prospect("F", 80, 60, null),
            new Prospect("G", 80, null, march),
            new Prospect("H", null, 100, march));
    List<Prospect> mixed = new ArrayList<>(order);
    Collections.reverse(mixed);
    Collections.sort(mixed);

    assertThat(mixed).isEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource({"-1, 50, strategicFit (-1)", "50, 101, potential (101)"})
  void aScoreOutsideTheScaleIsRefused(int fit, int potential, String what) {
    assertThatThrownBy(() -> new Prospect("A", fit, potential, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(what);
  }
}
