package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.FairnessDecision;
import org.crmrules.pool.FairnessDecision.Move;
import org.crmrules.pool.LastReport;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;

/** P-03, P-05, P-11, P-13, P-15 and P-24 with the shipped pack, read once more without rules. */
class FairnessLawsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Map<String, Integer> WEIGHTS = Map.of("A", 5, "B", 3, "C", 2, "D", 1);

  private final RunningPack pack = RealPacks.shipped("customer-pool");

  /** People with what they hold. */
  record Team(List<Representative> people, List<PoolCustomer> customers) {}

  @Property(tries = 300)
  void thereIsAnAlertJustWhereTheGiniCoefficientIsAboveAFifth(@ForAll("team") Team team) {
    FairnessDecision decision = report(team);
    double gini = gini(team.people(), loads(team));

    assertThat(decision.figures().gini().doubleValue()).isCloseTo(gini, within(1e-5));
    if (Math.abs(gini - 0.2) > 1e-5) {
      assertThat(decision.alerts()).isEqualTo(gini > 0.2 ? List.of("UNEVEN") : List.of());
    }
    if (decision.alerts().isEmpty()) {
      assertThat(decision.moves()).isEmpty();
    }
  }

  /** P-11: nobody loses what never drops. P-13, P-15: nobody gets what they cannot have. */
  @Property(tries = 300)
  void everyMoveIsOneThatTheRulesAllowAndNoCustomerMovesTwice(@ForAll("team") Team team) {
    Map<String, Integer> got = new HashMap<>();
    Set<String> moved = new HashSet<>();
    for (Move move : report(team).moves()) {
      PoolCustomer customer = customer(team, move.customerId());
      Representative to = person(team, move.to());
      assertThat(moved.add(move.customerId())).isTrue();
      assertThat(move.from()).isEqualTo(customer.ownerId()).isNotEqualTo(move.to());
      assertThat(customer.keyAccount()).isFalse();
      assertThat(customer.openContracts() + customer.openComplaints()).isZero();
      assertThat(to.active()).isTrue();
      assertThat(to.capacity()).isPositive();
      assertThat(
              customer.region() == null
                  || to.regions().isEmpty()
                  || to.regions().contains(customer.region()))
          .isTrue();
      got.merge(move.to(), 1, Integer::sum);
    }
    got.forEach(
        (id, customers) ->
            assertThat(person(team, id).openCustomers() + customers).isLessThanOrEqualTo(100));
  }

  @Property(tries = 300)
  @StatisticsReport(StatisticsReportMode.OFF)
  void everyMoveEvensTheLoadsOutAndNoneIsMadeOnceTheAlertHasEnded(@ForAll("team") Team team) {
    FairnessDecision decision = report(team);
    Statistics.collect(decision.moves().isEmpty());
    Statistics.coverage(c -> c.check(false).count(moving -> moving > 5));
    Map<String, Double> loads = loads(team);
    for (Move move : decision.moves()) {
      assertThat(gini(team.people(), loads)).isGreaterThan(0.2 - 1e-5);
      double before = unevenness(team.people(), loads);
      int weight = WEIGHTS.get(customer(team, move.customerId()).grade());
      loads.merge(move.from(), (double) -weight, Double::sum);
      loads.merge(move.to(), (double) weight, Double::sum);
      assertThat(unevenness(team.people(), loads)).isLessThan(before);
    }
    assertThat(decision.after().gini().doubleValue())
        .isCloseTo(gini(team.people(), loads), within(1e-5));
  }

  @Property(tries = 200)
  void theOrderOfPeopleAndCustomersDoesNotMatter(@ForAll("team") Team team, @ForAll Random random) {
    List<Representative> people = new ArrayList<>(team.people());
    List<PoolCustomer> customers = new ArrayList<>(team.customers());
    Collections.shuffle(people, random);
    Collections.shuffle(customers, random);

    assertThat(report(new Team(people, customers))).isEqualTo(report(team));
  }

  /** In proportion to capacity is even, however much it is. */
  @Property(tries = 100)
  void loadsInProportionToCapacityRaiseNoAlert(
      @ForAll @IntRange(min = 0, max = 50) int each, @ForAll("team") Team team) {
    List<Representative> even =
        team.people().stream()
            .map(p -> p.toBuilder().load(p.capacity().multiply(BigDecimal.valueOf(each))).build())
            .toList();

    FairnessDecision decision = report(new Team(even, team.customers()));

    assertThat(decision.alerts()).isEmpty();
    assertThat(decision.figures().gini()).isEqualByComparingTo("0");
  }

  @Property(tries = 100)
  void theNextReportIsAWeekAfterTheLastOrTodayIfThatIsOver(
      @ForAll @IntRange(min = 0, max = 20) int ago, @ForAll("team") Team team) {
    LocalDate last = TODAY.minusDays(ago);

    FairnessDecision decision =
        new PoolDuties(pack, NOW)
            .fairness(team.customers(), team.people(), LastReport.of(last).build());

    assertThat(decision.nextReportOn()).isEqualTo(ago > 7 ? TODAY : last.plusDays(7));
  }

  private FairnessDecision report(Team team) {
    return new PoolDuties(pack, NOW).fairness(team.customers(), team.people(), null);
  }

  private static PoolCustomer customer(Team team, String id) {
    return team.customers().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static Representative person(Team team, String id) {
    return team.people().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static Map<String, Double> loads(Team team) {
    Map<String, Double> loads = new HashMap<>();
    team.people().forEach(p -> loads.put(p.id(), p.load().doubleValue()));
    return loads;
  }

  private static List<Double> relative(List<Representative> people, Map<String, Double> loads) {
    return people.stream()
        .filter(p -> p.capacity().signum() > 0)
        .map(p -> loads.get(p.id()) / p.capacity().doubleValue())
        .toList();
  }

  /** Half the mean difference of all pairs, over the mean. */
  private static double gini(List<Representative> people, Map<String, Double> loads) {
    List<Double> all = relative(people, loads);
    double sum = all.stream().mapToDouble(x -> x).sum();
    double differences = 0;
    for (double one : all) {
      for (double other : all) {
        differences += Math.abs(one - other);
      }
    }
    return sum == 0 ? 0 : differences / (2 * all.size() * sum);
  }

  /** Least where everybody carries in proportion to capacity. */
  private static double unevenness(List<Representative> people, Map<String, Double> loads) {
    return people.stream()
        .filter(p -> p.capacity().signum() > 0)
        .mapToDouble(p -> loads.get(p.id()) * loads.get(p.id()) / p.capacity().doubleValue())
        .sum();
  }

  @Provide
  Arbitrary<Team> team() {
    Arbitrary<PoolCustomer.Builder> customer =
        Combinators.combine(
                Arbitraries.of("A", "B", "C", "D"),
                Arbitraries.of("NORTH", "SOUTH").injectNull(0.5),
                Arbitraries.of("S1", "S1", "S1", "S2", "S3"),
                Arbitraries.integers().between(0, 9))
            .as(
                (grade, region, owner, flaw) ->
                    PoolCustomer.of("K")
                        .grade(grade)
                        .region(region)
                        .ownerId(owner)
                        .keyAccount(flaw == 0)
                        .openComplaints(flaw == 1 ? 1 : 0)
                        .openContracts(flaw == 2 ? 1 : 0));
    return Combinators.combine(people().list().ofSize(4), customer.list().ofMinSize(2).ofMaxSize(6))
        .as(FairnessLawsTest::team);
  }

  /** Everybody carries at least what their customers weigh. */
  private static Team team(List<Representative.Builder> builders, List<PoolCustomer.Builder> held) {
    List<PoolCustomer> customers = new ArrayList<>();
    for (PoolCustomer.Builder builder : held) {
      PoolCustomer one = builder.build();
      customers.add(
          PoolCustomer.of("K" + customers.size())
              .grade(one.grade())
              .region(one.region())
              .ownerId(one.ownerId())
              .keyAccount(one.keyAccount())
              .openComplaints(one.openComplaints())
              .openContracts(one.openContracts())
              .build());
    }
    List<Representative> people = new ArrayList<>();
    for (Representative.Builder builder : builders) {
      String id = "S" + (people.size() + 1);
      int weights =
          customers.stream()
              .filter(c -> id.equals(c.ownerId()))
              .mapToInt(c -> WEIGHTS.get(c.grade()))
              .sum();
      Representative one = builder.build();
      people.add(
          Representative.of(id)
              .active(one.active())
              .regions(one.regions())
              .openCustomers(one.openCustomers())
              .capacity(one.capacity())
              .load(one.load().add(BigDecimal.valueOf(weights)))
              .build());
    }
    return new Team(people, customers);
  }

  private static Arbitrary<Representative.Builder> people() {
    return Combinators.combine(
            Arbitraries.of(true, true, true, false),
            Arbitraries.of("NORTH", "SOUTH").list().uniqueElements().ofMaxSize(1),
            Arbitraries.of(0, 5, 98, 99, 100),
            Arbitraries.of("0", "1", "1", "2", "0.5").map(BigDecimal::new),
            Arbitraries.integers().between(0, 3))
        .as(
            (active, regions, open, capacity, load) ->
                Representative.of("S")
                    .active(active)
                    .regions(regions)
                    .openCustomers(open)
                    .capacity(capacity)
                    .load(BigDecimal.valueOf(load)));
  }
}
