package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.Duplicate;
import org.crmrules.pool.FairnessVerifier;
import org.crmrules.pool.Identity;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.Representative;

/** P-06 with the shipped pack, read once more without it: one customer, one person. */
class OneCustomerLawsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final int WEIGHT_OF_B = 3;

  private final RunningPack pack = RealPacks.shipped("customer-pool");

  @Property(tries = 400)
  @StatisticsReport(StatisticsReportMode.OFF)
  void noCustomerIsSplitHoweverItsRecordsAreKnownToBeOfIt(
      @ForAll("records") List<PoolCustomer> records, @ForAll("team") List<Representative> team) {
    AssignmentPlan plan = assign(records, team);
    Map<String, Assignment> given = given(plan);
    Map<String, Unassigned> left = left(plan);
    Statistics.collect(plan.assignments().stream().anyMatch(Assignment::goesAlong));
    Statistics.coverage(c -> c.check(true).count(several -> several > 5));

    for (List<PoolCustomer> customer : customers(records)) {
      Set<String> people = new HashSet<>();
      customer.stream()
          .filter(r -> given.containsKey(r.id()))
          .forEach(r -> people.add(given.get(r.id()).representativeId()));
      assertThat(people).hasSizeLessThanOrEqualTo(1);
      List<PoolCustomer> owned = customer.stream().filter(r -> r.ownerId() != null).toList();
      boolean heldBack = customer.stream().anyMatch(PoolCustomer::keyAccount);
      for (PoolCustomer record : customer) {
        Unassigned none = left.get(record.id());
        boolean complete = record.contact() != null;
        if (record.ownerId() != null) {
          assertThat(none.status()).isEqualTo(PoolStatus.OWNED);
        } else if (!owned.isEmpty()) {
          assertThat(none.status()).isEqualTo(PoolStatus.DUPLICATE);
          assertThat(none.causes()).containsExactly("DUPLICATE");
          assertThat(none.duplicateOf())
              .isEqualTo(owned.stream().map(o -> new Duplicate(o.id(), o.ownerId())).toList());
        } else if (heldBack) {
          assertThat(none.status()).isEqualTo(PoolStatus.HELD_BACK);
          assertThat(none.causes()).containsExactly("KEY_ACCOUNT");
        } else if (!complete) {
          assertThat(none.status()).isEqualTo(PoolStatus.DATA_INCOMPLETE);
        } else if (!people.isEmpty()) {
          assertThat(given).containsKey(record.id());
        }
      }
    }
  }

  @Property(tries = 300)
  void everyPlanIsFairAndKnowsWhoIsOneCustomer(
      @ForAll("records") List<PoolCustomer> records, @ForAll("team") List<Representative> team) {
    AssignmentPlan plan = assign(records, team);

    assertThat(FairnessVerifier.verify(plan, records).faults()).isEmpty();
    assertThat(Set.copyOf(plan.certificate().identities()))
        .isEqualTo(
            customers(records).stream()
                .filter(customer -> customer.size() > 1)
                .map(customer -> customer.stream().map(PoolCustomer::id).sorted().toList())
                .collect(Collectors.toSet()));
  }

  /** All of one weight and for everybody: held against every way to give customers to people. */
  @Property(tries = 200)
  void noOtherWayToGiveCustomersServesMoreOrMoreEvenly(
      @ForAll("records") List<PoolCustomer> records, @ForAll("team") List<Representative> team) {
    AssignmentPlan plan = assign(records, team);
    int customers =
        (int)
            customers(records).stream()
                .filter(c -> c.stream().allMatch(r -> r.ownerId() == null && !r.keyAccount()))
                .filter(c -> c.stream().anyMatch(r -> r.contact() != null))
                .count();
    int[] room = team.stream().mapToInt(r -> 100 - r.openCustomers()).toArray();
    int[] loads = team.stream().mapToInt(r -> r.load().intValueExact()).toArray();
    int served = Math.min(customers, IntStream.of(room).sum());

    assertThat(plan.loads().stream().mapToInt(Load::customers).sum()).isEqualTo(served);
    assertThat(squares(plan.loads().stream().mapToInt(l -> l.after().intValueExact()).toArray()))
        .isEqualTo(least(served, 0, room, loads));
  }

  private static long least(int served, int person, int[] room, int[] loads) {
    if (person == loads.length) {
      return served == 0 ? squares(loads) : Long.MAX_VALUE;
    }
    long best = Long.MAX_VALUE;
    for (int more = 0; more <= Math.min(served, room[person]); more++) {
      loads[person] += WEIGHT_OF_B * more;
      best = Math.min(best, least(served - more, person + 1, room, loads));
      loads[person] -= WEIGHT_OF_B * more;
    }
    return best;
  }

  private static long squares(int[] loads) {
    return IntStream.of(loads).mapToLong(load -> (long) load * load).sum();
  }

  /** What was given out stays with whom it was given to, whatever is put on file beside it. */
  @Property(tries = 200)
  void aRecordThatIsPutOnFileLaterIsADuplicateOfTheOwner(
      @ForAll("records") List<PoolCustomer> records, @ForAll("team") List<Representative> team) {
    AssignmentPlan plan = assign(records, team);
    Map<String, Assignment> given = given(plan);
    List<PoolCustomer> later = new ArrayList<>();
    for (PoolCustomer record : records) {
      Assignment to = given.get(record.id());
      later.add(
          to == null
              ? record
              : record.toBuilder().ownerId(to.representativeId()).ownedSince(TODAY).build());
      later.add(record.toBuilder().id("Z" + record.id()).ownerId(null).build());
    }
    AssignmentPlan next = assign(later, plan.after(team));

    assertThat(FairnessVerifier.verify(next, later).faults()).isEmpty();
    for (Assignment to : plan.assignments()) {
      Unassigned again = left(next).get("Z" + to.customerId());
      assertThat(again.status()).isEqualTo(PoolStatus.DUPLICATE);
      assertThat(again.duplicateOf())
          .contains(new Duplicate(to.customerId(), to.representativeId()));
    }
  }

  /** Records with one owner are one ownership: they end on one day, if they end by themselves. */
  @Property(tries = 200)
  void recordsOfOneCustomerWithOneOwnerEndTogether(@ForAll("records") List<PoolCustomer> records) {
    List<PoolCustomer> owned =
        records.stream()
            .map(
                r ->
                    r.toBuilder()
                        .ownerId("S1")
                        .ownedSince(TODAY.minusDays(20 + r.id().charAt(1) - '0'))
                        .lastFollowUpOn(TODAY.minusDays(r.id().charAt(1) - '0'))
                        .build())
            .toList();
    for (List<PoolCustomer> customer : customers(owned)) {
      List<ProtectionDecision> decisions =
          customer.stream().map(r -> new DroolsPool(pack).protection(r, owned, AS_OF)).toList();

      assertThat(decisions.stream().map(ProtectionDecision::recallOn).distinct()).hasSize(1);
      assertThat(decisions)
          .allSatisfy(d -> assertThat(d.duplicates()).hasSize(customer.size() - 1));
    }
  }

  /** Every two that are the same are joined until nothing more joins. */
  private static List<List<PoolCustomer>> customers(List<PoolCustomer> records) {
    int[] group = IntStream.range(0, records.size()).toArray();
    for (int round = 0; round < records.size(); round++) {
      for (int i = 0; i < group.length; i++) {
        for (int j = 0; j < group.length; j++) {
          if (Identity.of(records.get(i)).isSameAs(Identity.of(records.get(j)))) {
            group[i] = group[j] = Math.min(group[i], group[j]);
          }
        }
      }
    }
    Map<Integer, List<PoolCustomer>> customers = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      customers.computeIfAbsent(group[i], g -> new ArrayList<>()).add(records.get(i));
    }
    customers.values().forEach(c -> c.sort((a, b) -> a.id().compareTo(b.id())));
    return List.copyOf(customers.values());
  }

  private AssignmentPlan assign(List<PoolCustomer> records, List<Representative> team) {
    return new DroolsPool(pack).assign(records, team, AS_OF);
  }

  private static Map<String, Assignment> given(AssignmentPlan plan) {
    return plan.assignments().stream().collect(Collectors.toMap(Assignment::customerId, a -> a));
  }

  private static Map<String, Unassigned> left(AssignmentPlan plan) {
    return plan.unassigned().stream().collect(Collectors.toMap(Unassigned::customerId, u -> u));
  }

  /** Codes, names and phone numbers that meet often, by one key, by the other, and in chains. */
  @Provide
  Arbitrary<List<PoolCustomer>> records() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            Arbitraries.of("91110108MA01ABCD2E", "9111 0108 MA01 XYZW 2E", "91110108ma01xyzw2e")
                .injectNull(0.5),
            Arbitraries.of("北方铸造", "北方 铸造", "南方阀门", "东方泵业"),
            Arbitraries.of("010-5551", "010 5551", "010-5552", "010-5553"),
            Arbitraries.of("S1", "S7").injectNull(0.9),
            Arbitraries.integers().between(0, 14))
        .as(
            (id, code, name, phone, owner, flaw) ->
                PoolCustomer.of("K" + id)
                    .creditCode(code)
                    .name(name)
                    .phone(phone)
                    .contact(flaw == 0 ? null : "王敏")
                    .ownerId(owner)
                    .keyAccount(flaw == 1)
                    .region("NORTH")
                    .source("FAIR")
                    .grade("B")
                    .build())
        .list()
        .uniqueElements(PoolCustomer::id)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Representative>> team() {
    return Combinators.combine(
            Arbitraries.of("S1", "S2", "S3"),
            Arbitraries.of(0, 98, 99),
            Arbitraries.integers().between(0, 7))
        .as(
            (id, open, load) ->
                Representative.of(id).openCustomers(open).load(BigDecimal.valueOf(load)).build())
        .list()
        .uniqueElements(Representative::id)
        .ofMaxSize(3);
  }
}
