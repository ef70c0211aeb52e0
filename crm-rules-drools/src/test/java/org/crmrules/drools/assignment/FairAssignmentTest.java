package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmrules.drools.assignment.Round.in;
import static org.crmrules.drools.assignment.Round.wants;
import static org.crmrules.drools.assignment.Round.withSlack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crmrules.CrmRulesException;
import org.crmrules.UnusableValueException;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.FairnessCertificate;
import org.crmrules.pool.FairnessVerifier;
import org.crmrules.pool.Need;
import org.crmrules.testkit.model.Unevenness;
import org.junit.jupiter.api.Test;

class FairAssignmentTest {

  @Test
  void whoCanServeEverythingLeavesTheEastToWhoCanServeNothingElse() {
    // Greedily C1 goes to Ann, first by id, and C2, C3 and C4 for the north then too: 4 and 0.
    List<Person> people = List.of(in("Ann", "NORTH"), in("Bob", "NORTH", "EAST"));
    List<CustomerDemand> demands =
        List.of(
            wants("C1", "NORTH"), wants("C2", "NORTH"), wants("C3", "EAST"), wants("C4", "EAST"));

    assertThat(loads(new Round(demands, people).plan()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Ann", new BigDecimal("2"), "Bob", new BigDecimal("2")));
  }

  @Test
  void loadsAreEvenedOverChainsOfPeople() {
    // Each to the lowest load gives 1, 2, 3 and 2; only Cat to Bob and Bob to Ann makes it even.
    List<Person> people =
        List.of(in("Ann", "R1"), in("Bob", "R1", "R2"), in("Cat", "R2", "R3"), in("Dan", "R3"));
    List<CustomerDemand> demands =
        List.of(
            wants("C1", "R1"),
            wants("C2", "R1"),
            wants("C3", "R2"),
            wants("C4", "R2"),
            wants("C5", "R3"),
            wants("C6", "R3"),
            wants("C7", "R3"),
            wants("C8", "R3"));

    assertThat(loads(new Round(demands, people).plan()).values())
        .containsOnly(new BigDecimal("2"))
        .hasSize(4);
  }

  @Test
  void aCustomerIsHandedOnSoThatAnotherCanBeServed() {
    // Ann, with the longest wait, would be given C1; but then nobody has room for C2.
    List<Person> people = List.of(with(in("Ann", "NORTH", "EAST"), 1), with(in("Bob", "NORTH"), 1));
    AssignmentPlan plan =
        new Round(List.of(wants("C1", "NORTH"), wants("C2", "EAST")), people).plan();

    assertThat(plan.unassigned()).isEmpty();
    assertThat(plan.assignments())
        .extracting(Assignment::customerId, Assignment::representativeId)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("C1", "Bob"),
            org.assertj.core.groups.Tuple.tuple("C2", "Ann"));
  }

  @Test
  void whereThereIsNotRoomForAllTheHeaviestAndThenTheLongestWaitingAreServed() {
    List<CustomerDemand> demands =
        List.of(
            new CustomerDemand("light", 1, null, Need.NONE, LocalDate.of(2026, 1, 1)),
            new CustomerDemand("late", 5, null, Need.NONE, LocalDate.of(2026, 2, 1)),
            new CustomerDemand("early", 5, null, Need.NONE, LocalDate.of(2026, 1, 1)),
            new CustomerDemand("unknown", 5, null, Need.NONE, null));
    AssignmentPlan plan = new Round(demands, List.of(with(in("Ann"), 2))).plan();

    assertThat(plan.assignments())
        .extracting(Assignment::customerId)
        .containsExactly("early", "late");
    assertThat(plan.unassigned())
        .extracting(Unassigned::customerId)
        .containsExactly("unknown", "light");
    assertThat(FairnessVerifier.verify(plan).faults()).isEmpty();
  }

  @Test
  void loadsFollowCapacities() {
    List<Person> people = List.of(capacity("full", "1"), capacity("half", "0.5"));
    List<CustomerDemand> demands =
        List.of("C1", "C2", "C3", "C4", "C5", "C6").stream()
            .map(id -> Round.customer(id, 1))
            .toList();

    assertThat(loads(new Round(demands, people).plan()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("full", new BigDecimal("4"), "half", new BigDecimal("2")));
  }

  @Test
  void whatIsHeldAlreadyCounts() {
    Person busy =
        new Person(
            "busy",
            new BigDecimal("3"),
            BigDecimal.ZERO,
            BigDecimal.ONE,
            null,
            List.of(),
            List.of(),
            null);
    List<CustomerDemand> demands =
        List.of(Round.customer("C1", 1), Round.customer("C2", 1), Round.customer("C3", 1));

    assertThat(loads(new Round(demands, List.of(busy, Round.equal("free"))).plan()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("busy", new BigDecimal("3"), "free", new BigDecimal("3")));
  }

  @Test
  void aHeavyCustomerIsExchangedForALighterOne() {
    // The heaviest first to the lowest load gives 3 + 2 + 2 and 3 + 2; with a 3 for a 2, 6 and 6.
    List<CustomerDemand> demands =
        List.of(
            Round.customer("C1", 3),
            Round.customer("C2", 3),
            Round.customer("C3", 2),
            Round.customer("C4", 2),
            Round.customer("C5", 2));

    assertThat(
            loads(new Round(demands, List.of(Round.equal("Ann"), Round.equal("Bob"))).plan())
                .values())
        .containsExactly(new BigDecimal("6"), new BigDecimal("6"));
  }

  @Test
  void ofCustomersThatWeighTheSameTheValueIsSpread() {
    List<CustomerDemand> demands =
        List.of(worth("C1", 9), worth("C2", 8), worth("C3", 2), worth("C4", 1));
    AssignmentPlan plan =
        new Round(demands, List.of(Round.equal("Ann"), Round.equal("Bob"))).plan();
    Map<String, Integer> value =
        plan.assignments().stream()
            .collect(
                Collectors.groupingBy(
                    Assignment::representativeId,
                    Collectors.summingInt(a -> a.demand().value().intValue())));

    assertThat(value.values()).containsExactly(10, 10);
  }

  @Test
  void ofAllWaysToGiveTwoEachTheMostEvenIsFound() {
    // 9 and 8 to 7 and 3 is 17 to 10, 9 and 7 to 8 and 3 is 16 to 11, 9 and 3 to 8 and 7 12 to 15.
    List<CustomerDemand> demands =
        List.of(worth("C1", 9), worth("C2", 8), worth("C3", 7), worth("C4", 3));
    AssignmentPlan plan =
        new Round(demands, List.of(Round.equal("Ann"), Round.equal("Bob"))).plan();

    assertThat(plan.loads())
        .extracting(Load::valueAfter)
        .containsExactlyInAnyOrder(new BigDecimal("12"), new BigDecimal("15"));
    assertThat(plan.fairness().valueSpread()).isEqualByComparingTo("3");
    assertThat(plan.fairness().envy()).isZero();
  }

  @Test
  void whoHoldsLessOfValueIsGivenTheMoreValuable() {
    List<CustomerDemand> demands =
        List.of(worth("C1", 9), worth("C2", 8), worth("C3", 2), worth("C4", 1));
    AssignmentPlan plan =
        new Round(demands, List.of(Round.equal("rich", "14", "1"), Round.equal("poor"))).plan();

    assertThat(plan.loads())
        .extracting(Load::representativeId, Load::valueAfter)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("rich", new BigDecimal("17")),
            org.assertj.core.groups.Tuple.tuple("poor", new BigDecimal("17")));
  }

  @Test
  void customersWithoutAnyValueAreEqual() {
    List<CustomerDemand> demands = List.of(Round.customer("C1", 1), Round.customer("C2", 1));
    AssignmentPlan plan =
        new Round(demands, List.of(Round.equal("Ann"), Round.equal("Bob"))).plan();

    assertThat(plan.fairness().valueSpread()).isZero();
    assertThat(plan.fairness().envy()).isZero();
    assertThat(FairnessVerifier.verify(plan).faults()).isEmpty();
  }

  /** 5 + 4, 4 + 4 and 5 become 4 + 4, 5, 5 and 4: somebody may well be among the 4 + 4. */
  @Test
  void whereWeightsDifferOneMorePersonRaisesNoneOfTheLoadsByRank() {
    List<CustomerDemand> demands =
        List.of(
            Round.customer("C0", 5),
            Round.customer("C1", 4),
            Round.customer("C2", 4),
            Round.customer("C3", 4),
            Round.customer("C4", 5));
    List<Person> three = List.of(Round.equal("P0"), Round.equal("P2"), Round.equal("P3"));
    List<Person> four =
        List.of(Round.equal("P0"), Round.equal("P1"), Round.equal("P2"), Round.equal("P3"));

    assertThat(loads(new Round(demands, three).plan()).values())
        .containsExactlyInAnyOrder(new BigDecimal("9"), new BigDecimal("8"), new BigDecimal("5"));
    assertThat(loads(new Round(demands, four).plan()).values())
        .containsExactlyInAnyOrder(
            new BigDecimal("8"), new BigDecimal("5"), new BigDecimal("5"), new BigDecimal("4"));
    assertThat(loads(new Round(demands, three).plan()).get("P2"))
        .isLessThan(loads(new Round(demands, four).plan()).get("P2"));
  }

  @Test
  void noPlanOfOrdinarySizeMayHaveSlack() {
    AssignmentPlan plan = new Round(List.of(worth("C1", 9)), List.of(Round.equal("Ann"))).plan();

    assertThat(FairnessVerifier.verify(withSlack(plan, 1)).faults())
        .containsExactly("The slack (1) must be from 0 to 0.");
  }

  @Test
  void valuesBeyondWhatCanBeCountedAreRefused() {
    BigDecimal most = new BigDecimal("1000000000000000");
    List<CustomerDemand> demands =
        IntStream.range(0, 21).mapToObj(i -> Round.customer("C" + i, 1, most)).toList();

    assertThat(new Round(demands.subList(0, 20), List.of(Round.equal("Ann"))).plan().assignments())
        .hasSize(20);
    assertThatThrownBy(() -> FairAssignment.of(demands, List.of(Round.equal("Ann"))))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("The values of all customers (21000000000000000.00) must together")
        .satisfies(
            e ->
                assertThat(((CrmRulesException) e).text(Locale.CHINESE))
                    .startsWith("全部客户的价值(21000000000000000.00)合计不能大于"));
  }

  @Test
  void amongEqualsWhoWaitedLongestIsNext() {
    Person lately = waiting("Ann", Instant.parse("2026-03-01T00:00:00Z"));
    Person before = waiting("Bob", Instant.parse("2026-02-01T00:00:00Z"));
    Person never = waiting("Zoe", null);
    List<CustomerDemand> demands = List.of(Round.customer("C1", 1), Round.customer("C2", 1));

    assertThat(new Round(demands, List.of(lately, before, never)).plan().assignments())
        .extracting(Assignment::representativeId)
        .containsExactlyInAnyOrder("Zoe", "Bob");
  }

  @Test
  void withNobodyAtAllEverythingIsUnassignedAndThatIsFair() {
    AssignmentPlan plan = new Round(List.of(Round.customer("C1", 5)), List.of()).plan();

    assertThat(plan.unassigned()).hasSize(1);
    assertThat(FairnessVerifier.verify(plan).isFair()).isTrue();
  }

  @Test
  void loadsBeyondWhatCanBeCountedAreRefusedByName() {
    Person huge =
        new Person(
            "Ann",
            new BigDecimal("1999999999999"),
            BigDecimal.ZERO,
            BigDecimal.ONE,
            null,
            List.of(),
            List.of(),
            null);

    assertThatThrownBy(() -> FairAssignment.of(List.of(Round.customer("C1", 5)), List.of(huge)))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("Ann")
        .hasMessageContaining("1999999999999")
        .satisfies(
            e ->
                assertThat(((CrmRulesException) e).text(Locale.CHINESE))
                    .startsWith("Ann 的负荷(1999999999999)与客户的权重(5)合计不能大于"));
  }

  @Test
  void loadsUpToWhatCanBeCountedAreNot() {
    Person full =
        new Person(
            "Ann",
            new BigDecimal("1999999999995"),
            BigDecimal.ZERO,
            BigDecimal.ONE,
            null,
            List.of(),
            List.of(),
            null);

    assertThat(loads(new Round(List.of(Round.customer("C1", 5)), List.of(full)).plan()))
        .containsExactly(Map.entry("Ann", new BigDecimal("2000000000000")));
  }

  /** The heavier kind is dealt when only the average of the lighter is known: 20 + 0 to 10 + 6. */
  @Test
  void whatWasDealtByAveragesIsDealtAnewWhenTheOthersAreKnown() {
    List<CustomerDemand> demands =
        List.of(
            Round.customer("C1", 2, BigDecimal.valueOf(6)),
            Round.customer("C2", 2, BigDecimal.ZERO),
            Round.customer("C3", 1, BigDecimal.valueOf(20)),
            Round.customer("C4", 1, BigDecimal.valueOf(10)),
            Round.customer("C5", 1, BigDecimal.ZERO));
    List<Person> people = List.of(Round.equal("Ann"), Round.equal("Bob"));
    Effort none = new Effort(0, -1);

    AssignmentPlan plan = Round.plan(FairAssignment.of(demands, people, served -> none));

    // Without another round Bob would have 20 and 6, and Ann the 10 alone.
    assertThat(plan.loads())
        .extracting(
            Load::representativeId, l -> l.after().intValue(), l -> l.valueAfter().intValue())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Ann", 4, 16),
            org.assertj.core.groups.Tuple.tuple("Bob", 3, 20));
  }

  /** Of weight 2 and 4 nothing gains before customers of weight 1 were exchanged. */
  @Test
  void afterLightCustomersWereExchangedHeavyOnesAreLookedAtAgain() {
    List<CustomerDemand> demands =
        List.of(
            Round.customer("C1", 1),
            Round.customer("C2", 1, BigDecimal.valueOf(2)),
            Round.customer("C3", 4, BigDecimal.ONE),
            Round.customer("C4", 1),
            Round.customer("C5", 4),
            Round.customer("C6", 1),
            Round.customer("C7", 2, BigDecimal.valueOf(3)));
    List<Person> people =
        List.of(
            with(Round.equal("R1", "0", "3"), 2),
            Round.equal("R3", "0", "0.5"),
            Round.equal("R2", "2.5", "3"));

    assertThat(Unevenness.of(new Round(demands, people).plan())).isEmpty();
  }

  @Test
  void whoHasNoCapacityOrNoRoomTakesNoPart() {
    assertThat(Round.equal("Ann", "0", "0").takesPart()).isFalse();
    assertThat(Round.equal("Ann", "0", "0.000001").takesPart()).isTrue();
    assertThat(with(Round.equal("Ann"), 0).takesPart()).isFalse();
    assertThat(with(Round.equal("Ann"), 1).takesPart()).isTrue();
  }

  /** C2 waits before C4: Ann and Bob are full because of who was served before C2. */
  @Test
  void whoIsFullIsSoForTheFirstThatNobodyGets() {
    List<CustomerDemand> demands =
        List.of(
            barred("C0", 9, Set.of("Ann"), 1),
            barred("C1", 5, Set.of("Bob"), 1),
            barred("C2", 5, Set.of(), 2),
            barred("C4", 5, Set.of("Bob"), 3));
    List<Person> people = List.of(with(in("Ann"), 1), with(in("Bob"), 1));

    assertThat(new Round(demands, people).plan().certificate().seals())
        .containsExactlyInAnyOrder(
            new FairnessCertificate.Seal("Ann", "C2"), new FairnessCertificate.Seal("Bob", "C2"));
  }

  @Test
  void whetherAnybodyCouldBeGivenACustomerIsKnownOfFullPeopleToo() {
    CustomerDemand north = wants("C1", "NORTH");
    CustomerDemand east = wants("C2", "EAST");
    CustomerDemand other = wants("C3", "NORTH");

    FairAssignment.Outcome outcome =
        FairAssignment.of(List.of(north, east, other), List.of(with(in("Ann", "NORTH"), 1)));

    assertThat(outcome.personOf()).containsExactly(0, -1, -1);
    assertThat(outcome.isAnybodyEligible(other)).isTrue();
    assertThat(outcome.isAnybodyEligible(east)).isFalse();
  }

  private static CustomerDemand barred(String id, int weight, Set<String> notTo, int day) {
    return new CustomerDemand(
        id, weight, null, new Need(Set.of(), Set.of(), notTo), LocalDate.of(2026, 3, day));
  }

  private static Map<String, BigDecimal> loads(AssignmentPlan plan) {
    assertThat(FairnessVerifier.verify(plan).faults()).isEmpty();
    return plan.loads().stream().collect(Collectors.toMap(Load::representativeId, Load::after));
  }

  private static Person with(Person p, int room) {
    return new Person(
        p.id(),
        p.load(),
        p.value(),
        p.capacity(),
        room,
        p.regions(),
        p.products(),
        p.lastAssignedAt());
  }

  private static Person capacity(String id, String capacity) {
    return new Person(
        id,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new BigDecimal(capacity),
        null,
        List.of(),
        List.of(),
        null);
  }

  private static Person waiting(String id, Instant since) {
    return new Person(
        id, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, null, List.of(), List.of(), since);
  }

  private static CustomerDemand worth(String id, int value) {
    return new CustomerDemand(id, 1, BigDecimal.valueOf(value), Need.NONE, null);
  }
}
