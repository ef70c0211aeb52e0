package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import org.crmrules.drools.RealPacks;
import org.crmrules.drools.problem.Problems;
import org.junit.jupiter.api.Test;

class NumberProofTest {

  /**
   * The odd pack has two lengths for the fourth serial, and none that is possible for the fifth.
   */
  @Test
  void aPackThatCannotNumberEverySerialIsRefusedAtLoad() {
    Problems problems = new Problems();
    new PackProof(RealPacks.odd("complaint-odd"), problems).prove();

    assertThat(problems.sorted())
        .filteredOn(p -> p.en().contains("NumberRequest( serial = "))
        .anySatisfy(
            p -> {
              assertThat(p.code()).isEqualTo("CR-504");
              assertThat(p.en()).contains("X-030 and X-031", "numbers of digits", "serial = 4");
            });
  }
}
