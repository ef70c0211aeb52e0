package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import org.crmrules.drools.RealPacks;
import org.crmrules.drools.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proof that asks less proves less: whoever changes grids sees it here. */
class CellsAskedTest {

  @ParameterizedTest
  @CsvSource({
    "bank-gold, 17623",
    "bank-tier, 49",
    "customer-grid, 17",
    "customer-life-cycle, 385",
    "customer-medal, 67930",
    "customer-tier, 8436",
    "customer-value, 3699",
    "customer-weighted, 655",
    "key-account, 40483",
    "exhibition, 19",
    "partner, 12623",
    "problem-customer, 272",
    "relationship, 1128",
    "strategic-customer, 817",
    "complaint-customer-care, 5",
    "complaint-exhibition, 4",
    "complaint-furniture, 2805",
    "complaint-key-account, 4",
    "complaint-laboratory, 2531",
    "complaint-manufacturing, 36602",
    "complaint-resort, 562",
    "complaint-store, 52",
    "customer-amount, 1024",
    "customer-pool, 10036",
    "supplier, 1188"
  })
  void everyShippedPackIsAskedForAtLeastSoManyCells(String pack, long cells) {
    Problems problems = new Problems();
    PackProof proof = new PackProof(RealPacks.shipped(pack), problems);

    proof.prove();

    assertThat(problems.sorted()).isEmpty();
    assertThat(proof.finding().asked()).isGreaterThanOrEqualTo(cells);
  }
}
