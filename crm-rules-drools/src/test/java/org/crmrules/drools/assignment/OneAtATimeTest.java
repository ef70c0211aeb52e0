package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.drools.assignment.Round.in;
import static org.crmrules.drools.assignment.Round.wants;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.CustomerDemand;

/** Batches of one: what holds about the loads, and what does not. */
class OneAtATimeTest {

  /**
   * Whoever is given a customer of weight w is then above anybody else who could have it by at most
   * w/2 · (1/c + 1/c'), with c and c' the capacities: different regions, weights and entitlements.
   */
  @Property(tries = 300)
  void whoIsGivenACustomerIsWithinItOfEverybodyElseWhoCouldHaveIt(@ForAll("mixed") Round round) {
    List<Person> people = round.people();
    for (CustomerDemand demand : round.demands()) {
      AssignmentPlan plan = new Round(List.of(demand), people).plan();
      for (AssignmentPlan.Assignment given : plan.assignments()) {
        assertWithin(plan, given);
      }
      people = after(plan, people);
    }
  }

  private static void assertWithin(AssignmentPlan plan, AssignmentPlan.Assignment given) {
    Load taker = load(plan, given.representativeId());
    BigDecimal half = new BigDecimal(given.weight()).divide(new BigDecimal(2));
    for (Load other : plan.loads()) {
      if (other != taker && other.takesPart() && other.meets(given.demand().need())) {
        assertThat(over(taker.after().subtract(half), taker))
            .isLessThanOrEqualTo(over(other.after().add(half), other));
      }
    }
  }

  /**
   * Azar, Naor and Rom 1995: with equal capacities, whoever can get what, the highest load is at
   * most 1 + log2 of the number of people times the least highest load there is. With one weight
   * that is the highest load of the batch, which is best for every convex cost.
   */
  @Property(tries = 300)
  void theHighestLoadIsWithinALogarithmOfTheBest(@ForAll("restricted") Round round) {
    List<Person> people = round.people();
    for (CustomerDemand demand : round.demands()) {
      people = after(new Round(List.of(demand), people).plan(), people);
    }
    int online = highest(people.stream().map(Person::load).toList());
    int best = highest(round.plan().loads().stream().map(Load::after).toList());

    assertThat((double) online)
        .isLessThanOrEqualTo((1 + Math.ceil(Math.log(people.size()) / Math.log(2))) * best);
  }

  /**
   * Ann, before Cat by id, is given the first and then the last, though Bob could have the first.
   */
  @Example
  void whereEligibilityDiffersOneAtATimeCanEndAtTwiceTheBest() {
    List<CustomerDemand> demands = List.of(wants("C1", "R1"), wants("C2", "R2"), wants("C3", "R3"));
    List<Person> people =
        List.of(in("Ann", "R1", "R3"), in("Bob", "R1"), in("Cat", "R2", "R3"), in("Dan", "R2"));
    List<Person> after = people;
    for (CustomerDemand demand : demands) {
      after = after(new Round(List.of(demand), after).plan(), after);
    }

    assertThat(highest(after.stream().map(Person::load).toList())).isEqualTo(2);
    assertThat(
            highest(new Round(demands, people).plan().loads().stream().map(Load::after).toList()))
        .isEqualTo(1);
  }

  private static int highest(List<BigDecimal> loads) {
    return loads.stream().mapToInt(BigDecimal::intValueExact).max().orElse(0);
  }

  private static BigDecimal over(BigDecimal load, Load person) {
    return load.divide(person.capacity(), MathContext.DECIMAL128).round(new MathContext(20));
  }

  private static Load load(AssignmentPlan plan, String id) {
    return plan.loads().stream()
        .filter(l -> l.representativeId().equals(id))
        .findAny()
        .orElseThrow();
  }

  private static List<Person> after(AssignmentPlan plan, List<Person> people) {
    Map<String, Load> loads =
        plan.loads().stream().collect(Collectors.toMap(Load::representativeId, l -> l));
    List<Person> carried = new ArrayList<>();
    for (Person p : people) {
      Load load = loads.get(p.id());
      carried.add(
          new Person(
              p.id(),
              load.after(),
              p.value(),
              p.capacity(),
              p.room() == null ? null : p.room() - load.customers(),
              p.regions(),
              p.products(),
              p.lastAssignedAt()));
    }
    return carried;
  }

  @Provide
  Arbitrary<Round> mixed() {
    return Round.of(
        12, 5, Arbitraries.integers().between(1, 5), Arbitraries.of("0", "0.5", "1", "1.5", "3"));
  }

  /** Equal capacities, nothing held and no limits. */
  @Provide
  Arbitrary<Round> restricted() {
    List<String> regions = List.of("R1", "R2", "R3", "R4");
    Arbitrary<List<Person>> people =
        Arbitraries.of(regions)
            .set()
            .ofMinSize(1)
            .ofMaxSize(3)
            .list()
            .ofMinSize(2)
            .ofMaxSize(6)
            .map(
                sets -> {
                  List<Person> all = new ArrayList<>();
                  sets.forEach(set -> all.add(in("P" + all.size(), set.toArray(String[]::new))));
                  return all;
                });
    Arbitrary<List<CustomerDemand>> customers =
        Arbitraries.of(regions)
            .list()
            .ofMaxSize(14)
            .map(
                list -> {
                  List<CustomerDemand> all = new ArrayList<>();
                  list.forEach(region -> all.add(wants("C" + (10 + all.size()), region)));
                  return all;
                });
    return Combinators.combine(customers, people).as(Round::new);
  }
}
