package org.crmrules.drools.kit;

import static org.crmrules.drools.kit.Lying.isFoundOut;
import static org.crmrules.drools.kit.PoolCases.NOW;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.assignment.Altered;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.Representative;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.fact.Records;
import org.crmrules.testkit.law.AssignmentLaws;
import org.crmrules.testkit.law.PlanLaws;

/** The laws of giving out a pool hold of the pool that we ship, and find out each lie. */
class LawsOfAssignmentTest {

  private static final List<PoolCustomer> CUSTOMERS =
      List.of(customer("K1", "B"), customer("K2", "B"), customer("K3", "B"));
  private static final List<Representative> PEOPLE =
      List.of(
          Representative.of("S1").regions(List.of("NORTH")).build(),
          Representative.of("S2").regions(List.of("NORTH")).build(),
          Representative.of("S3").regions(List.of("SOUTH")).build());

  private final PoolService pool = new DroolsPool(RealPacks.shipped("customer-pool"));

  @Property(tries = 60)
  void theLawsHoldOfTheShippedPool(
      @ForAll("customers") List<PoolCustomer> customers,
      @ForAll("people") List<Representative> people) {
    Laws.assignment(pool, NOW).holdFor(customers, people);
  }

  @Example
  void aCustomerThatIsForgottenIsFoundOut() {
    AssignmentPlan plan = plan();

    isFoundOut(
        () ->
            laws(Altered.with(
                    plan,
                    plan.assignments().subList(1, plan.assignments().size()),
                    plan.unassigned()))
                .everybodyIsPlacedOnce(),
        "Every customer is given out once, or it is said once why not.");
  }

  @Example
  void aLoadThatIsForgottenIsFoundOut() {
    isFoundOut(
        () -> laws(with(plan(), plan().loads().subList(1, 3))).everybodyIsPlacedOnce(),
        "Every person has a load, in the order of the ids.");
  }

  @Example
  void aPlanThatItsCertificateDoesNotFitIsFoundOut() {
    isFoundOut(
        () -> laws(unfair(plan())).theCertificateHolds(),
        "The certificate of a plan passes the verifier.");
  }

  @Example
  void whatIsCarriedOnThoughItWasNotGivenIsFoundOut() {
    AssignmentPlan plan = plan();
    List<Load> loads = plan.loads().stream().map(l -> more(l, BigDecimal.ONE)).toList();

    isFoundOut(
        () -> laws(with(plan, loads)).whatIsGivenIsCarriedOn(),
        "What a plan gives is carried on to the next, and nothing else changes.");
  }

  @Example
  void aPlanThatIsLessEvenThanItCouldBeIsFoundOut() {
    isFoundOut(
        () -> laws(unfair(plan())).nothingEvensItOut(),
        "No move and no exchange makes a plan more even.");
    isFoundOut(
        () -> laws(unfair(plan())).noPlanIsBetter(),
        "Where all weigh the same no plan is more even.");
  }

  @Example
  void aPlanThatServesNobodyIsFoundOut() {
    AssignmentPlan nobody = pool.assign(CUSTOMERS, List.of(), NOW);

    isFoundOut(
        () -> laws(with(nobody, pool.assign(List.of(), PEOPLE, NOW).loads())).noPlanIsBetter(),
        "No plan serves more customers, or earlier ones.");
  }

  @Example
  void whoGetsWhatTheyCannotHaveIsFoundOut() {
    List<Representative> south = List.of(PEOPLE.get(2));
    List<Representative> everywhere = List.of(south.get(0).toBuilder().regions(List.of()).build());

    isFoundOut(
        () ->
            lying((plan, about) -> pool.assign(CUSTOMERS, everywhere, NOW))
                .nobodyIneligible(CUSTOMERS, south),
        "Nobody is given what could not be claimed, but for what is said of claims alone.");
  }

  @Example
  void whoGetsMoreThanTheyMayHoldIsFoundOut() {
    List<Representative> nearlyFull = List.of(Representative.of("S1").openCustomers(99).build());
    List<Representative> free = List.of(Representative.of("S1").build());

    isFoundOut(
        () ->
            lying((plan, about) -> pool.assign(CUSTOMERS, free, NOW))
                .nobodyIneligible(CUSTOMERS, nearlyFull),
        "Nobody is given more customers than they may hold.");
  }

  @Example
  void aReviewThatSaysOtherwiseIsFoundOut() {
    PoolService lying =
        Lying.<PoolService, PoolEntry>about(
            PoolService.class,
            pool,
            "status",
            (entry, about) -> Records.with(entry, "status", PoolStatus.HELD_BACK));

    isFoundOut(
        () -> Laws.assignment(lying, NOW).aReviewSaysWhatThePlanSays(CUSTOMERS),
        "A plan says of a customer what a review of it says.");
  }

  /** The first of the list is given what it should not be. */
  @Example
  void whoGoesByTheOrderIsFoundOut() {
    isFoundOut(
        () ->
            lying(
                    (plan, about) ->
                        ((Collection<?>) about.get(1)).iterator().next().equals(PEOPLE.get(0))
                            ? plan
                            : unfair(plan))
                .anyOrder(CUSTOMERS, PEOPLE),
        "The order of customers and people does not matter.");
  }

  @Example
  void whoGoesByTheNameIsFoundOut() {
    isFoundOut(
        () ->
            lying(
                    (plan, about) ->
                        plan.loads().get(0).representativeId().equals("S1") ? plan : unfair(plan))
                .anyNames(CUSTOMERS, PEOPLE),
        "What customers and people are called does not matter.");
  }

  @Example
  void whoIsUnfairToOneCustomerAtATimeIsFoundOut() {
    isFoundOut(
        () ->
            lying((plan, about) -> plan.assignments().size() == 1 ? unfair(plan) : plan)
                .oneAtATime(CUSTOMERS, List.of(PEOPLE.get(0), busy(PEOPLE.get(1)))),
        "The certificate of a plan passes the verifier.");
  }

  private AssignmentPlan plan() {
    return pool.assign(CUSTOMERS, PEOPLE, NOW);
  }

  private static PlanLaws laws(AssignmentPlan plan) {
    return new PlanLaws(plan, CUSTOMERS, PEOPLE);
  }

  private AssignmentLaws lying(BiFunction<AssignmentPlan, List<Object>, Object> lie) {
    return Laws.assignment(Lying.about(PoolService.class, pool, "assign", lie), NOW);
  }

  /** The same plan, where the busier gets one more of what the other should have. */
  private static AssignmentPlan unfair(AssignmentPlan plan) {
    return Altered.moved(plan)
        .filter(other -> spread(other).compareTo(spread(plan)) > 0)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal spread(AssignmentPlan plan) {
    return plan.loads().stream()
        .map(Load::after)
        .map(after -> after.multiply(after))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static AssignmentPlan with(AssignmentPlan plan, List<Load> loads) {
    return Records.with(plan, "loads", loads);
  }

  private static Load more(Load load, BigDecimal by) {
    return new Load(
        load.representativeId(),
        load.before(),
        load.after().add(by),
        load.valueBefore(),
        load.valueAfter(),
        load.capacity(),
        load.customers(),
        load.room(),
        load.regions(),
        load.products(),
        load.credit(),
        load.reasons());
  }

  private static Representative busy(Representative person) {
    return person.toBuilder().load(new BigDecimal("50")).build();
  }

  private static PoolCustomer customer(String id, String grade) {
    return PoolCustomer.of(id)
        .name("北方铸造")
        .contact("王敏")
        .phone("010-555" + id.substring(1))
        .region("NORTH")
        .source("FAIR")
        .grade(grade)
        .inPoolSince(PoolCases.TODAY.minusDays(9))
        .build();
  }

  @Provide
  Arbitrary<List<PoolCustomer>> customers() {
    return PoolCases.customers(7);
  }

  @Provide
  Arbitrary<List<Representative>> people() {
    return PoolCases.people(4);
  }
}
