package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.Reason;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.ProtectionStatus;
import org.crmrules.pool.RecentOwner;
import org.crmrules.pool.Representative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DroolsPoolTest {

  private static final RunningPack ODD = RealPacks.odd("pool-odd");
  private static final DroolsPool POOL =
      new DroolsPool(RealPacks.versions(RealPacks.shipped("customer-pool")));
  // 2026-03-02 in Shanghai, and still the first of March in UTC.
  private static final Instant AS_OF = Instant.parse("2026-03-01T20:00:00Z");

  @Test
  void aCustomerOfNobodyWithAllItsDataIsAvailable() {
    PoolEntry entry = POOL.status(complete("K1").build(), AS_OF);

    assertThat(entry.status()).isEqualTo(PoolStatus.AVAILABLE);
    assertThat(entry.causes()).containsExactly("NO_OWNER");
    assertThat(entry.missing()).isEmpty();
    assertThat(entry.policy()).isEqualTo(RealPacks.shipped("customer-pool").policy());
  }

  @Test
  void aCustomerOfSomebodyIsNotHeldBackWhateverElseHolds() {
    PoolEntry entry =
        POOL.status(complete("K1").ownerId("S1").keyAccount(true).phone(null).build(), AS_OF);

    assertThat(entry.status()).isEqualTo(PoolStatus.OWNED);
    assertThat(entry.causes()).isEmpty();
    assertThat(entry.missing()).containsExactly("phone");
    assertThat(passedOver(entry.reasons())).containsExactly("P-011a");
  }

  @Test
  void beingHeldBackComesBeforeMissingData() {
    PoolEntry entry =
        POOL.status(
            complete("K1").openContracts(1).openComplaints(1).phone(null).name(null).build(),
            AS_OF);

    assertThat(entry.status()).isEqualTo(PoolStatus.HELD_BACK);
    assertThat(entry.causes()).containsExactly("NO_OWNER", "OPEN_COMPLAINT", "OPEN_CONTRACT");
    assertThat(entry.missing()).containsExactly("name", "phone");
    assertThat(passedOver(entry.reasons())).isEmpty();
  }

  /**
   * K1 weighs 5, K2 3, K3 2, K4 1 (P-05): 5 to S1, 3 and 2 to S2, and at 5 to 5 S1 waited longer.
   */
  @Test
  void theHeaviestCustomerGoesFirstAndEachToTheLightestPerson() {
    AssignmentPlan plan =
        POOL.assign(
            List.of(
                complete("K4").grade("D").build(),
                complete("K2").grade("B").build(),
                complete("K3").grade("C").build(),
                complete("K1").grade("A").build()),
            List.of(north("S2").build(), north("S1").build()),
            AS_OF);

    assertThat(plan.assignments())
        .extracting(Assignment::customerId, Assignment::representativeId, Assignment::weight)
        .containsExactly(
            tuple("K1", "S1", 5), tuple("K2", "S2", 3), tuple("K3", "S2", 2), tuple("K4", "S1", 1));
    assertThat(plan.loads())
        .extracting(Load::representativeId, Load::after, Load::customers)
        .containsExactly(tuple("S1", new BigDecimal("6"), 2), tuple("S2", new BigDecimal("5"), 2));
    assertThat(ids(plan.assignments().get(0).reasons()))
        .containsExactly("P-001a", "P-005a", "P-013a");
    assertThat(ids(plan.loads().get(0).reasons())).containsExactly("P-015c");
    assertThat(plan.reasons()).hasSize(4 * 3 + 2);
  }

  @Test
  void whereNotAllCanBeServedTheTurnsOfThePackDecideBeforeTheTimeInThePool() {
    AssignmentPlan plan =
        new DroolsPool(ODD)
            .assign(
                List.of(
                    complete("K1").inPoolSince(LocalDate.of(2025, 1, 1)).build(),
                    complete("first").inPoolSince(LocalDate.of(2026, 1, 1)).build()),
                List.of(north("small").build()),
                AS_OF);

    assertThat(plan.assignments()).extracting(Assignment::customerId).containsExactly("first");
    assertThat(plan.unassigned()).extracting(Unassigned::customerId).containsExactly("K1");
  }

  /** ADR 14: who is away is credited with what the others got; here the rules keep one away. */
  @Test
  void whoIsGivenCustomersAlthoughNotAtWorkIsNotCreditedForThemAgain() {
    AssignmentPlan plan =
        new DroolsPool(ODD)
            .assign(
                List.of(complete("K1").build()),
                List.of(north("S1").active(false).build(), north("closed").active(false).build()),
                AS_OF);

    assertThat(plan.assignments()).extracting(Assignment::representativeId).containsExactly("S1");
    assertThat(plan.loads())
        .extracting(Load::representativeId, load -> load.credit().intValueExact())
        .containsExactlyInAnyOrder(tuple("S1", 0), tuple("closed", 2));
  }

  @Test
  void whoeverIsNotGivenOutIsNamedWithTheCause() {
    AssignmentPlan plan =
        POOL.assign(
            List.of(
                complete("south").region("SOUTH").build(),
                complete("owned").ownerId("S1").keyAccount(true).build(),
                complete("key").keyAccount(true).openContracts(2).build(),
                complete("bare").phone(null).contact(null).build()),
            List.of(north("S1").build()),
            AS_OF);

    assertThat(plan.assignments()).isEmpty();
    assertThat(plan.unassigned())
        .extracting(Unassigned::customerId, Unassigned::status, Unassigned::causes)
        .containsExactly(
            tuple("bare", PoolStatus.DATA_INCOMPLETE, List.of("contact", "phone")),
            tuple("key", PoolStatus.HELD_BACK, List.of("KEY_ACCOUNT", "OPEN_CONTRACT")),
            tuple("owned", PoolStatus.OWNED, List.of()),
            tuple("south", PoolStatus.AVAILABLE, List.of("NOBODY_ELIGIBLE")));
    assertThat(passedOver(plan.unassigned().get(0).reasons())).containsExactly("P-005b", "P-013a");
    assertThat(passedOver(plan.unassigned().get(3).reasons())).isEmpty();
  }

  /** P-15: thirty days after the release the last owner may have the customer again. */
  @ParameterizedTest
  @CsvSource({"2026-02-01, NOBODY", "2026-01-31, S1"})
  void thePreviousOwnerWaitsAsOfTheDayInTheZoneOfThePack(LocalDate releasedOn, String who) {
    AssignmentPlan plan =
        POOL.assign(
            List.of(complete("K1").previousOwnerId("S1").releasedOn(releasedOn).build()),
            List.of(north("S1").build()),
            AS_OF);

    assertThat(
            plan.assignments().stream()
                .map(Assignment::representativeId)
                .findAny()
                .orElse("NOBODY"))
        .isEqualTo(who);
  }

  @Test
  void theSmallestCapCountsAndWhoIsClosedGetsNothing() {
    AssignmentPlan plan =
        new DroolsPool(ODD)
            .assign(
                List.of(
                    complete("K1").build(),
                    complete("K2").build(),
                    complete("K3").build(),
                    complete("K4").build()),
                List.of(north("closed").build(), north("small").build(), north("usual").build()),
                AS_OF);

    assertThat(plan.loads())
        .extracting(Load::representativeId, Load::customers)
        .containsExactly(tuple("closed", 0), tuple("small", 1), tuple("usual", 2));
    assertThat(plan.unassigned()).extracting(Unassigned::customerId).containsExactly("K4");
    assertThat(plan.loads().get(0).reasons())
        .extracting(Reason::ruleId)
        .doesNotContain("X-020", "X-021");
    assertThat(passedOver(plan.loads().get(1).reasons())).containsExactly("X-020");
    assertThat(passedOver(plan.loads().get(2).reasons())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "no-weight, NO_CONCLUSION, ''",
    "two-weights, CONFLICT, 'X-010,X-011'",
    "two-turns, CONFLICT, 'X-014,X-015'"
  })
  void aCustomerThatCanBeGivenOutNeedsOneGoodWeightAndOneTurnAtMost(
      String id, Kind kind, String rules) {
    assertThatThrownBy(
            () -> new DroolsPool(ODD).assign(List.of(complete(id).build()), List.of(), AS_OF))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(kind))
        .satisfies(e -> assertThat(String.join(",", e.rules())).isEqualTo(rules));
  }

  @Test
  void aCustomerThatIsNotGivenOutNeedsNoWeight() {
    AssignmentPlan plan =
        new DroolsPool(ODD)
            .assign(List.of(complete("no-weight").ownerId("S1").build()), List.of(), AS_OF);

    assertThat(plan.unassigned()).extracting(Unassigned::status).containsExactly(PoolStatus.OWNED);
  }

  /** P-02: what is there to be claimed is not given out; what is not in the pool is not said so. */
  @Test
  void aCustomerToBeClaimedIsNotGivenOut() {
    PoolCustomer toClaim = complete("to-claim").build();
    List<Representative> team = List.of(north("S1").build());

    assertThat(new DroolsPool(ODD).assign(List.of(toClaim), team, AS_OF).unassigned())
        .extracting(Unassigned::status, u -> passedOver(u.reasons()))
        .containsExactly(tuple(PoolStatus.CLAIM_ONLY, List.of()));
    AssignmentPlan owned =
        new DroolsPool(ODD).assign(List.of(toClaim.toBuilder().ownerId("S1").build()), team, AS_OF);
    assertThat(owned.unassigned())
        .extracting(Unassigned::status, u -> passedOver(u.reasons()))
        .containsExactly(tuple(PoolStatus.OWNED, List.of("X-010", "X-013")));
  }

  @Test
  void aPackWithoutRulesAboutClaimsAndRecallsGrantsNothingAndKeepsNobody() {
    PoolCustomer customer = complete("K1").build();

    assertThatThrownBy(
            () -> new DroolsPool(ODD).claim(customer, north("S1").build(), List.of(), AS_OF))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NO_CONCLUSION));
    assertThatThrownBy(() -> new DroolsPool(ODD).protection(customer, List.of(), AS_OF))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NO_CONCLUSION));
  }

  @Test
  void everythingThatIsWrongWithAClaimOrAForecastIsSaidAtOnce() {
    assertThatThrownBy(
            () ->
                POOL.claim(
                    complete("K1")
                        .recentOwners(Arrays.asList(RecentOwner.of(" ").build(), null))
                        .build(),
                    north("S1").claimsToday(-1).build(),
                    Arrays.asList(complete("K2").build(), null, complete("K2").build()),
                    AS_OF))
        .asInstanceOf(type(InvalidFactException.class))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(Violation::path)
                    .containsExactly(
                        "customer.recentOwners[0].ownerId",
                        "customer.recentOwners[1]",
                        "others[1]",
                        "others[2].id",
                        "representative.claimsToday"))
        .satisfies(
            e ->
                assertThat(e.text(Locale.CHINESE).lines())
                    .contains(
                        "以往负责人 customer.recentOwners[1](null)必须给出",
                        "others[1](null)必须给出",
                        "others[2].id(K2)只能出现一次,但 others[0] 也是它。也许把两个来源合在了一起?"));
    assertThatThrownBy(() -> POOL.forecastRecalls(null, null, AS_OF))
        .asInstanceOf(type(InvalidFactException.class))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(Violation::path)
                    .containsExactly("customers", "day"));
  }

  /** The day of the question is that of the zone of the pack: 2026-03-02, not yet so in UTC. */
  @Test
  void aRecallIsDecidedOnTheDayInTheZoneOfThePack() {
    PoolCustomer customer =
        complete("K1")
            .ownerId("S1")
            .ownedSince(LocalDate.of(2026, 1, 30))
            .warnedOn(LocalDate.of(2026, 2, 26))
            .build();

    assertThat(POOL.protection(customer, AS_OF).status()).isEqualTo(ProtectionStatus.RECALL);
    assertThat(POOL.protection(customer, AS_OF.minusSeconds(4 * 3_600 + 1)).status())
        .isEqualTo(ProtectionStatus.KEEP);
  }

  @Test
  void nobodyAndNothingMakeAnEmptyPlan() {
    AssignmentPlan plan = POOL.assign(List.of(), List.of(), AS_OF);

    assertThat(plan.assignments()).isEmpty();
    assertThat(plan.unassigned()).isEmpty();
    assertThat(plan.loads()).isEmpty();
    assertThat(plan.reasons()).isEmpty();
  }

  @Test
  void everythingThatIsWrongWithABatchIsSaidAtOnceWithThePlaceTheCallerKnows() {
    assertThatThrownBy(
            () ->
                POOL.assign(
                    Arrays.asList(
                        complete("K2").build(),
                        complete("K1").openContracts(-1).build(),
                        null,
                        complete("K2").grade("Z").build()),
                    List.of(north("S1").load(new BigDecimal("-0.5")).build(), north("S1").build()),
                    AS_OF))
        .asInstanceOf(type(InvalidFactException.class))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(Violation::path, Violation::value)
                    .containsExactly(
                        tuple("customers[1].openContracts", "-1"),
                        tuple("customers[2]", "null"),
                        tuple("customers[3].grade", "Z"),
                        tuple("customers[3].id", "K2"),
                        tuple("representatives[0].load", "-0.5"),
                        tuple("representatives[1].id", "S1")))
        .satisfies(
            e ->
                assertThat(e)
                    .hasMessageContaining("must be there only once, but customers[0] has it too"));
  }

  @Test
  void aBatchThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> POOL.assign(null, null, AS_OF))
        .asInstanceOf(type(InvalidFactException.class))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(Violation::path)
                    .containsExactly("customers", "representatives"));
    assertThatThrownBy(() -> POOL.status((PoolCustomer) null, AS_OF))
        .isInstanceOf(InvalidFactException.class);
  }

  private static PoolCustomer.Builder complete(String id) {
    return PoolCustomer.of(id)
        .name("北方铸造" + id)
        .contact("王敏")
        .phone("010-5555")
        .region("NORTH")
        .source("FAIR")
        .grade("B");
  }

  private static Representative.Builder north(String id) {
    return Representative.of(id).regions(List.of("NORTH"));
  }

  private static List<String> ids(List<Reason> reasons) {
    return reasons.stream().map(Reason::ruleId).toList();
  }

  private static List<String> passedOver(List<Reason> reasons) {
    return reasons.stream().filter(r -> !r.decisive()).map(Reason::ruleId).toList();
  }
}
