package org.crmrules.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.crmrules.InterruptedWorkException;
import org.crmrules.PolicyRef;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.FairnessCertificate.Seal;
import org.junit.jupiter.api.Test;

/** Plans of two or three people that are made by hand, so that one thing is wrong with each. */
class FairnessVerifierTest {

  private static final Set<String> ANY = Set.of();

  private static CustomerDemand demand(String id, int weight, String value, String... regions) {
    return new CustomerDemand(
        id, weight, new BigDecimal(value), new Need(Set.of(regions), ANY, ANY), null);
  }

  private static Assignment given(CustomerDemand demand, String to) {
    return new Assignment(demand, to, List.of());
  }

  private static Load load(
      String id, int before, int after, String value, int customers, Integer room, String region) {
    return new Load(
        id,
        BigDecimal.valueOf(before),
        BigDecimal.valueOf(after),
        BigDecimal.ZERO,
        new BigDecimal(value),
        BigDecimal.ONE,
        customers,
        room,
        List.of(region),
        List.of(),
        BigDecimal.ZERO,
        List.of());
  }

  private static AssignmentPlan plan(
      List<Assignment> given,
      List<Unassigned> left,
      List<Load> loads,
      FairnessCertificate certificate) {
    return new AssignmentPlan(
        given, left, loads, certificate, new PolicyRef("p", "1.0.0", ""), Instant.EPOCH);
  }

  @Test
  void aPlanOfNothingIsFairForNobodyAndForNoOneElse() {
    AssignmentPlan plan = plan(List.of(), List.of(), List.of(), FairnessCertificate.EMPTY);

    assertThat(FairnessVerifier.verify(plan).isFair()).isTrue();
    assertThat(FairnessVerifier.verify(plan, List.of()).faults()).isEmpty();
    assertThat(FairnessVerifier.verify(plan, List.of(PoolCustomer.of("C1").build())).faults())
        .containsExactly("The plan must name every customer once, and no other.");
  }

  @Test
  void whoIsGivenAndWhoIsLeftAreBothNamed() {
    Unassigned left = new Unassigned("C2", PoolStatus.OWNED, List.of(), null, List.of());
    AssignmentPlan plan =
        plan(
            List.of(given(demand("C1", 1, "0"), "R1")),
            List.of(left),
            List.of(load("R1", 0, 1, "0", 1, 1, "EAST")),
            FairnessCertificate.EMPTY);
    List<PoolCustomer> customers =
        List.of(PoolCustomer.of("C2").build(), PoolCustomer.of("C1").build());

    assertThat(FairnessVerifier.verify(plan, customers).faults())
        .doesNotContain("The plan must name every customer once, and no other.");
    assertThat(FairnessVerifier.verify(plan, customers.subList(0, 1)).faults())
        .contains("The plan must name every customer once, and no other.");
  }

  @Test
  void identitiesAreLookedAtAndMustBeThoseOfTheCustomers() {
    AssignmentPlan plan =
        plan(
            List.of(),
            List.of(),
            List.of(),
            FairnessCertificate.EMPTY.withIdentities(List.of(List.of("C1", "C2"))));

    assertThat(FairnessVerifier.verify(plan, List.of()).faults())
        .containsExactly(
            "[C1, C2] are one customer, but not all in the plan.",
            "The identities of the certificate must be those of the customers.");
  }

  /** R1 has one customer that R2, who has room, could have as well: so R1 could have C2. */
  @Test
  void aSealIsNotTrueWhereWhatWasGivenCouldMakeRoom() {
    CustomerDemand anywhere = demand("C1", 1, "0");
    CustomerDemand east = demand("C2", 1, "0", "EAST");
    Unassigned waiting =
        new Unassigned("C2", PoolStatus.AVAILABLE, List.of("NO_ROOM"), east, List.of());
    List<Load> loads =
        List.of(load("R1", 0, 1, "0", 1, 1, "EAST"), load("R2", 5, 5, "0", 0, null, "WEST"));
    FairnessCertificate sealed =
        new FairnessCertificate(List.of(), List.of(new Seal("R1", "C2")), 0);

    assertThat(
            FairnessVerifier.verify(
                    plan(List.of(given(anywhere, "R1")), List.of(waiting), loads, sealed))
                .faults())
        .contains("C2 is unassigned, but R2 could be given it, or could make room for it.");
  }

  @Test
  void anExchangeOfACustomerForALighterOneMustNotGain() {
    // 2 · 6 - 2 against 2 · 3 + 2: 10 is more than 8. Of 5 and 3 it is 8 and 8.
    assertThat(exchange(6, 3))
        .containsExactly("R1 could give R2 a customer of weight 3 for one of weight 1.");
    assertThat(exchange(5, 3)).isEmpty();
    // And the other way round, so that who takes is the first of all.
    assertThat(exchangeOfTheSecond(6, 3))
        .containsExactly("R2 could give R1 a customer of weight 3 for one of weight 1.");
    assertThat(exchangeOfTheSecond(5, 3)).isEmpty();
  }

  private static List<String> exchange(int heavy, int light) {
    Ledger ledger =
        new Ledger(
            List.of(
                load("R1", 0, heavy, "0", 1, null, "EAST"),
                load("R2", 0, light, "0", 1, null, "EAST")));
    ledger.give(0, demand("C1", 3, "0"));
    ledger.give(1, demand("C2", 1, "0"));
    return exchangeFaults(ledger);
  }

  private static List<String> exchangeOfTheSecond(int heavy, int light) {
    Ledger ledger =
        new Ledger(
            List.of(
                load("R1", 0, light, "0", 1, null, "EAST"),
                load("R2", 0, heavy, "0", 1, null, "EAST")));
    ledger.give(1, demand("C1", 3, "0"));
    ledger.give(0, demand("C2", 1, "0"));
    return exchangeFaults(ledger);
  }

  private static List<String> exchangeFaults(Ledger ledger) {
    List<String> faults = new ArrayList<>();
    new ExchangeCheck(ledger, faults).check();
    return faults;
  }

  @Test
  void whoIsInterruptedComparesNoFurther() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> exchange(6, 3)).isInstanceOf(InterruptedWorkException.class);
      assertThatThrownBy(() -> new EnvyCheck(new Envy(twoPeers()), new ArrayList<>()).check())
          .isInstanceOf(InterruptedWorkException.class);
      assertThatThrownBy(
              () ->
                  new ValueCheck(new Ledger(List.of(load("R1", 0, 1, "1", 1, null, "E"))), 0, null)
                      .check(List.of(given(demand("C1", 1, "1"), "R1"))))
          .isInstanceOf(InterruptedWorkException.class);
    } finally {
      Thread.interrupted();
    }
  }

  private static AssignmentPlan twoPeers() {
    return plan(
        List.of(),
        List.of(),
        List.of(load("R1", 0, 0, "0", 0, null, "EAST"), load("R2", 0, 0, "0", 0, null, "EAST")),
        FairnessCertificate.EMPTY);
  }

  /** Up to 20 000 customers values are spread without any slack. */
  @Test
  void slackIsForPlansOfVeryManyCustomersOnly() {
    assertThat(slack(FairnessCertificate.ORDINARY, 1))
        .contains("The slack (1) must be from 0 to 0.");
    assertThat(slack(FairnessCertificate.ORDINARY, 0))
        .noneMatch(fault -> fault.startsWith("The slack"));
    // All have a cent each, so the share of the one person is 20 001 hundredths.
    assertThat(slack(FairnessCertificate.ORDINARY + 1, 20_001))
        .noneMatch(fault -> fault.startsWith("The slack"));
    assertThat(slack(FairnessCertificate.ORDINARY + 1, 20_002))
        .contains("The slack (20002) must be from 0 to 20001.");
    assertThat(slack(1, -1)).contains("The slack (-1) must be from 0 to 0.");
  }

  private static List<String> slack(int customers, long slack) {
    List<Assignment> given =
        IntStream.range(0, customers)
            .mapToObj(i -> given(demand("C" + i, 1, "0.01"), "R1"))
            .toList();
    Load load =
        load(
            "R1",
            0,
            customers,
            BigDecimal.valueOf(customers, 2).toString(),
            customers,
            null,
            "EAST");
    return FairnessVerifier.verify(
            plan(
                given,
                List.of(),
                List.of(load),
                new FairnessCertificate(List.of(), List.of(), slack)))
        .faults();
  }

  @Test
  void peopleAreAlikeWhoHaveOneCapacityAndTheSameCustomersToGet() {
    Ledger ledger =
        new Ledger(
            List.of(
                load("R1", 0, 0, "0", 0, null, "EAST"),
                load("R2", 0, 0, "0", 0, null, "EAST"),
                load("R3", 0, 0, "0", 0, null, "WEST")));

    Alike alike = new Alike(ledger, List.of(BitSet.valueOf(new long[] {0b011})));

    assertThat(alike.circles())
        .containsExactlyInAnyOrder(
            BitSet.valueOf(new long[] {0b011}), BitSet.valueOf(new long[] {0b100}));
    assertThat(alike.circleOf(0)).isEqualTo(alike.circleOf(1)).isNotEqualTo(alike.circleOf(2));
  }

  @Test
  void whatIsLeftAndGivenIsInThePlanTwice() {
    Unassigned left = new Unassigned("C1", PoolStatus.OWNED, List.of(), null, List.of());

    assertThat(
            FairnessVerifier.verify(
                    plan(
                        List.of(given(demand("C1", 1, "0"), "R1")),
                        List.of(left),
                        List.of(load("R1", 0, 0, "0", 0, null, "EAST")),
                        FairnessCertificate.EMPTY))
                .faults())
        .contains("C1 is in the plan twice.");
  }

  /** 20 for 8 of one weight, and each can have the other's. */
  @Test
  void whatSomebodyHasMoreCouldBeExchangedForLessOfTheSameWeight() {
    Peer rich = peer("R1", demand("C1", 1, "20"));

    assertThat(rich.couldExchange(peer("R2", demand("C2", 1, "8")))).isTrue();
    assertThat(rich.couldExchange(peer("R2", demand("C2", 1, "20")))).isFalse();
    assertThat(rich.couldExchange(peer("R2", demand("C2", 2, "8")))).isFalse();
    assertThat(rich.couldExchange(peer("R2"))).isFalse();
    assertThat(rich.couldExchange(peer("R2", barred("C2", "8", "R1")))).isFalse();
    assertThat(peer("R1", barred("C1", "20", "R2")).couldExchange(peer("R2", demand("C2", 1, "8"))))
        .isFalse();
  }

  private static Peer peer(String id, CustomerDemand... given) {
    return Peer.of(load(id, 0, 1, "0", given.length, null, "EAST"), List.of(given));
  }

  private static CustomerDemand barred(String id, String value, String to) {
    return new CustomerDemand(id, 1, new BigDecimal(value), new Need(ANY, ANY, Set.of(to)), null);
  }
}
