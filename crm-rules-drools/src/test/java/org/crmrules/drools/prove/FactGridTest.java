package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.PoolCustomer;
import org.junit.jupiter.api.Test;

class FactGridTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  @Test
  void aGridIsThinnedOutEvenlyToAboutAsManyFactsAsAreWanted() {
    RunningPack pack = RealPacks.shipped("customer-pool");
    FactGrid<PoolCustomer> grid =
        new FactGrid<>(
            new Probes(pack.checked(), AS_OF).of(PoolCustomer.class),
            pack.vocabulary().type(PoolCustomer.class),
            pack.checked().rules(),
            pack.manifest());

    List<PoolCustomer> some = grid.facts(100).toList();

    assertThat(grid.cells()).isGreaterThan(10_000);
    assertThat(some).hasSizeBetween(50, 200).doesNotHaveDuplicates();
  }
}
