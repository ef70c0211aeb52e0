package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.PolicyRef;
import org.crmrules.examples.facts.FactLine;
import org.crmrules.examples.text.Language;
import org.crmrules.pool.AcquisitionPlan;
import org.crmrules.pool.AcquisitionPlanDecision;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.DistributionDecision;
import org.crmrules.pool.Distributor;
import org.crmrules.pool.FairnessCertificate;
import org.crmrules.pool.FairnessDecision;
import org.crmrules.pool.HandOverDecision;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryDecision;
import org.crmrules.pool.Leaver;
import org.crmrules.pool.Need;
import org.crmrules.pool.PlacementDecision;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.RecallDecision;
import org.crmrules.pool.Representative;
import org.junit.jupiter.api.Test;

class AssignmentRunTest {

  private final CapturedTerminal captured = new CapturedTerminal(Language.en);

  @Test
  void factsThatAreRefusedArePutAsideWithTheirLinesAndTheOthersAreAssigned() throws IOException {
    FactList<PoolCustomer> customers =
        new FactList<>(
            "pool.csv",
            List.of(
                new FactLine.Good<>(2, PoolCustomer.of("P-1").build()),
                new FactLine.Good<>(4, PoolCustomer.of("P-2").openContracts(-1).build())));
    FactList<Representative> team =
        new FactList<>(
            "team.csv",
            List.of(
                new FactLine.Good<>(2, Representative.of("W").build()),
                new FactLine.Good<>(
                    3, Representative.of("Z").load(BigDecimal.ONE.negate()).build())));
    AssignmentPlan plan;
    try (Rejects rejects = new Rejects(null, captured.terminal())) {
      plan = run().plan(customers, team, rejects);
      assertThat(rejects.count()).isEqualTo(2);
    }
    assertThat(plan.assignments())
        .extracting(AssignmentPlan.Assignment::customerId)
        .containsExactly("P-1");
    assertThat(captured.err())
        .contains(
            "pool.csv:4: The customers[1].openContracts (-1) must not be negative",
            "team.csv:3: The representatives[1].load (-1) must not be negative");
  }

  @Test
  void aViolationThatNamesNoFactIsNotSwallowed() throws IOException {
    FactList<PoolCustomer> none = new FactList<>("pool.csv", List.of());
    FactList<Representative> nobody = new FactList<>("team.csv", List.of());
    try (Rejects rejects = new Rejects(null, captured.terminal())) {
      assertThatThrownBy(() -> run().plan(none, nobody, rejects))
          .isInstanceOf(InvalidFactException.class);
    }
  }

  private AssignmentRun run() {
    return new AssignmentRun(new OneForAll(), Instant.EPOCH, captured.terminal());
  }

  /** Gives every customer to the first person, and refuses negative numbers. */
  private static final class OneForAll implements PoolService {

    @Override
    public PoolEntry review(PoolCustomer customer, Instant asOf) {
      throw new UnsupportedOperationException();
    }

    @Override
    public RecallDecision recall(PoolCustomer customer, Instant asOf) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<RecallDecision> forecast(
        Collection<PoolCustomer> customers, LocalDate day, Instant asOf) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ClaimDecision claim(
        PoolCustomer customer, Representative who, Collection<PoolCustomer> others, Instant asOf) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DistributionDecision distribution(Distributor distributor, Instant asOf) {
      throw new UnsupportedOperationException();
    }

    @Override
    public HandOverDecision handOver(
        Leaver leaver, Collection<PoolCustomer> customers, Instant asOf) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PlacementDecision placement(CustomerPlacement customer, Instant asOf) {
      throw new UnsupportedOperationException();
    }

    @Override
    public InquiryDecision inquiry(
        Inquiry inquiry, Collection<Representative> colleagues, Instant asOf) {
      throw new UnsupportedOperationException();
    }

    @Override
    public AcquisitionPlanDecision acquisitionPlan(AcquisitionPlan plan, Instant asOf) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FairnessDecision fairness(
        Collection<PoolCustomer> customers,
        Collection<Representative> people,
        LocalDate lastReport,
        Instant asOf) {
      throw new UnsupportedOperationException();
    }

    @Override
    public AssignmentPlan assign(
        Collection<PoolCustomer> customers, Collection<Representative> people, Instant asOf) {
      List<Violation> violations = new ArrayList<>();
      int place = 0;
      for (PoolCustomer customer : customers) {
        if (customer.openContracts() < 0) {
          violations.add(negative("customers[" + place + "].openContracts"));
        }
        place++;
      }
      place = 0;
      for (Representative person : people) {
        if (person.load().signum() < 0) {
          violations.add(negative("representatives[" + place + "].load"));
        }
        place++;
      }
      if (people.isEmpty()) {
        violations.add(
            new Violation("representatives", "[]", new Bilingual("不能为空", "must not be empty")));
      }
      if (!violations.isEmpty()) {
        throw new InvalidFactException(violations);
      }
      String first = people.iterator().next().id();
      return new AssignmentPlan(
          customers.stream()
              .map(
                  c ->
                      new AssignmentPlan.Assignment(
                          new CustomerDemand(c.id(), 1, null, Need.NONE, null), first, List.of()))
              .toList(),
          List.of(),
          List.of(),
          FairnessCertificate.EMPTY,
          new PolicyRef("pool", "1.0.0", ""),
          asOf);
    }

    private static Violation negative(String path) {
      return new Violation(path, "-1", new Bilingual("不能小于 0", "must not be negative"));
    }
  }
}
