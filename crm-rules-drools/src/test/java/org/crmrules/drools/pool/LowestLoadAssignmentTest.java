package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.pool.Handout.Gift;
import org.crmrules.drools.pool.Handout.Tally;
import org.crmrules.pool.Representative;
import org.junit.jupiter.api.Test;

class LowestLoadAssignmentTest {

  private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T01:00:00Z");

  @Test
  void theHeaviestCustomerIsServedFirst() {
    assertThat(
            givenTo(
                "R1", customer("C1", 1, null), customer("C2", 5, null), customer("C3", 3, null)))
        .containsExactly("C2", "C3", "C1");
  }

  @Test
  void ofEquallyHeavyCustomersTheOneLongestInThePoolIsServedFirstAndTheUnknownOneLast() {
    assertThat(
            givenTo(
                "R1",
                customer("C1", 3, null),
                customer("C2", 3, MARCH_1.plusDays(1)),
                customer("C3", 3, MARCH_1)))
        .containsExactly("C3", "C2", "C1");
  }

  @Test
  void customersThatAreAlikeAreServedByTheirIds() {
    assertThat(givenTo("R1", customer("C2", 3, MARCH_1), customer("C1", 3, MARCH_1)))
        .containsExactly("C1", "C2");
  }

  @Test
  void theLowestLoadInProportionToCapacityIsNext() {
    // 10 of 2 is less than 6 of 1.
    assertThat(
            whoGets(
                person("R1").load(load("6")), person("R2").load(load("10")).capacity(load("2"))))
        .isEqualTo("R2");
  }

  @Test
  void theCustomerItselfIsNotCountedBeforeItIsGiven() {
    // 0 of 1 is less than 1 of 10, although with the customer 5 of 1 would be more than 6 of 10.
    Representative.Builder large = person("R2").load(load("1")).capacity(load("10"));

    assertThat(assign(List.of(customer("C1", 5, null)), open(person("R1")), open(large)).gifts())
        .containsExactly(new Gift("C1", "R1", 5));
  }

  @Test
  void aThirdIsNotTheSameAsManyThrees() {
    Representative.Builder third = person("R1").load(load("1")).capacity(load("3"));

    assertThat(whoGets(third, person("R2").load(load("0." + "3".repeat(50))))).isEqualTo("R2");
    assertThat(whoGets(third, person("R2").load(load("0." + "3".repeat(50) + "4"))))
        .isEqualTo("R1");
  }

  @Test
  void loadsThatDifferOnlyInTheirZerosAreTheSame() {
    assertThat(whoGets(person("R2").load(load("2")), person("R1").load(load("2.00"))))
        .isEqualTo("R1");
  }

  @Test
  void ofEqualLoadsWhoWasNeverGivenACustomerIsNext() {
    assertThat(whoGets(person("R1").lastAssignedAt(MONDAY), person("R2"))).isEqualTo("R2");
  }

  @Test
  void ofEqualLoadsWhoseLastCustomerIsLongestAgoIsNext() {
    assertThat(whoGets(person("R1").lastAssignedAt(TUESDAY), person("R2").lastAssignedAt(MONDAY)))
        .isEqualTo("R2");
  }

  @Test
  void aCustomerJustGivenIsMoreRecentThanAnyBefore() {
    // R1 gets the first one and then stands level with R2, who was last given one on Tuesday.
    Seat level = open(person("R2").load(load("2")).lastAssignedAt(TUESDAY));

    assertThat(
            assign(
                    List.of(customer("C1", 2, null), customer("C2", 1, null)),
                    open(person("R1")),
                    level)
                .gifts())
        .containsExactly(new Gift("C1", "R1", 2), new Gift("C2", "R2", 1));
  }

  @Test
  void ofCustomersJustGivenTheLaterIsMoreRecent() {
    // R1 gets C1, R2 gets C2, and both hold 2: what was before the batch says R2, the batch says
    // R1.
    assertThat(
            assign(
                    List.of(
                        customer("C1", 2, null),
                        customer("C2", 1, MARCH_1),
                        customer("C3", 1, null)),
                    open(person("R1").lastAssignedAt(TUESDAY)),
                    open(person("R2").load(load("1")).lastAssignedAt(MONDAY)))
                .gifts())
        .extracting(Gift::representativeId)
        .containsExactly("R1", "R2", "R1");
  }

  @Test
  void nobodyHoldsMoreThanTheCap() {
    Seat nearlyFull = new Seat(person("R1").openCustomers(99).build(), false, 100);

    Handout result =
        assign(
            List.of(customer("C1", 1, MARCH_1), customer("C2", 1, null)),
            nearlyFull,
            open(person("R2").load(load("500"))));

    assertThat(result.gifts()).containsExactly(new Gift("C1", "R1", 1), new Gift("C2", "R2", 1));
  }

  @Test
  void whoIsAboveTheCapAlreadyGetsNothing() {
    assertThat(takers(new Seat(person("R1").openCustomers(101).build(), false, 100))).isEmpty();
    assertThat(takers(new Seat(person("R1").openCustomers(100).build(), false, 100))).isEmpty();
    assertThat(takers(new Seat(person("R1").build(), false, 0))).isEmpty();
    assertThat(takers(new Seat(person("R1").openCustomers(Integer.MAX_VALUE).build(), false, null)))
        .containsExactly("R1");
  }

  @Test
  void aClosedSeatGetsNothing() {
    assertThat(takers(new Seat(person("R1").build(), true, null))).isEmpty();
  }

  @Test
  void whoHasNoCapacityGetsNothing() {
    assertThat(takers(open(person("R1").capacity(load("0.00"))))).isEmpty();
  }

  @Test
  void whoIsBarredDoesNotGetTheCustomer() {
    Demand demand = new Demand("C1", 1, Set.of(), Set.of(), Set.of("R1"), null);

    assertThat(assign(List.of(demand), open(person("R1"))).unassigned()).containsExactly("C1");
    assertThat(
            assign(List.of(demand), open(person("R1")), open(person("R2").load(load("9")))).gifts())
        .containsExactly(new Gift("C1", "R2", 1));
  }

  @Test
  void everyRegionThatIsNeededMustBeServed() {
    Demand demand = new Demand("C1", 1, Set.of("EAST", "NORTH"), Set.of(), Set.of(), null);

    assertThat(takers(demand, person("R1").regions(List.of("EAST")))).isEmpty();
    assertThat(takers(demand, person("R1").regions(List.of("NORTH", "WEST", "EAST"))))
        .containsExactly("R1");
    assertThat(takers(demand, person("R1").products(List.of("BEER")))).containsExactly("R1");
  }

  @Test
  void everyProductThatIsNeededMustBeSold() {
    Demand demand = new Demand("C1", 1, Set.of(), Set.of("BEER", "MALT"), Set.of(), null);

    assertThat(takers(demand, person("R1").products(List.of("BEER")))).isEmpty();
    assertThat(takers(demand, person("R1").products(List.of("MALT", "BEER"))))
        .containsExactly("R1");
    assertThat(takers(demand, person("R1").regions(List.of("EAST")))).containsExactly("R1");
  }

  @Test
  void theTalliesNameEverybodyInTheOrderOfTheIds() {
    Handout result =
        assign(
            List.of(customer("C1", 5, null), customer("C2", 3, null), customer("C3", 1, null)),
            new Seat(person("R3").build(), true, null),
            open(person("R2").load(load("0.5"))),
            open(person("R1").capacity(load("2"))));

    // C1 to R1 (0 of 2), C2 to R2 (0.5 of 1 against 5 of 2), C3 to R1 (2.5 against 3.5).
    assertThat(result.tallies())
        .containsExactly(
            new Tally("R1", load("0"), load("6"), load("2"), 2),
            new Tally("R2", load("0.5"), load("3.5"), load("1"), 1),
            new Tally("R3", load("0"), load("0"), load("1"), 0));
  }

  @Test
  void withoutCustomersOrPeopleThereIsNothingToGive() {
    assertThat(assign(List.of(), open(person("R1"))).gifts()).isEmpty();
    assertThat(assign(List.of(customer("C1", 1, null))).unassigned()).containsExactly("C1");
  }

  @Test
  void whereWeightsDifferOneMorePersonCanRaiseALoad() {
    // Alone with R2 and R3, R1 gets C1 only. R0 takes C1, and R1 is the lowest for two more.
    List<Demand> demands =
        List.of(customer("C1", 5, null), customer("C2", 3, null), customer("C3", 3, null));
    Seat second = open(person("R2").load(load("3.5")));
    Seat third = open(person("R3").load(load("4")));

    assertThat(assign(demands, open(person("R1")), second, third).tallies().get(0).after())
        .isEqualByComparingTo("5");
    assertThat(
            assign(demands, open(person("R0")), open(person("R1")), second, third)
                .tallies()
                .get(1)
                .after())
        .isEqualByComparingTo("6");
  }

  @Test
  void nobodyIsThereTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assign(List.of(customer("C1", 1, null), customer("C1", 2, null))))
        .withMessageStartingWith("The customer (C1) must be there only once.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assign(List.of(), open(person("R1")), open(person("R1").load(load("1")))))
        .withMessageStartingWith("The representative (R1) must be there only once.");
  }

  @Test
  void aCustomerWithoutWeightIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> customer("C1", 0, null))
        .withMessageStartingWith("The weight (0) of customer C1 must be at least 1.");
  }

  private static List<String> givenTo(String representative, Demand... demands) {
    return assign(List.of(demands), open(person(representative))).gifts().stream()
        .map(Gift::customerId)
        .toList();
  }

  private static String whoGets(Representative.Builder... people) {
    Seat[] seats =
        List.of(people).stream().map(LowestLoadAssignmentTest::open).toArray(Seat[]::new);
    return assign(List.of(customer("C1", 1, null)), seats).gifts().get(0).representativeId();
  }

  private static List<String> takers(Demand demand, Representative.Builder person) {
    return assign(List.of(demand), open(person)).gifts().stream()
        .map(Gift::representativeId)
        .toList();
  }

  private static List<String> takers(Seat seat) {
    return assign(List.of(customer("C1", 1, null)), seat).gifts().stream()
        .map(Gift::representativeId)
        .toList();
  }

  private static Handout assign(List<Demand> demands, Seat... seats) {
    return LowestLoadAssignment.assign(demands, List.of(seats));
  }

  private static Demand customer(String id, int weight, LocalDate inPoolSince) {
    return new Demand(id, weight, Set.of(), Set.of(), Set.of(), inPoolSince);
  }

  private static Representative.Builder person(String id) {
    return Representative.of(id);
  }

  private static Seat open(Representative.Builder person) {
    return new Seat(person.build(), false, null);
  }

  private static BigDecimal load(String value) {
    return new BigDecimal(value);
  }
}
