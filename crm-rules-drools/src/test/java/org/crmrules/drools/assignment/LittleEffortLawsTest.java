package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.testkit.model.Unevenness;

/**
 * What holds of values though they are exchanged with little effort, as in plans beyond the ordinary
 * size; each two customers are held against each other.
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
        exchanges(plan).stream()
            .map(Exchanged::gain)
            .reduce(BigDecimal.ZERO, BigDecimal::max);

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
          BigDecimal gain =
              share(from, half.negate()).subtract(share(to, half)).movePointRight(2);
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

  /** Not counting the most valuable customer that the poor could have had. */
  private static boolean envies(AssignmentPlan plan, Load poor, Load rich) {
    BigDecimal best =
        plan.assignments().stream()
            .filter(a -> a.representativeId().equals(rich.representativeId()))
            .filter(a -> Altered.canHave(poor, a))
            .map(LittleEffortLawsTest::worth)
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
    return share(rich, best.negate()).compareTo(share(poor, BigDecimal.ZERO)) > 0;
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
