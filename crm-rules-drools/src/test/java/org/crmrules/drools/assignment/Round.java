package org.crmrules.drools.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.crmrules.PolicyRef;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.FairnessCertificate;
import org.crmrules.pool.Need;
import org.crmrules.pool.PoolStatus;

/** Customers and people, crowded so that ties, full people and bars are frequent. */
record Round(List<CustomerDemand> demands, List<Person> people) {

  static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
  private static final List<String> REGIONS = List.of("EAST", "NORTH", "WEST");
  private static final List<String> PRODUCTS = List.of("BEER", "MALT");

  static Arbitrary<Round> of(
      int customers, int people, Arbitrary<Integer> weights, Arbitrary<String> capacities) {
    List<String> team = ids("R", people);
    Arbitrary<Need> need =
        Combinators.combine(
                Arbitraries.of(REGIONS).set().ofMaxSize(1),
                Arbitraries.of(PRODUCTS).set().ofMaxSize(1),
                Arbitraries.of(team).set().ofMaxSize(2))
            .as(Need::new);
    Arbitrary<CustomerDemand> demand =
        Combinators.combine(
                Arbitraries.of(ids("C", customers)),
                weights,
                Arbitraries.integers().between(0, 9).map(BigDecimal::valueOf).injectNull(0.2),
                need,
                Arbitraries.integers()
                    .between(1, 4)
                    .map(day -> LocalDate.of(2026, 3, day))
                    .injectNull(0.2))
            .as(CustomerDemand::new);
    Arbitrary<Person> person =
        Combinators.combine(
                Arbitraries.of(team),
                Arbitraries.of("0", "0.5", "1", "1.0", "2", "3", "7").map(BigDecimal::new),
                Arbitraries.of("0", "0", "2.5", "8").map(BigDecimal::new),
                capacities.map(BigDecimal::new),
                Arbitraries.integers().between(0, 4).injectNull(0.3),
                Arbitraries.of(REGIONS).set().ofMaxSize(2).map(List::copyOf),
                Arbitraries.of(PRODUCTS).set().ofMaxSize(1).map(List::copyOf),
                Arbitraries.integers().between(0, 3).injectNull(0.3))
            .as(
                (id, load, value, capacity, room, regions, products, day) ->
                    new Person(
                        id,
                        load,
                        value,
                        capacity,
                        room,
                        regions,
                        products,
                        day == null ? null : Instant.EPOCH.plusSeconds(86_400L * day)));
    return Combinators.combine(
            demand.list().ofMaxSize(customers).uniqueElements(CustomerDemand::customerId),
            person.list().ofMaxSize(people).uniqueElements(Person::id))
        .as(Round::new);
  }

  private static List<String> ids(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> prefix + n).toList();
  }

  /** People who can all get everything and begin with nothing. */
  static Person equal(String id) {
    return equal(id, "0", "1");
  }

  /** The same, with something of value, or of another capacity. */
  static Person equal(String id, String value, String capacity) {
    return new Person(
        id,
        BigDecimal.ZERO,
        new BigDecimal(value),
        new BigDecimal(capacity),
        null,
        List.of(),
        List.of(),
        null);
  }

  /** Somebody who serves these regions, and begins with nothing. */
  static Person in(String id, String... regions) {
    return new Person(
        id,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ONE,
        null,
        List.of(regions),
        List.of(),
        null);
  }

  /** A customer of a region, of a value that nobody knows. */
  static CustomerDemand wants(String id, String region) {
    return new CustomerDemand(id, 1, null, inRegion(region), null);
  }

  static CustomerDemand wants(String id, String value, String region) {
    return new CustomerDemand(id, 1, new BigDecimal(value), inRegion(region), null);
  }

  private static Need inRegion(String region) {
    return new Need(Set.of(region), Set.of(), Set.of());
  }

  /** The plan with a certificate that states another slack. */
  static AssignmentPlan withSlack(AssignmentPlan plan, long slack) {
    return new AssignmentPlan(
        plan.assignments(),
        plan.unassigned(),
        plan.loads(),
        new FairnessCertificate(plan.certificate().levels(), plan.certificate().seals(), slack),
        plan.policy(),
        plan.asOf());
  }

  static CustomerDemand customer(String id, int weight) {
    return customer(id, weight, null);
  }

  static CustomerDemand customer(String id, int weight, BigDecimal value) {
    return new CustomerDemand(id, weight, value, Need.NONE, null);
  }

  AssignmentPlan plan() {
    return plan(FairAssignment.of(demands, people));
  }

  /** The outcome as hosts see it, without any rule. */
  static AssignmentPlan plan(FairAssignment.Outcome outcome) {
    Map<String, Integer> count = new HashMap<>();
    Map<String, Integer> weight = new HashMap<>();
    Map<String, BigDecimal> worth = new HashMap<>();
    List<Assignment> given = new java.util.ArrayList<>();
    List<Unassigned> rest = new java.util.ArrayList<>();
    for (int i = 0; i < outcome.personOf().length; i++) {
      CustomerDemand demand = outcome.demands().get(i);
      if (outcome.personOf()[i] < 0) {
        rest.add(
            new Unassigned(
                demand.customerId(), PoolStatus.AVAILABLE, List.of(), demand, List.of()));
      } else {
        String id = outcome.people().get(outcome.personOf()[i]).id();
        given.add(new Assignment(demand, id, List.of()));
        count.merge(id, 1, Integer::sum);
        weight.merge(id, demand.weight(), Integer::sum);
        if (demand.value() != null) {
          worth.merge(id, demand.value(), BigDecimal::add);
        }
      }
    }
    List<Load> loads =
        outcome.people().stream()
            .map(
                p ->
                    new Load(
                        p.id(),
                        p.load(),
                        p.load().add(BigDecimal.valueOf(weight.getOrDefault(p.id(), 0))),
                        p.value(),
                        p.value().add(worth.getOrDefault(p.id(), BigDecimal.ZERO)),
                        p.capacity(),
                        count.getOrDefault(p.id(), 0),
                        p.room(),
                        p.regions(),
                        p.products(),
                        BigDecimal.ZERO,
                        List.of()))
            .toList();
    return new AssignmentPlan(
        given, rest, loads, outcome.certificate(), new PolicyRef("p", "1.0.0", "d"), NOW);
  }
}
