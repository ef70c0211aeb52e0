package org.crmrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.pool.DistributionDecision;
import org.crmrules.pool.Distributor;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.Test;

class BriefTest {

  @Test
  void ofAFactOnlyWhatIsSetIsTold() {
    assertThat(Brief.of(PoolCustomer.of("C1").grade("A").build()))
        .isEqualTo("PoolCustomer(id=C1, grade=A)");
  }

  @Test
  void whatIsAsIfNobodyHadSaidItIsNotTold() {
    assertThat(Brief.of(Representative.of("R1").active(true).capacity(BigDecimal.ONE).build()))
        .isEqualTo("Representative(id=R1)");
    assertThat(Brief.of(Representative.of("R1").active(false).build()))
        .isEqualTo("Representative(id=R1, active=false)");
  }

  @Test
  void fieldsOfThePackAreToldLikeOthersAndNumbersWithoutExponent() {
    assertThat(Brief.of(PoolCustomer.of("C1").with("employees", 120).build()))
        .isEqualTo("PoolCustomer(id=C1, employees=120)");
    assertThat(Brief.of(OwnFact.of("Visit").with("worth", new BigDecimal("1E+3"))))
        .isEqualTo("Visit(worth=1000)");
  }

  @Test
  void ofADecisionTheOutcomeAndTheRulesThatDecided() {
    Reason decisive = new Reason("P-002", List.of(), "", "", Map.of(), List.of(), true);
    Reason other = new Reason("P-003", List.of(), "", "", Map.of(), List.of(), false);
    DistributionDecision decision =
        new DistributionDecision(
            Distributor.of("LEADER").build(),
            true,
            List.of(decisive, other),
            new PolicyRef("pool", "1.0.0", "9f2c".repeat(16)),
            Instant.EPOCH);

    assertThat(Brief.of(decision)).startsWith("DistributionDecision(").endsWith(" by P-002");
    assertThat(Brief.of(decision)).contains("allowed=true").doesNotContain("P-003", "1970");
  }

  @Test
  void listsAndNothingAreToldToo() {
    assertThat(Brief.of(List.of(PoolCustomer.of("C1").build()))).isEqualTo("[PoolCustomer(id=C1)]");
    assertThat(Brief.of(null)).isEqualTo("null");
  }
}
