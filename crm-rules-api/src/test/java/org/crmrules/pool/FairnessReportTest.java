package org.crmrules.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crmrules.PolicyRef;
import org.crmrules.pool.AssignmentPlan.Load;
import org.junit.jupiter.api.Test;

class FairnessReportTest {

  @Test
  void theFiguresAreThoseCalculatedByHand() {
    // Shares 1, 2, 3: Jain 36 / (3 · 14); Gini (-2·1 + 0·2 + 2·3) / (3 · 6).
    FairnessReport report = FairnessReport.of(plan(load("1", "1"), load("4", "2"), load("3", "1")));

    assertThat(report.jain()).isEqualByComparingTo("0.857143");
    assertThat(report.gini()).isEqualByComparingTo("0.222222");
    assertThat(report.spread()).isEqualByComparingTo("2");
  }

  @Test
  void everybodyIsEntitledToAPartByCapacity() {
    FairnessReport report = FairnessReport.of(plan(load("1", "1"), load("4", "2"), load("3", "1")));

    assertThat(report.shares())
        .extracting(FairnessReport.Share::entitled)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("2"), new BigDecimal("4"), new BigDecimal("2"));
  }

  @Test
  void theHistoricOrdersOfNorthwindComeOutAsPublished() {
    // Orders of the employees 1 to 9 in the data set: 123, 96, 127, 156, 42, 67, 72, 104, 43.
    FairnessReport report =
        FairnessReport.of(
            plan(
                load("123", "1"),
                load("96", "1"),
                load("127", "1"),
                load("156", "1"),
                load("42", "1"),
                load("67", "1"),
                load("72", "1"),
                load("104", "1"),
                load("43", "1")));

    assertThat(report.jain().setScale(3, java.math.RoundingMode.HALF_UP)).isEqualTo("0.861");
    assertThat(report.gini().setScale(3, java.math.RoundingMode.HALF_UP)).isEqualTo("0.228");
  }

  @Test
  void whoTakesNoPartIsNotCounted() {
    FairnessReport report = FairnessReport.of(plan(load("5", "1"), load("9", "0"), load("5", "1")));

    assertThat(report.jain()).isEqualByComparingTo("1");
    assertThat(report.gini()).isEqualByComparingTo("0");
    assertThat(report.shares()).hasSize(2);
  }

  @Test
  void nobodyAndNothingAreEven() {
    assertThat(FairnessReport.of(plan()).jain()).isEqualByComparingTo("1");
    assertThat(FairnessReport.of(plan(load("0", "1"))).gini()).isEqualByComparingTo("0");
  }

  /** 30 less the best, 20, is 10: that is 6 more than 4. Whoever serves another region is not. */
  @Test
  void envyIsWhatSomebodyAlikeHasMoreEvenWithoutTheBest() {
    Load rich = worth("R1", "2", "30", "EAST");
    Load poor = worth("R2", "4", "4", "EAST");
    Load other = worth("R3", "0", "0", "WEST");
    AssignmentPlan plan =
        new AssignmentPlan(
            List.of(given("C1", "20", "R1"), given("C2", "8", "R1")),
            List.of(),
            List.of(rich, poor, other),
            FairnessCertificate.EMPTY,
            new PolicyRef("p", "1.0.0", ""),
            Instant.EPOCH);

    assertThat(plan.fairness().envy()).isEqualByComparingTo("6");
    assertThat(plan.fairness().valueSpread()).isEqualByComparingTo("30");
  }

  /** 20 of R1 are not for R2: what is left is 2 and 8, less the better one 2, and R2 has 4. */
  @Test
  void whatSomebodyCouldNotHaveHadIsNotEnvied() {
    AssignmentPlan.Assignment barred =
        new AssignmentPlan.Assignment(
            new CustomerDemand(
                "C1", 1, new BigDecimal("20"), new Need(Set.of(), Set.of(), Set.of("R2")), null),
            "R1",
            List.of());
    AssignmentPlan plan =
        new AssignmentPlan(
            List.of(barred, given("C2", "8", "R1")),
            List.of(),
            List.of(worth("R1", "2", "30", "EAST"), worth("R2", "4", "4", "EAST")),
            FairnessCertificate.EMPTY,
            new PolicyRef("p", "1.0.0", ""),
            Instant.EPOCH);

    assertThat(plan.fairness().peers())
        .containsExactly(
            new FairnessReport.Peers(
                List.of("R1", "R2"), new BigDecimal("0.000000"), null, null, Set.of()));
  }

  /** R2 holds more load and less value, has no room, and is kept from C1; weights are 1 and 2. */
  @Test
  void everyCauseOfEnvyIsNamed() {
    AssignmentPlan plan =
        new AssignmentPlan(
            List.of(
                given("C2", "8", "R1"),
                new AssignmentPlan.Assignment(
                    new CustomerDemand(
                        "C1", 2, BigDecimal.ONE, new Need(Set.of(), Set.of(), Set.of("R2")), null),
                    "R1",
                    List.of()),
                given("C3", "1", "R2")),
            List.of(),
            List.of(worth("R1", "50", "59", "EAST"), full("R2")),
            FairnessCertificate.EMPTY,
            new PolicyRef("p", "1.0.0", ""),
            Instant.EPOCH);

    assertThat(plan.fairness().peers())
        .containsExactly(
            new FairnessReport.Peers(
                List.of("R1", "R2"),
                new BigDecimal("49.000000"),
                "R2",
                "R1",
                EnumSet.complementOf(EnumSet.of(EnvyCause.CAPACITY))));
  }

  /** (8 + 50 - 8) / 1 against 1 / 2; and no peers, as their capacities differ. */
  @Test
  void envyIsAlsoStatedBetweenDifferentCapacities() {
    Load half =
        new Load(
            "R2",
            BigDecimal.ZERO,
            BigDecimal.ONE,
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("2"),
            1,
            null,
            List.of("EAST"),
            List.of(),
            BigDecimal.ZERO,
            List.of());
    AssignmentPlan plan =
        new AssignmentPlan(
            List.of(given("C2", "8", "R1"), given("C3", "1", "R2")),
            List.of(),
            List.of(worth("R1", "50", "58", "EAST"), half),
            FairnessCertificate.EMPTY,
            new PolicyRef("p", "1.0.0", ""),
            Instant.EPOCH);

    assertThat(plan.fairness().envy()).isEqualByComparingTo("49.5");
    assertThat(plan.fairness().peers()).isEmpty();
  }

  private static Load full(String id) {
    return new Load(
        id,
        BigDecimal.ONE,
        new BigDecimal("2"),
        BigDecimal.ZERO,
        BigDecimal.ONE,
        BigDecimal.ONE,
        1,
        1,
        List.of("EAST"),
        List.of(),
        BigDecimal.ZERO,
        List.of());
  }

  private static AssignmentPlan.Assignment given(String id, String value, String to) {
    return new AssignmentPlan.Assignment(
        new CustomerDemand(id, 1, new BigDecimal(value), Need.NONE, null), to, List.of());
  }

  private static Load worth(String id, String before, String after, String region) {
    return new Load(
        id,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new BigDecimal(before),
        new BigDecimal(after),
        BigDecimal.ONE,
        0,
        null,
        List.of(region),
        List.of(),
        BigDecimal.ZERO,
        List.of());
  }

  private static String[] load(String after, String capacity) {
    return new String[] {after, capacity};
  }

  private static AssignmentPlan plan(String[]... loads) {
    List<Load> all = new ArrayList<>();
    for (String[] load : loads) {
      BigDecimal held = new BigDecimal(load[0]);
      all.add(
          new Load(
              "R" + all.size(),
              held,
              held,
              BigDecimal.ZERO,
              BigDecimal.ZERO,
              new BigDecimal(load[1]),
              0,
              null,
              List.of(),
              List.of(),
              BigDecimal.ZERO,
              List.of()));
    }
    return new AssignmentPlan(
        List.of(),
        List.of(),
        all,
        FairnessCertificate.EMPTY,
        new PolicyRef("p", "1.0.0", ""),
        Instant.EPOCH);
  }
}
