package org.crmrules.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.PolicyRef;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P-06: what is one customer fares as one. C1 and C2 are, unless a test says otherwise. */
class IdentityCheckTest {

  private static final String TOGETHER =
      "[C1, C2] are one customer, but are not given out together.";
  private static final String OF_OWNED =
      "[C1, C2] are one customer; a duplicate is one of a record that is owned.";

  private final List<Assignment> given = new ArrayList<>();
  private final List<Unassigned> left = new ArrayList<>();

  private static CustomerDemand demand(String id) {
    return new CustomerDemand(id, 1, BigDecimal.TEN, Need.NONE, null);
  }

  private IdentityCheckTest given(String id, CustomerDemand demand, String to) {
    given.add(new Assignment(id, demand, to, List.of()));
    return this;
  }

  private IdentityCheckTest left(String id, PoolStatus status, CustomerDemand demand) {
    left.add(new Unassigned(id, status, List.of(), demand, List.of()));
    return this;
  }

  private List<String> faults(List<List<String>> identities) {
    List<String> faults = new ArrayList<>();
    new IdentityCheck(
            new AssignmentPlan(
                given,
                left,
                List.of(),
                FairnessCertificate.EMPTY.withIdentities(identities),
                new PolicyRef("test", "1.0.0", "sha256:0"),
                Instant.EPOCH),
            faults)
        .check();
    return faults;
  }

  private List<String> faultsOfOne() {
    return faults(List.of(List.of("C1", "C2")));
  }

  @Test
  void bothMayGoToOnePersonByTheNeedOfTheFirst() {
    given("C1", demand("C1"), "R1").given("C2", demand("C1"), "R1");

    assertThat(faultsOfOne()).isEmpty();
  }

  @Test
  void bothMayWait() {
    left("C1", PoolStatus.AVAILABLE, demand("C1")).left("C2", PoolStatus.AVAILABLE, demand("C1"));

    assertThat(faultsOfOne()).isEmpty();
  }

  @Test
  void twoPeopleAreASplit() {
    given("C1", demand("C1"), "R1").given("C2", demand("C1"), "R2");

    assertThat(faultsOfOne()).containsExactly(TOGETHER);
  }

  @Test
  void oneThatIsGivenAndOneThatWaitsAreASplit() {
    given("C1", demand("C1"), "R1").left("C2", PoolStatus.AVAILABLE, demand("C1"));

    assertThat(faultsOfOne()).containsExactly(TOGETHER);
  }

  @Test
  void twoDemandsAreASplit() {
    given("C1", demand("C1"), "R1").given("C2", demand("C2"), "R1");

    assertThat(faultsOfOne()).containsExactly(TOGETHER);
  }

  @Test
  void aRecordThatIsNotCompleteMayStayBehind() {
    given("C1", demand("C1"), "R1").left("C2", PoolStatus.DATA_INCOMPLETE, null);

    assertThat(faultsOfOne()).isEmpty();
  }

  @Test
  void aRecordThatIsForgottenIsFound() {
    given("C1", demand("C1"), "R1");

    assertThat(faultsOfOne())
        .containsExactly("[C1, C2] are one customer, but not all in the plan.");
  }

  @ParameterizedTest
  @EnumSource(names = {"OWNED", "HELD_BACK", "CLAIM_ONLY"})
  void nothingIsGivenOutOfWhichAnotherRecordIsNotFree(PoolStatus status) {
    given("C1", demand("C1"), "R1").left("C2", status, null);

    assertThat(faultsOfOne())
        .containsExactly("[C1, C2] are one customer, of whom one is [" + status + "].");
  }

  @Test
  void besideOneThatIsOwnedTheOtherIsADuplicate() {
    left("C1", PoolStatus.OWNED, null).left("C2", PoolStatus.DUPLICATE, null);

    assertThat(faultsOfOne()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"OWNED", "DATA_INCOMPLETE"})
  void besideOneThatIsOwnedTheOtherMayBeOwnedTooOrNotComplete(PoolStatus status) {
    left("C1", PoolStatus.OWNED, null).left("C2", status, null);

    assertThat(faultsOfOne()).isEmpty();
  }

  @Test
  void besideOneThatIsOwnedTheOtherIsNotHeldBackForAnythingElse() {
    left("C1", PoolStatus.OWNED, null).left("C2", PoolStatus.HELD_BACK, null);

    assertThat(faultsOfOne()).containsExactly(OF_OWNED);
  }

  @Test
  void aDuplicateOfNobodyWhoIsOwnedIsNone() {
    left("C1", PoolStatus.HELD_BACK, null).left("C2", PoolStatus.DUPLICATE, null);

    assertThat(faultsOfOne()).containsExactly(OF_OWNED);
  }

  @Test
  void aDuplicateWithoutAnyIdentityIsNone() {
    left("C1", PoolStatus.DUPLICATE, null).left("C3", PoolStatus.HELD_BACK, null);

    assertThat(faults(List.of())).containsExactly("C1 is held back as a duplicate, but of none.");
  }

  @Test
  void recordsOfNoIdentityStandForThemselves() {
    given("C1", demand("C1"), "R1").left("C2", PoolStatus.AVAILABLE, demand("C2"));

    assertThat(faults(List.of())).isEmpty();
  }

  @Test
  void whatGoesAlongMustBeKnownToBelongToIt() {
    given("C1", demand("C1"), "R1").given("C2", demand("C1"), "R1");

    assertThat(faults(List.of())).containsExactly("C2 is not known to be of one customer with C1.");
  }

  @Test
  void whatWaitsByTheNeedOfAnotherMustBeKnownToBelongToIt() {
    left("C1", PoolStatus.AVAILABLE, demand("C1")).left("C2", PoolStatus.AVAILABLE, demand("C1"));

    assertThat(faults(List.of())).containsExactly("C2 is not known to be of one customer with C1.");
  }

  @Test
  void theNeedOfAStrangerIsNotThatOfTheCustomer() {
    CustomerDemand stranger = demand("C9");
    given("C9", stranger, "R1").given("C1", stranger, "R1").given("C2", stranger, "R1");

    assertThat(faultsOfOne())
        .contains("[C1, C2] are one customer, but " + stranger + " is none of them.")
        .contains("C1 is not known to be of one customer with C9.")
        .hasSize(3);
  }

  @Test
  void theNeedIsThatOfTheFirstRecordAsItFares() {
    CustomerDemand other = new CustomerDemand("C1", 1, BigDecimal.ONE, Need.NONE, null);
    left("C1", PoolStatus.AVAILABLE, demand("C1")).left("C2", PoolStatus.AVAILABLE, other);

    assertThat(faultsOfOne())
        .containsExactly(TOGETHER, "[C1, C2] are one customer, but " + other + " is none of them.");
  }

  @Test
  void aNeedOfARecordThatIsNowhereIsNobodys() {
    CustomerDemand gone = demand("C9");
    left("C1", PoolStatus.AVAILABLE, gone).left("C2", PoolStatus.AVAILABLE, gone);

    assertThat(faultsOfOne())
        .contains("[C1, C2] are one customer, but " + gone + " is none of them.");
  }
}
