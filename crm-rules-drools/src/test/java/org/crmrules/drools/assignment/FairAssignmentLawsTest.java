package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.drools.assignment.Altered.cost;
import static org.crmrules.drools.assignment.Altered.recounted;
import static org.crmrules.drools.assignment.Altered.with;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
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
import org.crmrules.testkit.model.BestAssignment;

class FairAssignmentLawsTest {

  @Property(tries = 400)
  void whereWeightsAreEqualNoPlanAtAllServesBetterOrIsMoreEven(@ForAll("small") Round round) {
    AssignmentPlan plan = round.plan();
    BestAssignment best = BestAssignment.of(round.demands(), plan.loads());

    assertThat(served(plan, round.demands())).isEqualTo(best.served());
    assertThat(BestAssignment.cost(plan.loads(), plan.loads().stream().map(Load::after).toList()))
        .isEqualByComparingTo(best.cost());
  }

  @Property(tries = 400)
  void asManyAsCanBeAreServedAndTheEarliest(@ForAll("smallMixed") Round round) {
    AssignmentPlan plan = round.plan();

    assertThat(served(plan, round.demands()))
        .isEqualTo(BestAssignment.of(round.demands(), plan.loads()).served());
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

  private static String served(AssignmentPlan plan, List<CustomerDemand> demands) {
    return BestAssignment.inOrder(demands).stream()
        .map(d -> plan.assignments().stream().anyMatch(a -> a.demand().equals(d)) ? "1" : "0")
        .collect(Collectors.joining());
  }

  @Provide
  Arbitrary<Round> small() {
    return Arbitraries.integers()
        .between(1, 3)
        .flatMap(weight -> Round.of(6, 4, Arbitraries.just(weight), Rounds.CAPACITIES));
  }

  @Provide
  Arbitrary<Round> smallMixed() {
    return Round.of(6, 4, Arbitraries.integers().between(1, 5), Rounds.CAPACITIES);
  }

  @Provide
  Arbitrary<Round> mixed() {
    return Rounds.mixed();
  }

  @Provide
  Arbitrary<Round> equalWeights() {
    return Round.of(12, 5, Arbitraries.just(2), Rounds.CAPACITIES);
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
    return Rounds.free(Arbitraries.integers().between(1, 5));
  }

  @Provide
  Arbitrary<Round> alike() {
    return Rounds.free(Arbitraries.just(3));
  }
}
