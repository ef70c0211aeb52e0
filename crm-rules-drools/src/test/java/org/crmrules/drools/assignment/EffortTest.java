package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EffortTest {

  @Test
  void upToTheOrdinarySizeThereIsNoEnd() {
    Effort effort = new Effort(5, 5);

    assertThat(effort.spend(1_000_000_000_000L)).isTrue();
    assertThat(effort.spend(1_000_000_000_000L)).isTrue();
  }

  @Test
  void beyondThereAreSixtyLooksForEachCustomer() {
    Effort effort = new Effort(6, 5);

    assertThat(effort.spend(359)).isTrue();
    assertThat(effort.spend(0)).isTrue();
    assertThat(effort.spend(1)).isFalse();
    assertThat(effort.spend(0)).isFalse();
  }

  @Test
  void whoWantsMoreThanThereIsSpendsAll() {
    Effort effort = new Effort(1, 0);

    assertThat(effort.spend(1_000)).isFalse();
    assertThat(effort.spend(0)).isFalse();
  }
}
