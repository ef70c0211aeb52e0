package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.DecisionException;
import org.crmrules.examples.facts.FactLine;
import org.crmrules.examples.text.Language;
import org.crmrules.pack.PackSource;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the pool as it ships. */
class AssignmentRunTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

  private static CrmRules rules;

  private final CapturedTerminal captured = new CapturedTerminal(Language.en);

  @BeforeAll
  static void load() {
    rules = CrmRules.load(PackSource.embedded());
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @Test
  void factsThatAreRefusedArePutAsideWithTheirLinesAndTheOthersAreAssigned() throws IOException {
    FactList<PoolCustomer> customers =
        new FactList<>(
            "pool.csv",
            List.of(
                new FactLine.Good<>(2, complete("P-1").build()),
                new FactLine.Good<>(4, complete("P-2").openContracts(-1).build())));
    FactList<Representative> team =
        new FactList<>(
            "team.csv",
            List.of(
                new FactLine.Good<>(2, Representative.of("W").build()),
                new FactLine.Good<>(
                    3, Representative.of("Z").load(BigDecimal.ONE.negate()).build())));
    AssignmentPlan plan;
    try (Rejects rejects = new Rejects(null, captured.terminal())) {
      plan = run(MONDAY).plan(customers, team, rejects);
      assertThat(rejects.count()).isEqualTo(2);
    }
    assertThat(plan.assignments())
        .extracting(
            AssignmentPlan.Assignment::customerId, AssignmentPlan.Assignment::representativeId)
        .containsExactly(tuple("P-1", "W"));
    assertThat(captured.err())
        .contains(
            "pool.csv:4: The customers[1].openContracts (-1) must be greater than or equal to 0",
            "team.csv:3: The representatives[1].load (-1) must be greater than or equal to 0");
  }

  @Test
  void whatRefusesTheQuestionAsAWholeIsNotSwallowed() throws IOException {
    FactList<PoolCustomer> one =
        new FactList<>("pool.csv", List.of(new FactLine.Good<>(2, complete("P-1").build())));
    FactList<Representative> nobody = new FactList<>("team.csv", List.of());
    try (Rejects rejects = new Rejects(null, captured.terminal())) {
      assertThatThrownBy(() -> run(Instant.EPOCH).plan(one, nobody, rejects))
          .isInstanceOfSatisfying(
              DecisionException.class,
              e -> assertThat(e.kind()).isEqualTo(DecisionException.Kind.NOT_IN_FORCE));
      assertThat(rejects.count()).isZero();
    }
  }

  /** With everything that a customer must have before it is given out (P-16). */
  private static PoolCustomer.Builder complete(String id) {
    return PoolCustomer.of(id)
        .grade("B")
        .name("北方铸造")
        .contact("王敏")
        .phone("010-5555")
        .region("NORTH")
        .source("FAIR");
  }

  private AssignmentRun run(Instant asOf) {
    return new AssignmentRun(rules.pool(), asOf, captured.terminal());
  }
}
