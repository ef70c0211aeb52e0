package org.crmrules.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.UnusableValueException;
import org.junit.jupiter.api.Test;

class CustomerDemandTest {

  private static final Need ANYBODY = new Need(Set.of(), Set.of(), Set.of());
  private static final LocalDate EARLY = LocalDate.of(2026, 1, 1);
  private static final LocalDate LATE = LocalDate.of(2026, 2, 1);

  private static CustomerDemand demand(String id, int weight, LocalDate since, Integer turn) {
    return new CustomerDemand(id, weight, null, ANYBODY, since, turn);
  }

  @Test
  void theOrderOfServiceIsTurnThenWeightThenTimeThenId() {
    assertThat(
            Stream.of(
                    demand("K8", 9, EARLY, null),
                    demand("K7", 1, null, 2),
                    demand("K6", 1, LATE, 2),
                    demand("K5", 1, EARLY, 2),
                    demand("K4", 1, EARLY, 2),
                    demand("K3", 2, LATE, 2),
                    demand("K2", 1, LATE, 1))
                .sorted())
        .extracting(CustomerDemand::customerId)
        .containsExactly("K2", "K3", "K4", "K5", "K6", "K7", "K8");
  }

  @Test
  void aTurnBeginsAtOne() {
    assertThatThrownBy(() -> demand("K1", 1, EARLY, 0))
        .isInstanceOf(UnusableValueException.class)
        .hasMessage("The turn (0) of customer K1 must be at least 1. Maybe leave it out.");
  }
}
