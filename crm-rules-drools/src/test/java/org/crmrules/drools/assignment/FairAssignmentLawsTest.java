package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.FairnessVerifier;

class FairAssignmentLawsTest {

  private static final Arbitrary<String> CAPACITIES =
      Arbitraries.of("0", "0.5", "1", "1.0", "1.5", "3");

  @Property(tries = 400)
  void whereWeightsAreEqualNoPlanAtAllServesBetterOrIsMoreEven(@ForAll("small") Round round) {
    Exhaustive.Best best = Exhaustive.of(round);
    FairAssignment.Outcome outcome = FairAssignment.of(round.demands(), round.people());

    assertThat(served(outcome)).isEqualTo(best.served());
    assertThat(cost(outcome)).isEqualByComparingTo(best.cost());
  }

  @Property(tries = 400)
  void asManyAsCanBeAreServedAndTheEarliest(@ForAll("smallMixed") Round round) {
    Exhaustive.Best best = Exhaustive.of(round);
    FairAssignment.Outcome outcome = FairAssignment.of(round.demands(), round.people());

    assertThat(served(outcome)).isEqualTo(best.served());
  }

  @Property
  void theVerifierFindsNothingInAnyPlan(@ForAll("mixed") Round round) {
    assertThat(FairnessVerifier.verify(round.plan()).faults()).isEmpty();
  }

  @Property
  void theVerifierFindsEveryAssignmentThatWasAltered(
      @ForAll("mixed") Round round, @ForAll Random random) {
    AssignmentPlan plan = round.plan();
    Assume.that(!plan.assignments().isEmpty() && plan.loads().size() > 1);
    List<Assignment> altered = new ArrayList<>(plan.assignments());
    int at = random.nextInt(altered.size());
    Assignment old = altered.get(at);
    List<String> others =
        plan.loads().stream()
            .map(Load::representativeId)
            .filter(id -> !id.equals(old.representativeId()))
            .toList();
    altered.set(
        at, new Assignment(old.demand(), others.get(random.nextInt(others.size())), List.of()));

    assertThat(FairnessVerifier.verify(with(plan, altered, plan.unassigned())).isFair()).isFalse();
  }

  @Property
  void theVerifierFindsEveryCustomerThatWasLeftOut(
      @ForAll("mixed") Round round, @ForAll Random random) {
    AssignmentPlan plan = round.plan();
    Assume.that(!plan.assignments().isEmpty());
    List<Assignment> kept = new ArrayList<>(plan.assignments());
    Assignment out = kept.remove(random.nextInt(kept.size()));
    List<Unassigned> more = new ArrayList<>(plan.unassigned());
    more.add(
        new Unassigned(
            out.customerId(),
            org.crmrules.pool.PoolStatus.AVAILABLE,
            List.of(),
            out.demand(),
            List.of()));

    assertThat(FairnessVerifier.verify(recounted(with(plan, kept, more))).isFair()).isFalse();
  }

  @Property
  void aPlanThatIsLessEvenIsRefusedEvenIfItsLoadsAreRight(@ForAll("equalWeights") Round round) {
    AssignmentPlan plan = round.plan();
    for (Assignment old : plan.assignments()) {
      for (Load to : plan.loads()) {
        List<Assignment> altered = new ArrayList<>(plan.assignments());
        altered.set(
            altered.indexOf(old), new Assignment(old.demand(), to.representativeId(), List.of()));
        AssignmentPlan other = recounted(with(plan, altered, plan.unassigned()));
        if (cost(other).compareTo(cost(plan)) > 0) {
          assertThat(FairnessVerifier.verify(other).isFair()).isFalse();
        }
      }
    }
  }

  /** Every pair of customers is tried, and the sum counted anew. */
  @Property(tries = 150)
  void noExchangeOfCustomersThatNeedAndWeighTheSameMakesTheValuesMoreEven(
      @ForAll("mixed") Round round) {
    AssignmentPlan plan = round.plan();
    BigDecimal best = valueCost(plan);

    assertThat(exchanged(plan)).allMatch(other -> valueCost(other).compareTo(best) >= 0);
  }

  @Property(tries = 150)
  void thePlanBeforeAnExchangeThatGainsIsRefused(@ForAll("alikeWithCapacities") Round round) {
    AssignmentPlan plan = round.plan();
    BigDecimal best = valueCost(plan);

    exchanged(plan)
        .filter(other -> valueCost(other).compareTo(best) > 0)
        .forEach(worse -> assertThat(FairnessVerifier.verify(worse).isFair()).isFalse());
  }

  @Property(tries = 300)
  void amongEqualsNobodyEnviesAnybodyByMoreThanOneCustomer(@ForAll("alike") Round round) {
    assertThat(round.plan().fairness().envy()).isZero();
  }

  /** Whoever has more by more than one customer was given nothing that is worth more. */
  @Property(tries = 300)
  void whatIsHeldMoreIsMadeUpForAsFarAsExchangesCan(@ForAll("alikeButWealth") Round round) {
    AssignmentPlan plan = round.plan();
    for (Load rich : plan.loads()) {
      for (Load poor : plan.loads()) {
        List<BigDecimal> given = valuesOf(plan, rich);
        if (!given.isEmpty()
            && rich.valueAfter().subtract(given.get(given.size() - 1)).compareTo(poor.valueAfter())
                > 0) {
          assertThat(valuesOf(plan, poor))
              .allSatisfy(
                  value -> assertThat(value).isGreaterThanOrEqualTo(given.get(given.size() - 1)));
        }
      }
    }
  }

  /** Every plan that differs by one exchange between two people of customers of one kind. */
  private static Stream<AssignmentPlan> exchanged(AssignmentPlan plan) {
    List<Assignment> given = plan.assignments();
    List<AssignmentPlan> plans = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      for (int j = 0; j < i; j++) {
        Assignment one = given.get(i);
        Assignment other = given.get(j);
        if (one.weight() == other.weight()
            && eligible(plan, one).equals(eligible(plan, other))
            && !one.representativeId().equals(other.representativeId())) {
          List<Assignment> altered = new ArrayList<>(given);
          altered.set(i, new Assignment(one.demand(), other.representativeId(), List.of()));
          altered.set(j, new Assignment(other.demand(), one.representativeId(), List.of()));
          plans.add(recounted(with(plan, altered, plan.unassigned())));
        }
      }
    }
    return plans.stream();
  }

  private static List<String> eligible(AssignmentPlan plan, Assignment given) {
    return plan.loads().stream()
        .filter(
            l ->
                l.takesPart()
                    && given
                        .demand()
                        .need()
                        .isMetBy(l.representativeId(), l.regions(), l.products()))
        .map(Load::representativeId)
        .toList();
  }

  /** From the least. */
  private static List<BigDecimal> valuesOf(AssignmentPlan plan, Load person) {
    return plan.assignments().stream()
        .filter(a -> a.representativeId().equals(person.representativeId()))
        .map(a -> a.demand().value() == null ? BigDecimal.ZERO : a.demand().value())
        .sorted()
        .toList();
  }

  private static BigDecimal valueCost(AssignmentPlan plan) {
    return plan.loads().stream()
        .filter(l -> l.capacity().signum() > 0)
        .map(
            l ->
                l.valueAfter()
                    .multiply(l.valueAfter())
                    .divide(l.capacity(), java.math.MathContext.DECIMAL128))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .round(new java.math.MathContext(20));
  }

  @Property
  void theOrderOfTheListsDoesNotMatter(@ForAll("mixed") Round round, @ForAll Random random) {
    List<CustomerDemand> demands = new ArrayList<>(round.demands());
    List<Person> people = new ArrayList<>(round.people());
    Collections.shuffle(demands, random);
    Collections.shuffle(people, random);

    assertThat(new Round(demands, people).plan()).isEqualTo(round.plan());
  }

  @Property
  void otherIdsInTheSameOrderGiveTheSamePlanUnderThoseIds(@ForAll("mixed") Round round) {
    Round renamed =
        new Round(
            round.demands().stream()
                .map(
                    d ->
                        new CustomerDemand(
                            "X" + d.customerId(),
                            d.weight(),
                            d.value(),
                            new org.crmrules.pool.Need(
                                d.need().regions(),
                                d.need().products(),
                                d.need().notTo().stream()
                                    .map(id -> "Y" + id)
                                    .collect(Collectors.toSet())),
                            d.inPoolSince()))
                .toList(),
            round.people().stream()
                .map(
                    p ->
                        new Person(
                            "Y" + p.id(),
                            p.load(),
                            p.value(),
                            p.capacity(),
                            p.room(),
                            p.regions(),
                            p.products(),
                            p.lastAssignedAt()))
                .toList());
    Map<String, String> expected = new HashMap<>();
    round
        .plan()
        .assignments()
        .forEach(a -> expected.put("X" + a.customerId(), "Y" + a.representativeId()));

    Map<String, String> got = new HashMap<>();
    renamed.plan().assignments().forEach(a -> got.put(a.customerId(), a.representativeId()));
    assertThat(got).isEqualTo(expected);
  }

  @Property
  void amongEqualsManySmallBatchesEndWithinOneCustomerOfOneLarge(
      @ForAll("unrestricted") Round round, @ForAll @IntRange(min = 1, max = 4) int size) {
    Assume.that(!round.people().isEmpty());
    List<Person> people = round.people();
    for (int from = 0; from < round.demands().size(); from += size) {
      List<CustomerDemand> batch =
          round.demands().subList(from, Math.min(from + size, round.demands().size()));
      AssignmentPlan plan = new Round(batch, people).plan();
      Map<String, BigDecimal> after =
          plan.loads().stream().collect(Collectors.toMap(Load::representativeId, Load::after));
      people = people.stream().map(p -> loaded(p, after.get(p.id()))).toList();
    }
    int heaviest = round.demands().stream().mapToInt(CustomerDemand::weight).max().orElse(0);
    BigDecimal highest = people.stream().map(Person::load).max(BigDecimal::compareTo).orElseThrow();
    BigDecimal lowest = people.stream().map(Person::load).min(BigDecimal::compareTo).orElseThrow();

    assertThat(highest.subtract(lowest)).isLessThanOrEqualTo(BigDecimal.valueOf(heaviest));
  }

  @Property
  void whereAllIsEqualOneMorePersonRaisesNobodysLoad(@ForAll("alike") Round round) {
    Assume.that(round.people().size() > 1);
    Map<String, BigDecimal> with =
        round.plan().loads().stream()
            .collect(Collectors.toMap(Load::representativeId, Load::after));
    List<Person> fewer = round.people().subList(1, round.people().size());

    new Round(round.demands(), fewer)
        .plan()
        .loads()
        .forEach(l -> assertThat(with.get(l.representativeId())).isLessThanOrEqualTo(l.after()));
  }

  @Property(tries = 400)
  void whereWeightsAreEqualOneMorePersonNeverMakesTheLoadsOfTheOthersWorse(
      @ForAll("equalWeights") Round round) {
    Assume.that(round.people().size() > 1);
    List<Person> unbounded = round.people().stream().map(FairAssignmentLawsTest::roomy).toList();
    AssignmentPlan with = new Round(round.demands(), unbounded).plan();
    AssignmentPlan without =
        new Round(round.demands(), unbounded.subList(1, unbounded.size())).plan();
    Assume.that(with.unassigned().size() == without.unassigned().size());
    String added = unbounded.get(0).id();

    assertThat(cost(with, added)).isLessThanOrEqualTo(cost(without, added));
  }

  /** The highest of their loads, the second highest, and so on; who has which may change. */
  @Property(tries = 400)
  void whereWeightsAndCapacitiesAreEqualOneMorePersonRaisesNoneOfTheOthersLoadsByRank(
      @ForAll("equalButEligibility") Round round) {
    Assume.that(round.people().size() > 1);
    List<Person> people = round.people().stream().map(FairAssignmentLawsTest::roomy).toList();
    AssignmentPlan with = new Round(round.demands(), people).plan();
    AssignmentPlan without = new Round(round.demands(), people.subList(1, people.size())).plan();
    Assume.that(with.unassigned().size() == without.unassigned().size());
    List<BigDecimal> before = ranked(without, "");
    List<BigDecimal> after = ranked(with, people.get(0).id());

    for (int rank = 0; rank < before.size(); rank++) {
      assertThat(after.get(rank)).isLessThanOrEqualTo(before.get(rank));
    }
  }

  private static List<BigDecimal> ranked(AssignmentPlan plan, String except) {
    return plan.loads().stream()
        .filter(l -> !l.representativeId().equals(except))
        .map(Load::after)
        .sorted()
        .toList();
  }

  private static Person roomy(Person p) {
    return new Person(
        p.id(),
        p.load(),
        p.value(),
        p.capacity(),
        null,
        p.regions(),
        p.products(),
        p.lastAssignedAt());
  }

  private static Person loaded(Person p, BigDecimal load) {
    return new Person(
        p.id(),
        load,
        p.value(),
        p.capacity(),
        p.room(),
        p.regions(),
        p.products(),
        p.lastAssignedAt());
  }

  private static String served(FairAssignment.Outcome outcome) {
    StringBuilder served = new StringBuilder();
    for (int person : outcome.personOf()) {
      served.append(person < 0 ? '0' : '1');
    }
    return served.toString();
  }

  private static BigDecimal cost(FairAssignment.Outcome outcome) {
    BigDecimal[] load = outcome.people().stream().map(Person::load).toArray(BigDecimal[]::new);
    for (int i = 0; i < outcome.personOf().length; i++) {
      int person = outcome.personOf()[i];
      if (person >= 0) {
        load[person] = load[person].add(BigDecimal.valueOf(outcome.demands().get(i).weight()));
      }
    }
    return Exhaustive.cost(outcome.people(), load);
  }

  private static BigDecimal cost(AssignmentPlan plan) {
    return cost(plan, "");
  }

  private static BigDecimal cost(AssignmentPlan plan, String except) {
    return plan.loads().stream()
        .filter(l -> l.capacity().signum() > 0 && !l.representativeId().equals(except))
        .map(
            l ->
                l.after()
                    .multiply(l.after())
                    .divide(l.capacity(), java.math.MathContext.DECIMAL128))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .round(new java.math.MathContext(20));
  }

  private static AssignmentPlan with(
      AssignmentPlan plan, List<Assignment> given, List<Unassigned> rest) {
    return new AssignmentPlan(
        given, rest, plan.loads(), plan.certificate(), plan.policy(), plan.asOf());
  }

  /** The same plan, with loads that fit what it gives. */
  private static AssignmentPlan recounted(AssignmentPlan plan) {
    List<Load> loads =
        plan.loads().stream()
            .map(
                l -> {
                  List<Assignment> mine =
                      plan.assignments().stream()
                          .filter(a -> a.representativeId().equals(l.representativeId()))
                          .toList();
                  int weight = mine.stream().mapToInt(Assignment::weight).sum();
                  return new Load(
                      l.representativeId(),
                      l.before(),
                      l.before().add(BigDecimal.valueOf(weight)),
                      l.valueBefore(),
                      l.valueBefore()
                          .add(
                              mine.stream()
                                  .map(a -> a.demand().value())
                                  .filter(java.util.Objects::nonNull)
                                  .reduce(BigDecimal.ZERO, BigDecimal::add)),
                      l.capacity(),
                      mine.size(),
                      l.room(),
                      l.regions(),
                      l.products(),
                      l.credit(),
                      l.reasons());
                })
            .toList();
    return new AssignmentPlan(
        plan.assignments(),
        plan.unassigned(),
        loads,
        plan.certificate(),
        plan.policy(),
        plan.asOf());
  }

  @Provide
  Arbitrary<Round> small() {
    return Arbitraries.integers()
        .between(1, 3)
        .flatMap(weight -> Round.of(6, 4, Arbitraries.just(weight), CAPACITIES));
  }

  @Provide
  Arbitrary<Round> smallMixed() {
    return Round.of(6, 4, Arbitraries.integers().between(1, 5), CAPACITIES);
  }

  @Provide
  Arbitrary<Round> mixed() {
    return Round.of(25, 6, Arbitraries.integers().between(1, 5), CAPACITIES);
  }

  @Provide
  Arbitrary<Round> equalWeights() {
    return Round.of(12, 5, Arbitraries.just(2), CAPACITIES);
  }

  @Provide
  Arbitrary<Round> equalButEligibility() {
    return Round.of(12, 5, Arbitraries.just(1), Arbitraries.just("1"))
        .map(
            round ->
                new Round(
                    round.demands(),
                    round.people().stream()
                        .map(p -> loaded(p, p.load().setScale(0, RoundingMode.DOWN)))
                        .toList()));
  }

  @Provide
  Arbitrary<Round> unrestricted() {
    return free(Arbitraries.integers().between(1, 5));
  }

  @Provide
  Arbitrary<Round> alike() {
    return free(Arbitraries.just(3));
  }

  @Provide
  Arbitrary<Round> alikeButWealth() {
    return free(Arbitraries.just(3), Arbitraries.of("0", "5", "40"), Arbitraries.just("1"));
  }

  @Provide
  Arbitrary<Round> alikeWithCapacities() {
    return free(Arbitraries.just(3), Arbitraries.of("0", "5", "40"), Arbitraries.of("1", "2"));
  }

  private static Arbitrary<Round> free(Arbitrary<Integer> weights) {
    return free(weights, Arbitraries.just("0"), Arbitraries.just("1"));
  }

  private static Arbitrary<Round> free(
      Arbitrary<Integer> weights, Arbitrary<String> wealth, Arbitrary<String> capacities) {
    Arbitrary<List<CustomerDemand>> customers =
        Combinators.combine(weights, Arbitraries.integers().between(0, 30))
            .as((weight, value) -> Round.customer("C", weight, BigDecimal.valueOf(value)))
            .list()
            .ofMaxSize(20)
            .map(
                list -> {
                  List<CustomerDemand> all = new ArrayList<>();
                  list.forEach(
                      c ->
                          all.add(Round.customer("C" + (100 + all.size()), c.weight(), c.value())));
                  return all;
                });
    Arbitrary<List<Person>> people =
        Combinators.combine(wealth, capacities)
            .as((value, capacity) -> Round.equal("R", value, capacity))
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(
                list -> {
                  List<Person> all = new ArrayList<>();
                  list.forEach(
                      p ->
                          all.add(
                              Round.equal(
                                  "R" + all.size(),
                                  p.value().toPlainString(),
                                  p.capacity().toPlainString())));
                  return all;
                });
    return Combinators.combine(customers, people).as(Round::new);
  }
}
