package org.crmrules.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PriorityTest {

  @Test
  void everyStepRaisesItUpToTheTop() {
    assertThat(Priority.NORMAL.raisedBy(0)).isEqualTo(Priority.NORMAL);
    assertThat(Priority.NORMAL.raisedBy(1)).isEqualTo(Priority.HIGH);
    assertThat(Priority.HIGH.raisedBy(1)).isEqualTo(Priority.URGENT);
    assertThat(Priority.HIGH.raisedBy(2)).isEqualTo(Priority.URGENT);
  }
}
