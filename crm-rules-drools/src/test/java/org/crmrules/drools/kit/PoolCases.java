package org.crmrules.drools.kit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.RecentOwner;
import org.crmrules.pool.Representative;

/** Customers and people for the shipped pool, crowded so that ties, caps and bars are frequent. */
public final class PoolCases {

  /** Ten in the morning of {@link #TODAY} in Shanghai. */
  public static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final List<String> REGIONS = List.of("NORTH", "SOUTH");
  private static final List<String> PRODUCTS = List.of("VALVES", "PUMPS");
  private static final List<String> PEOPLE =
      IntStream.rangeClosed(1, 4).mapToObj(n -> "S" + n).toList();

  private PoolCases() {}

  /** Each a record; some are of one customer, by code or by name and phone number, or in chains. */
  public static Arbitrary<List<PoolCustomer>> customers(int most) {
    return customer(most).list().uniqueElements(PoolCustomer::id).ofMaxSize(most);
  }

  private static Arbitrary<PoolCustomer> customer(int ids) {
    Arbitrary<PoolCustomer.Builder> who =
        Combinators.combine(
                Arbitraries.integers().between(1, ids),
                Arbitraries.of("91110108MA01ABCD2E", "9111 0108 ma01 xyzw 2e").injectNull(0.7),
                Arbitraries.of("北方铸造", "北方 铸造", "南方阀门", "东方泵业"),
                Arbitraries.integers().between(1, 9),
                Arbitraries.of(PEOPLE).injectNull(0.85),
                Arbitraries.integers().between(0, 14))
            .as(
                (id, code, name, phone, owner, flaw) ->
                    PoolCustomer.of("K" + (10 + id))
                        .creditCode(code)
                        .name(name)
                        .contact(flaw == 0 ? null : "王敏")
                        .phone("010-555" + phone)
                        .source("FAIR")
                        .ownerId(owner)
                        .ownerInactive(flaw == 3)
                        .keyAccount(flaw == 1)
                        .openContracts(flaw == 2 ? 1 : 0));
    Arbitrary<RecentOwner> former =
        Combinators.combine(
                Arbitraries.of(PEOPLE),
                Arbitraries.integers().between(28, 31).map(TODAY::minusDays))
            .as((id, day) -> RecentOwner.of(id).releasedOn(day).build());
    return Combinators.combine(
            who,
            Arbitraries.of("A", "B", "C", "D"),
            Arbitraries.of(REGIONS),
            Arbitraries.of(PRODUCTS).injectNull(0.6),
            Arbitraries.of("0", "5", "5.00", "9.125").map(BigDecimal::new).injectNull(0.3),
            Arbitraries.of("T1", "T2").injectNull(0.7),
            former.list().ofMaxSize(2),
            Arbitraries.of(0, 1, 2, 29, 30).map(TODAY::minusDays).injectNull(0.2))
        .as(
            (builder, grade, region, product, value, team, owners, since) ->
                builder
                    .grade(grade)
                    .region(region)
                    .product(product)
                    .value(value)
                    .introducedBy(team)
                    .recentOwners(owners)
                    .inPoolSince(since)
                    .build());
  }

  /** People who differ in everything that the rules or the plan look at. */
  public static Arbitrary<List<Representative>> people(int most) {
    return person().list().uniqueElements(Representative::id).ofMaxSize(most);
  }

  static Arbitrary<Representative> person() {
    return Combinators.combine(
            Combinators.combine(
                    Arbitraries.of(PEOPLE),
                    Arbitraries.of(true, true, true, false),
                    Arbitraries.of(0, 4, 5))
                .as(
                    (id, active, claims) ->
                        Representative.of(id).active(active).claimsToday(claims)),
            Arbitraries.of(REGIONS).list().ofMaxSize(2),
            Arbitraries.of(PRODUCTS).list().ofMaxSize(1),
            Arbitraries.of("T1", "T2").injectNull(0.5),
            Arbitraries.of(0, 97, 99, 100, 101),
            Arbitraries.of("0", "0.5", "3", "7").map(BigDecimal::new),
            Arbitraries.of("0", "0.5", "1", "1.0", "3").map(BigDecimal::new),
            Arbitraries.integers().between(0, 3).injectNull(0.3))
        .as(
            (builder, regions, products, team, open, load, capacity, day) ->
                builder
                    .regions(regions)
                    .products(products)
                    .team(team)
                    .openCustomers(open)
                    .load(load)
                    .capacity(capacity)
                    .lastAssignedAt(day == null ? null : NOW.minusSeconds(86_400L * day))
                    .build());
  }
}
