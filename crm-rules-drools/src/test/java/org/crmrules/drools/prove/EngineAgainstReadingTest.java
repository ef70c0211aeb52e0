package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmrules.InvalidFactException;
import org.crmrules.Limits;
import org.crmrules.Reason;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClass;
import org.crmrules.complaint.ComplaintSeverity;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.complaint.DroolsComplaints;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.reading.NaiveReading;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pool.PoolCustomer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The engine against a second, naive reading of the same rules: on every cell of the grid both must
 * fire the same rules, each the same number of times.
 */
class EngineAgainstReadingTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  private static <T extends Record> FactGrid<T> grid(RunningPack pack, T base) {
    FactType type = pack.checked().vocabulary().facts().get(base.getClass().getSimpleName());
    return new FactGrid<>(base, type, pack.checked().rules(), pack.manifest());
  }

  /** The cells that a host can reach: the others are refused before any rule runs. */
  private static <T extends Record> List<T> facts(RunningPack pack, T base) {
    return grid(pack, base)
        .facts()
        .filter(
            fact -> {
              try {
                new FactCheck(pack, AS_OF).of("fact", fact).orThrow();
                return true;
              } catch (InvalidFactException e) {
                return false;
              }
            })
        .toList();
  }

  private static Map<String, Integer> fired(List<Reason> reasons) {
    return new TreeMap<>(
        reasons.stream().collect(Collectors.toMap(Reason::ruleId, r -> 1, Integer::sum)));
  }

  /** By the naive reading, over the stages that conclude on one of these collectors. */
  private static Map<String, Integer> read(
      RunningPack pack, List<? extends Record> facts, String... verdicts) {
    Map<String, Integer> firings = new TreeMap<>();
    pack.checked().stages().stream()
        .filter(s -> List.of(verdicts).contains(s.collector().name()))
        .flatMap(s -> s.rules().stream())
        .forEach(
            (CheckedRule rule) -> {
              int times = new NaiveReading(facts).firings(rule.when());
              if (times > 0) {
                firings.put(rule.id(), times);
              }
            });
    return firings;
  }

  @Test
  void grading() {
    RunningPack pack = RealPacks.shipped("customer-amount");
    List<CustomerProfile> customers = facts(pack, CustomerProfile.of("C-1").build());
    assertThat(customers).hasSizeGreaterThan(50);

    customers.forEach(
        customer -> {
          GradingDecision decision = new DroolsGrading(pack).grade(customer, AS_OF);
          boolean graded = !decision.grade().equals(GradingDecision.UNGRADED);
          CustomerGrade grade = new CustomerGrade(graded ? decision.grade() : null);

          assertThat(fired(decision.reasons()))
              .as("%s", customer)
              .isEqualTo(read(pack, List.of(customer, grade), "GradeVerdict", "PlanVerdict"));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "complaint-manufacturing, 1000",
    "complaint-furniture, 200",
    "complaint-laboratory, 200",
    "complaint-resort, 200",
    "complaint-store, 50",
    "complaint-customer-care, 1",
    "complaint-key-account, 1",
    "complaint-exhibition, 1"
  })
  void complaints(String id, int atLeast) {
    RunningPack pack = RealPacks.shipped(id);
    List<Complaint> complaints = facts(pack, Complaint.of("K-1", ComplaintSubject.QUALITY).build());
    assertThat(complaints).hasSizeGreaterThan(atLeast);

    for (Complaint complaint : complaints) {
      RoutingDecision decision = new DroolsComplaints(pack).route(complaint, AS_OF);
      ComplaintClass concluded = new ComplaintClass(decision.complaintClass(), decision.form());
      ComplaintSeverity severity = new ComplaintSeverity(decision.severity(), decision.priority());

      assertThat(fired(decision.reasons()))
          .as("%s", complaint)
          .isEqualTo(
              read(
                  pack,
                  List.of(complaint, concluded, severity),
                  "ClassVerdict",
                  "SeverityVerdict",
                  "RouteVerdict"));
    }
    RunningPack forgetful = new RunningPack(pack.compiled(), Limits.defaults().withRemembered(0));
    for (Complaint complaint : complaints) { // each of a cell that is known by now
      assertThat(new DroolsComplaints(pack).route(complaint, AS_OF))
          .isEqualTo(new DroolsComplaints(forgetful).route(complaint, AS_OF));
    }
  }

  @Test
  void pool() {
    RunningPack pack = RealPacks.shipped("customer-pool");
    PoolCustomer base = PoolCustomer.of("K-1").build();

    facts(pack, base)
        .forEach(
            customer ->
                assertThat(fired(new DroolsPool(pack).status(customer, AS_OF).reasons()))
                    .as("%s", customer)
                    .isEqualTo(read(pack, List.of(customer), "PoolVerdict")));
  }
}
