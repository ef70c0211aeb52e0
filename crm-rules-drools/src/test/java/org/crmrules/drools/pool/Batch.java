package org.crmrules.drools.pool;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.crmrules.pool.Representative;

/** Customers and people, crowded so that ties, full seats and bars are frequent. */
record Batch(List<Demand> demands, List<Seat> seats) {

  private static final List<String> CUSTOMERS = ids("C", 25);
  private static final List<String> PEOPLE = ids("R", 6);
  private static final List<String> REGIONS = List.of("EAST", "NORTH", "WEST");
  private static final List<String> PRODUCTS = List.of("BEER", "MALT");

  /** Everything that can stand between a customer and a person. */
  static Arbitrary<Batch> restricted() {
    Arbitrary<Demand> demand =
        Combinators.combine(
                Arbitraries.of(CUSTOMERS),
                Arbitraries.integers().between(1, 5),
                Arbitraries.of(REGIONS).set().ofMaxSize(2),
                Arbitraries.of(PRODUCTS).set().ofMaxSize(1),
                Arbitraries.of(PEOPLE).set().ofMaxSize(2),
                dates())
            .as(Demand::new);
    Arbitrary<Seat> seat =
        Combinators.combine(
                people(Arbitraries.of("0", "0.5", "1", "1.00", "1.5", "3")),
                Arbitraries.frequencyOf(
                    Tuple.of(5, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))),
                Arbitraries.integers().between(0, 6).injectNull(0.3))
            .as(Seat::new);
    return batches(0, demand, seat);
  }

  /** At least two people who may all get everything, and customers that weigh the same. */
  static Arbitrary<Batch> unrestricted(int weight) {
    return batches(
        2,
        customers(Arbitraries.just(weight)),
        people(Arbitraries.of("0.5", "1", "1.5", "3")).map(Batch::open));
  }

  /** At least one person; all may get everything, begin with nothing and can carry the same. */
  static Arbitrary<Batch> level(Arbitrary<Integer> weights) {
    Arbitrary<Seat> seat = Arbitraries.of(PEOPLE).map(id -> open(Representative.of(id).build()));
    return batches(1, customers(weights), seat);
  }

  private static Seat open(Representative person) {
    return new Seat(person, false, null);
  }

  private static Arbitrary<Batch> batches(
      int minimumOfPeople, Arbitrary<Demand> demand, Arbitrary<Seat> seat) {
    return Combinators.combine(
            demand.list().ofMaxSize(CUSTOMERS.size()).uniqueElements(Demand::customerId),
            seat.list()
                .ofMinSize(minimumOfPeople)
                .ofMaxSize(PEOPLE.size())
                .uniqueElements(Seat::id))
        .as(Batch::new);
  }

  private static Arbitrary<Demand> customers(Arbitrary<Integer> weights) {
    return Combinators.combine(Arbitraries.of(CUSTOMERS), weights, dates())
        .as((id, weight, since) -> new Demand(id, weight, Set.of(), Set.of(), Set.of(), since));
  }

  private static Arbitrary<Representative> people(Arbitrary<String> capacities) {
    return Combinators.combine(
            Arbitraries.of(PEOPLE),
            Arbitraries.of(REGIONS).list().ofMaxSize(3),
            Arbitraries.of(PRODUCTS).list().ofMaxSize(2),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of("0", "0.5", "1", "1.0", "2", "3", "7"),
            capacities,
            Arbitraries.integers().between(0, 3).injectNull(0.3))
        .as(
            (id, regions, products, open, load, capacity, day) ->
                Representative.of(id)
                    .regions(regions)
                    .products(products)
                    .openCustomers(open)
                    .load(new BigDecimal(load))
                    .capacity(new BigDecimal(capacity))
                    .lastAssignedAt(day == null ? null : Instant.EPOCH.plusSeconds(86_400L * day))
                    .build());
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers()
        .between(1, 4)
        .map(day -> LocalDate.of(2026, 3, day))
        .injectNull(0.2);
  }

  private static List<String> ids(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> prefix + n).toList();
  }
}
