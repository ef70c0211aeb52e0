package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.drools.assignment.Round.in;
import static org.crmrules.drools.assignment.Round.wants;
import static org.crmrules.drools.assignment.Round.withSlack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.FairnessVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** More customers than values can be spread among until no exchange gains. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyCustomersTest {

  private final AssignmentPlan plan = many().plan();

  @Test
  void aPlanOfVeryManyStatesTheSlackThatItIsVerifiedWith() {
    long slack = plan.certificate().slack();

    assertThat(slack).isPositive();
    assertThat(FairnessVerifier.verify(withSlack(plan, slack)).faults()).isEmpty();
    assertThat(FairnessVerifier.verify(withSlack(plan, slack / 2)).isFair()).isFalse();
  }

  @Test
  void manyThousandsAmongPeersAreDealtWithoutEnvyThoughValuesAreEvenOnlyUpToASlack() {
    assertThat(plan.assignments()).hasSize(30_000);
    assertThat(plan.fairness().peers())
        .hasSize(6)
        .allSatisfy(peers -> assertThat(peers.envy()).isZero());
  }

  @Test
  void noSlackExcusesEnvyAmongPeers() {
    List<Assignment> given = new ArrayList<>(plan.assignments());
    given.sort(Comparator.comparing(a -> a.demand().value()));
    List<Assignment> ofPoor = new ArrayList<>(given);
    ofPoor.removeIf(a -> !a.representativeId().equals("R0"));
    List<Assignment> ofRich = new ArrayList<>(given);
    ofRich.removeIf(a -> !a.representativeId().equals("R6"));
    for (int i = 0; i < 50; i++) {
      Assignment dear = ofPoor.get(ofPoor.size() - 1 - i);
      Assignment cheap = ofRich.get(i);
      given.set(given.indexOf(dear), new Assignment(dear.demand(), "R6", List.of()));
      given.set(given.indexOf(cheap), new Assignment(cheap.demand(), "R0", List.of()));
    }
    given.sort(Comparator.comparing(Assignment::demand));
    AssignmentPlan uneven = Altered.recounted(Altered.with(plan, given, List.of()));
    long most =
        uneven.loads().stream()
            .mapToLong(l -> CustomerDemand.worth(l.valueAfter()))
            .max()
            .orElseThrow();
    assertThat(FairnessVerifier.verify(withSlack(uneven, most)).faults())
        .contains("R6 has more than R0 by more than one customer, and need not.");
  }

  /**
   * Six regions, ten people in each; some of them serve two, so that values flow from each to each.
   */
  private static Round many() {
    Random random = new Random(11);
    List<Person> people =
        IntStream.range(0, 72)
            .mapToObj(
                i ->
                    i < 60
                        ? in("R" + i, "A" + i % 6)
                        : in("R" + i, "A" + i % 6, "A" + (i + 1 + i / 66) % 6))
            .toList();
    List<CustomerDemand> demands =
        IntStream.range(0, 30_000)
            .mapToObj(
                i ->
                    wants(
                        "C" + i,
                        BigDecimal.valueOf((long) Math.exp(random.nextGaussian() * 3 + 9), 2)
                            .toPlainString(),
                        "A" + random.nextInt(6)))
            .toList();
    return new Round(demands, people);
  }
}
