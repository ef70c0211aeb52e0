package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.crmrules.drools.RealPacks;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.FairnessVerifier;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.Representative;
import org.junit.jupiter.api.Test;

/** P-06: a plan that splits a customer is not fair, whoever made it. */
class IdentityProofTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T02:00:00Z");
  private static final String CODE = "91110108MA01ABCD2E";

  private final List<PoolCustomer> customers =
      List.of(
          record("C1", CODE).build(),
          record("C2", CODE).build(),
          record("C3", null).build(),
          record("C4", "91110108MA01XYZW2E").ownerId("S7").build(),
          record("C5", "91110108MA01XYZW2E").build());
  private final List<Representative> team =
      List.of(Representative.of("S1").build(), Representative.of("S2").build());
  private final AssignmentPlan plan =
      new DroolsPool(RealPacks.shipped("customer-pool")).assign(customers, team, AS_OF);

  @Test
  void thePlanItselfIsFair() {
    assertThat(FairnessVerifier.verify(plan, customers).faults()).isEmpty();
    assertThat(plan.certificate().identities())
        .containsExactly(List.of("C1", "C2"), List.of("C4", "C5"));
  }

  @Test
  void aRecordWithSomebodyElseIsASplit() {
    AssignmentPlan split =
        with(
            plan.assignments().stream()
                .map(
                    a ->
                        a.customerId().equals("C2")
                            ? new Assignment("C2", a.demand(), "S2", a.reasons())
                            : a)
                .toList(),
            plan.unassigned());

    assertThat(faults(split)).anyMatch(f -> f.contains("[C1, C2]") && f.contains("not given out"));
  }

  @Test
  void aRecordThatIsLeftOutIsASplit() {
    Assignment second = assignment("C2");
    List<Unassigned> left = new ArrayList<>(plan.unassigned());
    left.add(
        new Unassigned(
            "C2", PoolStatus.AVAILABLE, List.of("NO_ROOM"), second.demand(), second.reasons()));

    assertThat(faults(with(without("C2"), left)))
        .anyMatch(f -> f.contains("[C1, C2]") && f.contains("not given out together"));
  }

  @Test
  void aRecordThatIsForgottenIsFoundOut() {
    assertThat(faults(with(without("C2"), plan.unassigned())))
        .contains("[C1, C2] are one customer, but not all in the plan.");
  }

  /** As if the other record of the owned customer had been one of its own. */
  @Test
  void aDuplicateOfAnOwnedCustomerIsNotGivenAway() {
    Assignment like = assignment("C3");
    List<Assignment> given = new ArrayList<>(plan.assignments());
    given.add(new Assignment("C5", like.demand(), like.representativeId(), like.reasons()));
    List<Unassigned> left =
        plan.unassigned().stream().filter(u -> !u.customerId().equals("C5")).toList();

    assertThat(faults(with(given, left)))
        .anyMatch(f -> f.contains("[C4, C5]") && f.contains("OWNED"));
  }

  @Test
  void nobodyIsHeldBackAsADuplicateOfNobody() {
    List<Unassigned> left = new ArrayList<>(plan.unassigned());
    left.add(new Unassigned("C3", PoolStatus.DUPLICATE, List.of("DUPLICATE"), null, List.of()));

    assertThat(faults(with(without("C3"), left)))
        .contains("C3 is held back as a duplicate, but of none.");
  }

  @Test
  void aCertificateThatKeepsSilentOfACustomerIsFoundOutByTheCustomers() {
    AssignmentPlan silent =
        new AssignmentPlan(
            plan.assignments(),
            plan.unassigned(),
            plan.loads(),
            plan.certificate().withIdentities(List.of()),
            plan.policy(),
            plan.asOf());

    assertThat(FairnessVerifier.verify(silent, customers).faults())
        .contains("The identities of the certificate must be those of the customers.");
  }

  @Test
  void aFurtherRecordAddsNothing() {
    AssignmentPlan doubled =
        withLoads(
            load ->
                load.representativeId().equals(assignment("C1").representativeId())
                    ? new Load(
                        load.representativeId(),
                        load.before(),
                        load.after().add(BigDecimal.valueOf(3)),
                        load.valueBefore(),
                        load.valueAfter(),
                        load.capacity(),
                        load.customers() + 1,
                        load.room(),
                        load.regions(),
                        load.products(),
                        load.credit(),
                        load.reasons())
                    : load);

    assertThat(faults(doubled)).anyMatch(f -> f.contains("is not what was given"));
  }

  private Assignment assignment(String id) {
    return plan.assignments().stream()
        .filter(a -> a.customerId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<Assignment> without(String id) {
    return plan.assignments().stream().filter(a -> !a.customerId().equals(id)).toList();
  }

  private static List<String> faults(AssignmentPlan altered) {
    return FairnessVerifier.verify(altered).faults();
  }

  private AssignmentPlan with(List<Assignment> given, List<Unassigned> left) {
    return new AssignmentPlan(
        given, left, plan.loads(), plan.certificate(), plan.policy(), plan.asOf());
  }

  private AssignmentPlan withLoads(UnaryOperator<Load> change) {
    return new AssignmentPlan(
        plan.assignments(),
        plan.unassigned(),
        plan.loads().stream().map(change).toList(),
        plan.certificate(),
        plan.policy(),
        plan.asOf());
  }

  private static PoolCustomer.Builder record(String id, String code) {
    return PoolCustomer.of(id)
        .creditCode(code)
        .name("北方铸造")
        .contact("王敏")
        .phone("010-555" + id.substring(1))
        .region("NORTH")
        .source("FAIR")
        .grade("B");
  }
}
