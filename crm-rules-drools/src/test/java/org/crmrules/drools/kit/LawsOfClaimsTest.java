package org.crmrules.drools.kit;

import static org.crmrules.drools.kit.Lying.isFoundOut;
import static org.crmrules.drools.kit.PoolCases.NOW;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.Obstacle;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Representative;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.fact.Records;
import org.crmrules.testkit.law.ClaimLaws;

/** The laws of claims hold of the pool that we ship, and find out each lie. */
class LawsOfClaimsTest {

  private static final PoolCustomer FREE =
      PoolCustomer.of("K1")
          .name("北方铸造")
          .contact("王敏")
          .phone("010-5551")
          .region("NORTH")
          .source("FAIR")
          .grade("B")
          .inPoolSince(PoolCases.TODAY.minusDays(9))
          .build();
  private static final PoolCustomer SAME = FREE.toBuilder().id("K2").build();
  private static final PoolCustomer OWNED = FREE.toBuilder().id("K3").ownerId("S9").build();
  private static final PoolCustomer OTHER = FREE.toBuilder().id("K4").phone("010-5554").build();
  private static final Representative PERSON = Representative.of("S1").build();

  private final PoolService pool = new DroolsPool(RealPacks.shipped("customer-pool"));

  @Property(tries = 100)
  void theLawsHoldOfTheShippedPool(
      @ForAll("customers") List<PoolCustomer> customers, @ForAll("person") Representative person) {
    Laws.claim(pool, NOW).holdFor(customers, person);
  }

  @Example
  void aClaimThatIsGrantedToWhoCouldNotBeGivenTheCustomerIsFoundOut() {
    isFoundOut(
        () ->
            lying(decision -> with(decision, List.of(), decision.together()))
                .agreesWithAssignment(
                    FREE, PERSON.toBuilder().regions(List.of("SOUTH")).build(), List.of()),
        "Whoever may claim a customer may be given it.");
  }

  @Example
  void aClaimThatIsRefusedForWhatNoAssignmentKnowsIsFoundOut() {
    isFoundOut(
        () ->
            lying(decision -> with(decision, List.of(region()), decision.together()))
                .agreesWithAssignment(FREE, PERSON, List.of()),
        "Nobody is given what could not be claimed, but for what is said of claims alone.");
  }

  @Example
  void aClaimOfWhatIsOwnedOnAnotherRecordIsFoundOut() {
    isFoundOut(
        () ->
            lying(decision -> with(decision, List.of(), decision.together()))
                .anyRecordCounts(FREE, PERSON, List.of(OWNED)),
        "Who claims a customer that is owned on another record is refused.");
  }

  @Example
  void aClaimThatLeavesARecordBehindIsFoundOut() {
    ClaimLaws laws = lying(decision -> with(decision, decision.obstacles(), List.of()));

    isFoundOut(
        () -> laws.anyRecordCounts(FREE, PERSON, List.of(SAME)),
        "Whoever claims a customer gets all of its records that nobody owns.");
    isFoundOut(
        () -> laws.agreesWithAssignment(FREE, PERSON, List.of(SAME)),
        "Records that are given along are those that a claim takes along.");
  }

  @Example
  void aClaimThatAnotherCustomerMattersToIsFoundOut() {
    PoolService lying =
        Lying.<PoolService, ClaimDecision>about(
            PoolService.class,
            pool,
            "claim",
            (decision, about) ->
                about.contains(List.of(OTHER))
                    ? with(decision, List.of(region()), List.of())
                    : decision);

    isFoundOut(
        () ->
            Laws.claim(lying, NOW)
                .onlyTheSameCustomerMatters(FREE, PERSON, List.of(OTHER), List.of()),
        "Only records of the same customer matter to a claim, in any order.");
  }

  private ClaimLaws lying(UnaryOperator<ClaimDecision> lie) {
    return Laws.claim(
        Lying.<PoolService, ClaimDecision>about(
            PoolService.class, pool, "claim", (decision, about) -> lie.apply(decision)),
        NOW);
  }

  private static Obstacle region() {
    return new Obstacle(Obstacle.Kind.REGION, List.of("NORTH"));
  }

  private static ClaimDecision with(
      ClaimDecision decision, List<Obstacle> obstacles, List<String> together) {
    return Records.with(Records.with(decision, "obstacles", obstacles), "together", together);
  }

  @Provide
  Arbitrary<List<PoolCustomer>> customers() {
    return PoolCases.customers(6);
  }

  @Provide
  Arbitrary<Representative> person() {
    return PoolCases.person();
  }
}
