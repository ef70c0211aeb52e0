package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.Need;
import org.crmrules.testkit.model.Unevenness;

/**
 * What holds of values though they are exchanged with little effort, as in plans beyond the
 * ordinary size; each two customers are held against each other.
 */
class LittleEffortLawsTest {

  /** What the one has more than the other without half of what is handed on, as hundredths. */
  private record Exchanged(Assignment given, Assignment taken, BigDecimal gain) {}

  /** Two are added: one for the rounding of doubles, one for that to whole hundredths. */
  @Property(tries = 300)
  void theSlackIsWhatTheBestExchangeThatIsLeftWouldGain(
      @ForAll("rounds") Round round, @ForAll @IntRange(max = 3) int effort) {
    AssignmentPlan plan = plan(round, effort);
    BigDecimal most =
        exchanges(plan).stream().map(Exchanged::gain).reduce(BigDecimal.ZERO, BigDecimal::max);

    if (plan.certificate().slack() == 0) {
      assertThat(most).isZero();
    } else {
      assertThat(BigDecimal.valueOf(plan.certificate().slack()))
          .isBetween(most, most.multiply(new BigDecimal("1.000000002")).add(BigDecimal.valueOf(2)));
    }
  }

  @Property(tries = 300)
  void nobodyHasMoreThanAPeerByMoreThanOneCustomerWhereAnExchangeOfTheTwoGains(
      @ForAll("rounds") Round round, @ForAll @IntRange(max = 3) int effort) {
    AssignmentPlan plan = plan(round, effort);
    Map<String, Load> people = people(plan);

    assertThat(exchanges(plan))
        .noneMatch(
            e -> {
              Load rich = people.get(e.given().representativeId());
              Load poor = people.get(e.taken().representativeId());
              return arePeers(rich, poor) && envies(plan, poor, rich);
            });
  }

  @Property(tries = 200)
  void loadsAreAsEvenAsWithAllTheEffortThereIs(
      @ForAll("rounds") Round round, @ForAll @IntRange(max = 3) int effort) {
    assertThat(Unevenness.of(plan(round, effort))).noneMatch(left -> left.contains("loads"));
  }

  /**
   * Ann is given 10 and 10, and Bob nothing of value: he would envy her even without one of them.
   */
  @Example
  void whatAPeerHasTooMuchIsExchangedWithoutAnyEffort() {
    AssignmentPlan plan = plan(dealtUnevenly(10, person("Bob", 0)), 0);

    assertThat(values(plan)).containsEntry("Ann", 10).containsEntry("Bob", 10);
  }

  /** 20 less half of 10 is 10 above that half of 10; in hundredths, and doubles lose a few. */
  @Example
  void whatSomebodyElseHasTooMuchIsStated() {
    AssignmentPlan plan = plan(dealtUnevenly(1_000_000_000, person("Bob", 0, "NORTH")), 0);

    assertThat(values(plan)).containsEntry("Ann", 2_000_000_000).containsEntry("Bob", 0);
    assertThat(plan.certificate().slack()).isBetween(100_000_000_000L, 100_000_000_200L);
  }

  /** Four customers by turns, each of a kind of its own, as somebody else could have it too. */
  private static Round dealtUnevenly(int value, Person bob) {
    List<Person> people = new ArrayList<>(List.of(person("Ann", 0), bob));
    List<CustomerDemand> demands = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      people.add(person("X" + i, 9));
      Set<String> others = new HashSet<>(Set.of("X1", "X2", "X3", "X4"));
      others.remove("X" + i);
      demands.add(
          new CustomerDemand(
              "C" + i,
              1,
              BigDecimal.valueOf(i % 2 == 1 ? value : 0),
              new Need(Set.of(), Set.of(), others),
              null));
    }
    return new Round(demands, people);
  }

  private static Person person(String id, int load, String... regions) {
    return new Person(
        id,
        BigDecimal.valueOf(load),
        BigDecimal.ZERO,
        BigDecimal.ONE,
        null,
        List.of(regions),
        List.of(),
        null);
  }

  private static Map<String, Integer> values(AssignmentPlan plan) {
    return plan.loads().stream()
        .collect(Collectors.toMap(Load::representativeId, l -> l.valueAfter().intValueExact()));
  }

  private static AssignmentPlan plan(Round round, int effort) {
    return Round.plan(
        FairAssignment.of(round.demands(), round.people(), served -> new Effort(effort, -1)));
  }

  private static List<Exchanged> exchanges(AssignmentPlan plan) {
    Map<String, Load> people = people(plan);
    List<Exchanged> found = new ArrayList<>();
    for (Assignment given : plan.assignments()) {
      for (Assignment taken : plan.assignments()) {
        Load from = people.get(given.representativeId());
        Load to = people.get(taken.representativeId());
        BigDecimal more = worth(given).subtract(worth(taken));
        if (from != to
            && given.weight() == taken.weight()
            && more.signum() > 0
            && Altered.canHave(from, taken)
            && Altered.canHave(to, given)) {
          BigDecimal half = more.divide(BigDecimal.valueOf(2));
          BigDecimal gain = share(from, half.negate()).subtract(share(to, half)).movePointRight(2);
          if (gain.signum() > 0) {
            found.add(new Exchanged(given, taken, gain));
          }
        }
      }
    }
    return found;
  }

  private static boolean arePeers(Load one, Load other) {
    return new HashSet<>(one.regions()).equals(new HashSet<>(other.regions()))
        && new HashSet<>(one.products()).equals(new HashSet<>(other.products()));
  }

  /** Of what the poor could have had, without the best of it. */
  private static boolean envies(AssignmentPlan plan, Load poor, Load rich) {
    List<BigDecimal> ofRich =
        plan.assignments().stream()
            .filter(a -> a.representativeId().equals(rich.representativeId()))
            .filter(a -> Altered.canHave(poor, a))
            .map(LittleEffortLawsTest::worth)
            .sorted()
            .toList();
    BigDecimal counted =
        ofRich.stream()
            .limit(Math.max(0, ofRich.size() - 1))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return rich.valueBefore()
            .add(counted)
            .divide(rich.capacity(), MathContext.DECIMAL128)
            .compareTo(share(poor, BigDecimal.ZERO))
        > 0;
  }

  private static BigDecimal share(Load person, BigDecimal more) {
    return person.valueAfter().add(more).divide(person.capacity(), MathContext.DECIMAL128);
  }

  private static BigDecimal worth(Assignment given) {
    BigDecimal value = given.demand().value();
    return value == null ? BigDecimal.ZERO : value;
  }

  private static Map<String, Load> people(AssignmentPlan plan) {
    return plan.loads().stream()
        .collect(Collectors.toMap(Load::representativeId, Function.identity()));
  }

  @Provide
  Arbitrary<Round> rounds() {
    return Arbitraries.oneOf(
        Rounds.mixed(), Rounds.twins(), Rounds.equalPeers(), Rounds.twins().map(Rounds::rich));
  }
}
