package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.drools.assignment.Round.in;
import static org.crmrules.drools.assignment.Round.wants;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.EnvyCause;
import org.crmrules.pool.FairnessReport;
import org.crmrules.pool.FairnessVerifier;
import org.junit.jupiter.api.Test;

/** Nobody envies anybody like them by more than one customer, or there is a cause. */
class EnvyTest {

  @Test
  void customersOfDifferentNeedsAreExchangedByWhoCanHaveBoth() {
    // Two each of north and east; by need alone 9 and 8 to the one, 2 and 1 to the other would do.
    List<CustomerDemand> demands =
        List.of(
            wants("C1", "9", "N"),
            wants("C2", "8", "N"),
            wants("C3", "2", "E"),
            wants("C4", "1", "E"));
    AssignmentPlan plan =
        new Round(demands, List.of(in("Ann", "N", "E"), in("Bob", "N", "E"))).plan();

    assertThat(plan.loads()).extracting(Load::valueAfter).containsOnly(new BigDecimal("10"));
    assertThat(FairnessVerifier.verify(plan).faults()).isEmpty();
  }

  @Test
  void whoHasAllTheNorthAndWhoHasAllTheEastIsRefused() {
    List<CustomerDemand> demands =
        List.of(
            wants("C1", "9", "N"),
            wants("C2", "8", "N"),
            wants("C3", "2", "E"),
            wants("C4", "1", "E"));
    AssignmentPlan plan =
        new Round(demands, List.of(in("Ann", "N", "E"), in("Bob", "N", "E"))).plan();
    AssignmentPlan uneven =
        Altered.recounted(
            Altered.with(
                plan,
                plan.assignments().stream()
                    .map(
                        a ->
                            new Assignment(
                                a.demand(),
                                a.demand().need().regions().contains("N") ? "Ann" : "Bob",
                                List.of()))
                    .toList(),
                List.of()));

    assertThat(FairnessVerifier.verify(uneven).faults())
        .containsExactly(
            "Ann could give Bob a customer for one of less value, and the values would be more even.",
            "Ann has more than Bob by more than one customer, and need not.");
  }

  /** Two customers of weight 1 against one of weight 2: 20 less the best, 10, is more than 0. */
  @Test
  void whereLightCustomersAreWorthMoreTheWeightsAreTheCause() {
    List<CustomerDemand> demands =
        List.of(worth("C1", 1, 10), worth("C2", 1, 10), worth("C3", 2, 0));
    AssignmentPlan plan =
        new Round(demands, List.of(Round.equal("Ann"), Round.equal("Bob"))).plan();
    String rich =
        plan.loads().stream()
            .max(Comparator.comparing(Load::valueAfter))
            .orElseThrow()
            .representativeId();
    String poor = rich.equals("Ann") ? "Bob" : "Ann";

    assertThat(plan.fairness().peers())
        .containsExactly(
            new FairnessReport.Peers(
                List.of("Ann", "Bob"),
                new BigDecimal("10.000000"),
                poor,
                rich,
                Set.of(EnvyCause.WEIGHTS)));
    assertThat(FairnessVerifier.verify(plan).faults()).isEmpty();
  }

  /** Bob is given nothing, as he has 3 more already; 10 + 10 + 10 less 10 is more than 0. */
  @Test
  void whoHeldMoreLoadGetsFewerCustomersAndMayEnvyThem() {
    Person busy =
        new Person(
            "Bob",
            new BigDecimal("3"),
            BigDecimal.ZERO,
            BigDecimal.ONE,
            null,
            List.of(),
            List.of(),
            null);
    List<CustomerDemand> demands =
        List.of(worth("C1", 1, 10), worth("C2", 1, 10), worth("C3", 1, 10));
    FairnessReport report = new Round(demands, List.of(Round.equal("Ann"), busy)).plan().fairness();

    assertThat(report.envy()).isEqualByComparingTo("20");
    assertThat(report.peers())
        .extracting(FairnessReport.Peers::causes)
        .containsExactly(Set.of(EnvyCause.LOAD_HELD));
  }

  private static CustomerDemand worth(String id, int weight, int value) {
    return Round.customer(id, weight, BigDecimal.valueOf(value));
  }
}
