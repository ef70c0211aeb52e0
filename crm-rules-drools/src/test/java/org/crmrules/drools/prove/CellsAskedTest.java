package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import org.crmrules.drools.RealPacks;
import org.crmrules.drools.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A proof that asks less proves less: whoever changes grids sees it here. None of the shipped packs
 * is only sampled.
 */
class CellsAskedTest {

  @ParameterizedTest
  @CsvSource({
    "bank-gold, 11909",
    "bank-tier, 49",
    "customer-grid, 17",
    "customer-life-cycle, 385",
    "customer-medal, 7644",
    "customer-tier, 8436",
    "customer-value, 3731",
    "customer-weighted, 655",
    "key-account, 40483",
    "exhibition, 19",
    "partner, 10857",
    "problem-customer, 265",
    "relationship, 173",
    "strategic-customer, 817",
    "complaint-customer-care, 5",
    "complaint-exhibition, 4",
    "complaint-furniture, 2805",
    "complaint-key-account, 4",
    "complaint-laboratory, 2531",
    "complaint-manufacturing, 5246",
    "complaint-resort, 562",
    "complaint-store, 52",
    "customer-amount, 2053",
    "customer-pool, 12763",
    "supplier, 18543"
  })
  void everyShippedPackIsAskedForAtLeastSoManyCells(String pack, long cells) {
    Problems problems = new Problems();
    PackProof proof = new PackProof(RealPacks.shipped(pack), problems);

    proof.prove();

    assertThat(problems.sorted()).isEmpty();
    assertThat(proof.finding().asked()).isGreaterThanOrEqualTo(cells);
    assertThat(proof.finding().samples()).as("a sample is no proof").isEmpty();
  }
}
