package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;

class DroolsPoolLawsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final List<String> REGIONS = List.of("NORTH", "SOUTH");
  private static final List<String> PRODUCTS = List.of("VALVES", "PUMPS");
  private static final List<String> PEOPLE = ids("S", 5);

  private final RunningPack pack = RealPacks.shipped("customer-pool");

  /** The cap of P-15 is 100. */
  @Property(tries = 200)
  void nobodyWhoGetsACustomerHoldsMoreThanTheCap(
      @ForAll("customers") List<PoolCustomer> customers,
      @ForAll("people") List<Representative> people) {
    Map<String, Representative> byId = byId(people, Representative::id);

    assertThat(new DroolsPool(pack).assign(customers, people, AS_OF).loads())
        .allSatisfy(
            load -> {
              int held = byId.get(load.representativeId()).openCustomers();
              assertThat(held + load.customers()).isLessThanOrEqualTo(Math.max(held, 100));
            });
  }

  /** P-11, P-13, P-15, P-16, read once more without any rule. */
  @Property(tries = 200)
  void nobodyGetsACustomerWithoutBeingEligible(
      @ForAll("customers") List<PoolCustomer> customers,
      @ForAll("people") List<Representative> people) {
    Map<String, PoolCustomer> customerById = byId(customers, PoolCustomer::id);
    Map<String, Representative> personById = byId(people, Representative::id);

    assertThat(new DroolsPool(pack).assign(customers, people, AS_OF).assignments())
        .allSatisfy(
            assignment -> {
              PoolCustomer customer = customerById.get(assignment.customerId());
              Representative person = personById.get(assignment.representativeId());
              assertThat(customer.ownerId()).isNull();
              assertThat(customer.keyAccount()).isFalse();
              assertThat(customer.phone()).isNotNull();
              assertThat(person.active()).isTrue();
              assertThat(person.capacity()).isPositive();
              assertThat(serves(person.regions(), customer.region())).isTrue();
              assertThat(serves(person.products(), customer.product())).isTrue();
              if (person.id().equals(customer.previousOwnerId())) {
                assertThat(customer.releasedOn()).isBeforeOrEqualTo(TODAY.minusDays(30));
              }
            });
  }

  private static boolean serves(List<String> served, String needed) {
    return served.isEmpty() || needed == null || served.contains(needed);
  }

  private static <T> Map<String, T> byId(List<T> facts, Function<T, String> id) {
    return facts.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  @Provide
  Arbitrary<List<PoolCustomer>> customers() {
    return Combinators.combine(
            Arbitraries.of(ids("K", 15)),
            Arbitraries.of("A", "B", "C", "D"),
            Arbitraries.of(REGIONS),
            Arbitraries.of(PRODUCTS).injectNull(0.5),
            Arbitraries.of(PEOPLE).injectNull(0.5),
            Arbitraries.integers().between(25, 35).map(TODAY::minusDays).injectNull(0.2),
            Arbitraries.integers().between(1, 3).map(TODAY::minusDays).injectNull(0.3),
            Arbitraries.integers().between(0, 9))
        .as(
            (id, grade, region, product, previous, released, since, flaw) ->
                PoolCustomer.of(id)
                    .name("北方铸造")
                    .contact("王敏")
                    .phone(flaw == 0 ? null : "010-5555" + id.substring(1))
                    .ownerId(flaw == 1 ? "S1" : null)
                    .keyAccount(flaw == 2)
                    .source("FAIR")
                    .grade(grade)
                    .region(region)
                    .product(product)
                    .previousOwnerId(previous)
                    .releasedOn(released)
                    .inPoolSince(since)
                    .build())
        .list()
        .uniqueElements(PoolCustomer::id)
        .ofMaxSize(15);
  }

  @Provide
  Arbitrary<List<Representative>> people() {
    return Combinators.combine(
            Arbitraries.of(PEOPLE),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(REGIONS).list().ofMaxSize(2),
            Arbitraries.of(PRODUCTS).list().ofMaxSize(2),
            Arbitraries.of(0, 97, 99, 100, 101),
            Arbitraries.of("0", "0.5", "3", "7").map(BigDecimal::new),
            Arbitraries.of("0", "0.5", "1", "3").map(BigDecimal::new),
            Arbitraries.integers().between(0, 3).injectNull(0.3))
        .as(
            (id, active, regions, products, open, load, capacity, day) ->
                Representative.of(id)
                    .active(active)
                    .regions(regions)
                    .products(products)
                    .openCustomers(open)
                    .load(load)
                    .capacity(capacity)
                    .lastAssignedAt(day == null ? null : AS_OF.minusSeconds(86_400L * day))
                    .build())
        .list()
        .uniqueElements(Representative::id)
        .ofMaxSize(PEOPLE.size());
  }

  private static List<String> ids(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> prefix + n).toList();
  }
}
