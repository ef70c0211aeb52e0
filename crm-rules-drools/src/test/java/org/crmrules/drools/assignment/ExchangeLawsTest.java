package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.drools.assignment.Altered.canHave;
import static org.crmrules.drools.assignment.Altered.cost;
import static org.crmrules.drools.assignment.Altered.exchanged;
import static org.crmrules.drools.assignment.Altered.moved;
import static org.crmrules.drools.assignment.Altered.swapped;
import static org.crmrules.drools.assignment.Altered.valueCost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.FairnessReport;
import org.crmrules.pool.FairnessVerifier;
import org.crmrules.testkit.model.Unevenness;

/** No single move or exchange is left to make loads or values more even, and what follows of it. */
class ExchangeLawsTest {

  /** Every customer is moved to everybody else, every two of any weights are exchanged. */
  @Property(tries = 200)
  void noMoveAndNoExchangeMakesLoadsOrValuesMoreEvenWhateverCustomersWeighAndNeed(
      @ForAll("mixed") Round round) {
    assertThat(Unevenness.of(round.plan())).isEmpty();
  }

  @Property(tries = 200)
  void noMoveAndNoExchangeMakesLoadsOrValuesMoreEvenAmongPeopleWhoAreAlike(
      @ForAll("twins") Round round) {
    assertThat(Unevenness.of(round.plan())).isEmpty();
  }

  @Property(tries = 150)
  void thePlanBeforeAnExchangeThatGainsIsRefused(@ForAll("alikeWithCapacities") Round round) {
    assertThatWhatIsWorseByAnExchangeIsRefused(round.plan());
  }

  @Property(tries = 150)
  void thePlanBeforeAnExchangeThatGainsIsRefusedWhateverTheCustomersNeed(
      @ForAll("mixed") Round round) {
    assertThatWhatIsWorseByAnExchangeIsRefused(round.plan());
  }

  private static void assertThatWhatIsWorseByAnExchangeIsRefused(AssignmentPlan plan) {
    BigDecimal best = valueCost(plan);

    exchanged(plan)
        .filter(other -> valueCost(other).compareTo(best) > 0)
        .forEach(worse -> assertThat(FairnessVerifier.verify(worse).isFair()).isFalse());
  }

  @Property(tries = 100)
  void thePlanBeforeAMoveOrAnExchangeThatMakesTheLoadsMoreEvenIsRefused(
      @ForAll("mixed") Round round) {
    AssignmentPlan plan = round.plan();
    BigDecimal best = cost(plan);

    Stream.concat(moved(plan), swapped(plan))
        .filter(other -> cost(other).compareTo(best) > 0)
        .forEach(worse -> assertThat(FairnessVerifier.verify(worse).isFair()).isFalse());
  }

  @Property(tries = 300)
  void amongEqualsNobodyEnviesAnybodyByMoreThanOneCustomer(@ForAll("alike") Round round) {
    assertThat(round.plan().fairness().envy()).isZero();
  }

  /**
   * Different regions and products, and so different groups; but all of one capacity and weight.
   */
  @Property(tries = 300)
  void amongPeersNobodyEnviesAnybodyByMoreThanOneCustomer(@ForAll("equalPeers") Round round) {
    assertThat(round.plan().fairness().peers())
        .allSatisfy(peers -> assertThat(peers.envy()).isZero());
  }

  @Property(tries = 300)
  void howeverLittleEffortValuesAreWorthAmongPeersNobodyEnviesByMoreThanOneCustomer(
      @ForAll("equalPeers") Round round) {
    Effort none = new Effort(0, -1);
    AssignmentPlan plan =
        Round.plan(FairAssignment.of(round.demands(), round.people(), served -> none));

    assertThat(plan.fairness().peers()).allSatisfy(peers -> assertThat(peers.envy()).isZero());
    assertThat(cost(plan)).isEqualByComparingTo(cost(round.plan()));
  }

  /** Each two people are compared, by division. */
  @Property(tries = 300)
  void theReportStatesTheLargestEnvyAmongPeersAndACauseOfIt(@ForAll("mixed") Round round) {
    AssignmentPlan plan = round.plan();

    assertThat(plan.fairness().envy()).isEqualByComparingTo(envy(plan, plan.loads()));
    for (FairnessReport.Peers peers : plan.fairness().peers()) {
      List<Load> people =
          plan.loads().stream()
              .filter(l -> peers.representativeIds().contains(l.representativeId()))
              .toList();
      assertThat(people).hasSizeGreaterThan(1);
      assertThat(peers.envy()).isEqualByComparingTo(envy(plan, people));
      assertThat(peers.causes().isEmpty()).isEqualTo(peers.envy().signum() == 0);
    }
  }

  private static BigDecimal envy(AssignmentPlan plan, List<Load> people) {
    BigDecimal most = BigDecimal.ZERO;
    for (Load rich : people) {
      for (Load poor : people) {
        if (rich != poor
            && rich.takesPart()
            && poor.takesPart()
            && Set.copyOf(rich.regions()).equals(Set.copyOf(poor.regions()))
            && Set.copyOf(rich.products()).equals(Set.copyOf(poor.products()))) {
          most =
              most.max(
                  couldEnvy(plan, rich, poor)
                      .divide(rich.capacity(), 9, RoundingMode.HALF_UP)
                      .subtract(
                          poor.valueAfter().divide(poor.capacity(), 9, RoundingMode.HALF_UP)));
        }
      }
    }
    return most.subtract(new BigDecimal("0.00000001"))
        .setScale(6, RoundingMode.CEILING)
        .max(BigDecimal.ZERO);
  }

  private static BigDecimal couldEnvy(AssignmentPlan plan, Load rich, Load poor) {
    List<BigDecimal> values =
        plan.assignments().stream()
            .filter(a -> a.representativeId().equals(rich.representativeId()) && canHave(poor, a))
            .map(a -> a.demand().value() == null ? BigDecimal.ZERO : a.demand().value())
            .sorted()
            .toList();
    BigDecimal all = values.stream().reduce(rich.valueBefore(), BigDecimal::add);
    return values.isEmpty() ? all : all.subtract(values.get(values.size() - 1));
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

  /** From the least. */
  private static List<BigDecimal> valuesOf(AssignmentPlan plan, Load person) {
    return plan.assignments().stream()
        .filter(a -> a.representativeId().equals(person.representativeId()))
        .map(a -> a.demand().value() == null ? BigDecimal.ZERO : a.demand().value())
        .sorted()
        .toList();
  }

  @Provide
  Arbitrary<Round> mixed() {
    return Rounds.mixed();
  }

  @Provide
  Arbitrary<Round> twins() {
    return Rounds.twins();
  }

  @Provide
  Arbitrary<Round> equalPeers() {
    return Rounds.equalPeers();
  }

  @Provide
  Arbitrary<Round> alike() {
    return Rounds.free(Arbitraries.just(3));
  }

  @Provide
  Arbitrary<Round> alikeButWealth() {
    return Rounds.free(Arbitraries.just(3), Arbitraries.of("0", "5", "40"), Arbitraries.just("1"));
  }

  @Provide
  Arbitrary<Round> alikeWithCapacities() {
    return Rounds.free(
        Arbitraries.just(3), Arbitraries.of("0", "5", "40"), Arbitraries.of("1", "2"));
  }
}
