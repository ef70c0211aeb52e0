package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.Obstacle;
import org.crmrules.pool.Obstacle.Kind;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.RecentOwner;
import org.crmrules.pool.Representative;

class ClaimLawsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final RunningPack pack = RealPacks.shipped("customer-pool");

  /** P-02, P-11 to P-13, P-15 and P-16, read once more without any rule. */
  @Property(tries = 400)
  void everythingAgainstAClaimIsNamedAtOnceAndNothingElse(
      @ForAll("customer") PoolCustomer customer, @ForAll("person") Representative person) {
    assertThat(kinds(claim(customer, person))).isEqualTo(naive(customer, person));
  }

  @Property(tries = 400)
  void nobodyGetsBackWithinThirtyDaysWhatTheyOwnedHoweverManyOwnedItSince(
      @ForAll("customer") PoolCustomer customer, @ForAll("person") Representative person) {
    boolean recently =
        customer.recentOwners().stream()
            .anyMatch(
                o ->
                    o.ownerId().equals(person.id()) && o.releasedOn().isAfter(TODAY.minusDays(30)));

    assertThat(recently && claim(customer, person).granted()).isFalse();
  }

  @Property(tries = 200)
  void theOrderOfFormerOwnersAndOtherCustomersDoesNotMatter(
      @ForAll("customer") PoolCustomer customer,
      @ForAll("person") Representative person,
      @ForAll Random random) {
    List<PoolCustomer> others = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      others.add(
          PoolCustomer.of("T" + i)
              .name("北方 铸造")
              .phone("(010) 5555")
              .ownerId(i % 2 == 0 ? "S9" : null)
              .build());
    }
    List<RecentOwner> owners = new ArrayList<>(customer.recentOwners());
    ClaimDecision one = new DroolsPool(pack).claim(customer, person, others, AS_OF);
    Collections.shuffle(others, random);
    Collections.shuffle(owners, random);
    PoolCustomer same = customer.toBuilder().recentOwners(owners).build();
    ClaimDecision other = new DroolsPool(pack).claim(same, person, others, AS_OF);

    assertThat(other.obstacles()).isEqualTo(one.obstacles());
    assertThat(other.reasons()).containsExactlyInAnyOrderElementsOf(one.reasons());
    boolean sameOnFile = customer.phone() != null;
    assertThat(one.obstacles().stream().filter(o -> o.kind() == Kind.DUPLICATE).toList())
        .isEqualTo(
            sameOnFile ? List.of(new Obstacle(Kind.DUPLICATE, List.of("T0", "T2"))) : List.of());
  }

  private static Set<Kind> naive(PoolCustomer c, Representative r) {
    Set<Kind> against = EnumSet.noneOf(Kind.class);
    boolean owned = c.ownerId() != null;
    add(against, Kind.OWNED, owned);
    add(against, Kind.HELD_BACK, c.keyAccount() || c.openContracts() > 0);
    add(against, Kind.DATA_INCOMPLETE, c.phone() == null || c.region() == null);
    boolean fresh = c.inPoolSince() == null || c.inPoolSince().equals(TODAY);
    add(against, Kind.REFUSED, c.grade().equals("A") || fresh);
    add(against, Kind.REGION, lacks(r.regions(), c.region()));
    add(against, Kind.PRODUCT, lacks(r.products(), c.product()));
    boolean preferred =
        c.introducedBy() != null
            && (c.inPoolSince() == null || c.inPoolSince().isAfter(TODAY.minusDays(30)));
    add(against, Kind.TEAM, preferred && !c.introducedBy().equals(r.team()));
    Stream<RecentOwner> former =
        Stream.concat(
            c.recentOwners().stream(),
            Stream.ofNullable(c.previousOwnerId())
                .map(id -> RecentOwner.of(id).releasedOn(c.releasedOn()).build()));
    add(
        against,
        Kind.RECENT_OWNER,
        former
            .filter(o -> o.ownerId().equals(r.id()))
            .map(RecentOwner::releasedOn)
            .anyMatch(day -> Objects.isNull(day) || day.isAfter(TODAY.minusDays(30))));
    add(against, Kind.CLOSED, !r.active() || r.capacity().signum() == 0);
    add(against, Kind.HOLDING_CAP, r.openCustomers() >= 100);
    add(against, Kind.CLAIMS_TODAY, r.claimsToday() >= 5);
    return against;
  }

  private static boolean lacks(List<String> has, String needed) {
    return needed != null && !has.isEmpty() && !has.contains(needed);
  }

  private static void add(Set<Kind> kinds, Kind kind, boolean holds) {
    if (holds) {
      kinds.add(kind);
    }
  }

  private ClaimDecision claim(PoolCustomer customer, Representative person) {
    return new DroolsPool(pack).claim(customer, person, List.of(), AS_OF);
  }

  private static Set<Kind> kinds(ClaimDecision decision) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    decision.obstacles().forEach(o -> kinds.add(o.kind()));
    return kinds;
  }

  @Provide
  Arbitrary<PoolCustomer> customer() {
    Arbitrary<RecentOwner> owner =
        Combinators.combine(
                Arbitraries.of("S1", "S2", "S3"),
                Arbitraries.integers().between(27, 33).map(TODAY::minusDays))
            .as((id, day) -> RecentOwner.of(id).releasedOn(day).build());
    Arbitrary<PoolCustomer.Builder> state =
        Combinators.combine(
                Arbitraries.of("A", "B", "C", "D"),
                Arbitraries.of("NORTH", "SOUTH").injectNull(0.1),
                Arbitraries.of("VALVES", "PUMPS").injectNull(0.5),
                Arbitraries.of("S1", "S2").injectNull(0.8),
                Arbitraries.integers().between(0, 9))
            .as(
                (grade, region, product, ownerId, flaw) ->
                    PoolCustomer.of("K1")
                        .name("北方铸造")
                        .contact("王敏")
                        .source("FAIR")
                        .grade(grade)
                        .region(region)
                        .product(product)
                        .ownerId(ownerId)
                        .phone(flaw == 0 ? null : "010-5555")
                        .keyAccount(flaw == 1)
                        .openContracts(flaw == 2 ? 1 : 0));
    return Combinators.combine(
            state,
            Arbitraries.of(0, 1, 29, 30, 31).map(TODAY::minusDays).injectNull(0.1),
            Arbitraries.of("T1", "T2").injectNull(0.6),
            Arbitraries.of("S1", "S2").injectNull(0.6),
            Arbitraries.integers().between(28, 32).map(TODAY::minusDays).injectNull(0.2),
            owner.list().ofMaxSize(3))
        .as(
            (builder, since, team, previous, released, owners) ->
                builder
                    .inPoolSince(since)
                    .introducedBy(team)
                    .previousOwnerId(previous)
                    .releasedOn(released)
                    .recentOwners(owners)
                    .build());
  }

  @Provide
  Arbitrary<Representative> person() {
    return Combinators.combine(
            Arbitraries.of("S1", "S2", "S3", "S4"),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of("NORTH", "SOUTH").list().ofMaxSize(1),
            Arbitraries.of("VALVES", "PUMPS").list().ofMaxSize(1),
            Arbitraries.of("T1", "T2").injectNull(0.3),
            Arbitraries.of(0, 99, 100, 101),
            Arbitraries.of(0, 4, 5, 6),
            Arbitraries.of("0", "1", "2", "0.5").map(BigDecimal::new))
        .as(
            (id, active, regions, products, team, open, claims, capacity) ->
                Representative.of(id)
                    .active(active)
                    .regions(regions)
                    .products(products)
                    .team(team)
                    .openCustomers(open)
                    .claimsToday(claims)
                    .capacity(capacity)
                    .build());
  }
}
