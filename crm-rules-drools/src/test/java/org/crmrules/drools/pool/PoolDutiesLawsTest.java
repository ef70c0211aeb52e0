package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.drools.Dues.by;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.crmrules.pool.AcquisitionPlan;
import org.crmrules.pool.AcquisitionPlanDecision;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.Distributor;
import org.crmrules.pool.HandoverDecision;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryDecision;
import org.crmrules.pool.Leaver;
import org.crmrules.pool.PlacementDecision;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;
import org.crmrules.pool.UnitRegistration;

/** P-02, P-17 to P-19, P-21, P-22 and P-26 with the shipped pack, read once more without rules. */
class PoolDutiesLawsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final RunningPack pack = RealPacks.shipped("customer-pool");
  private final PoolDuties duties = new PoolDuties(pack, NOW);

  @Property(tries = 100)
  void onlySalesManagersAndLeadersGiveOutWhoeverTheyAre(
      @ForAll("id") String id, @ForAll("role") String role) {
    assertThat(duties.distribution(Distributor.of(id).role(role).build()).allowed())
        .isEqualTo(Set.of("SALES_MANAGER", "LEADER").contains(String.valueOf(role)));
  }

  @Property(tries = 300)
  void aHandOverIsCompleteWhenNothingIsLeftAndOverdueWhenTheLastDayIsOver(
      @ForAll("leaver") Leaver leaver, @ForAll("customers") List<PoolCustomer> customers) {
    List<String> left =
        customers.stream()
            .filter(c -> Stream.of(c.ownerId(), c.careOwnerId()).anyMatch("S1"::equals))
            .map(PoolCustomer::id)
            .sorted()
            .toList();
    List<String> against = new ArrayList<>();
    add(against, "CUSTOMERS_LEFT", !left.isEmpty());
    add(against, "RECORDS_LEFT", leaver.otherRecords() > 0);
    add(against, "FORMALITIES_OPEN", !leaver.formalitiesDone());
    boolean late = leaver.lastWorkingDay() != null && leaver.lastWorkingDay().isBefore(TODAY);

    HandoverDecision decision = duties.handOver(leaver, customers);

    assertThat(decision.customersLeft()).isEqualTo(left);
    assertThat(decision.blockedBy()).isEqualTo(against);
    assertThat(decision.complete()).isEqualTo(against.isEmpty());
    assertThat(decision.overdue())
        .isEqualTo(
            late && (!left.isEmpty() || leaver.otherRecords() > 0 || !leaver.formalitiesDone()));
    assertThat(decision.receiverId()).isEqualTo(leaver.receiverId());
  }

  @Property(tries = 200)
  void neitherTheOrderOfCustomersNorThoseOfOthersMatterToAHandOver(
      @ForAll("leaver") Leaver leaver,
      @ForAll("customers") List<PoolCustomer> customers,
      @ForAll Random random) {
    List<PoolCustomer> more = new ArrayList<>(customers);
    more.add(PoolCustomer.of("X1").ownerId("S9").build());
    more.add(PoolCustomer.of("X2").build());
    Collections.shuffle(more, random);

    assertThat(duties.handOver(leaver, more)).isEqualTo(duties.handOver(leaver, customers));
  }

  /** Every customer that somebody else gets brings the hand-over nearer to its end. */
  @Property(tries = 200)
  void handingOnACustomerNeverBlocksWhatWasNotBlocked(
      @ForAll("leaver") Leaver leaver, @ForAll("customers") List<PoolCustomer> customers) {
    HandoverDecision now = duties.handOver(leaver, customers);
    for (PoolCustomer handed : customers) {
      List<PoolCustomer> others =
          customers.stream()
              .map(c -> c == handed ? c.toBuilder().ownerId("S9").careOwnerId(null).build() : c)
              .toList();
      HandoverDecision then = duties.handOver(leaver, others);
      assertThat(now.blockedBy()).containsAll(then.blockedBy());
      assertThat(then.overdue() && !now.overdue()).isFalse();
    }
  }

  @Property(tries = 200)
  void aCustomerIsMaintainedOnceItsContractIsSignedAndItsProjectDelivered(
      @ForAll("placement") CustomerPlacement customer) {
    PlacementDecision decision = duties.placement(customer);

    assertThat(decision.department())
        .isEqualTo(
            customer.keyAccount()
                ? "SALES"
                : customer.contractSigned() && customer.projectDelivered()
                    ? "MAINTENANCE"
                    : "DEVELOPMENT");
  }

  @Property(tries = 300)
  void whoeverRegisteredACustomerAloneOnTheFirstDayIsInChargeOfIt(
      @ForAll("placement") CustomerPlacement customer) {
    PlacementDecision decision = duties.placement(customer);
    Map<LocalDate, Set<String>> unitsOfDay = new TreeMap<>();
    customer
        .registrations()
        .forEach(
            r ->
                unitsOfDay.computeIfAbsent(r.registeredOn(), d -> new HashSet<>()).add(r.unitId()));
    Set<String> first = unitsOfDay.values().stream().findFirst().orElse(Set.of());
    long units = customer.registrations().stream().map(UnitRegistration::unitId).distinct().count();

    assertThat(decision.unit())
        .isEqualTo(
            first.isEmpty()
                ? customer.introducedBy()
                : first.size() == 1 ? first.iterator().next() : null);
    assertThat(decision.decidedBy()).isEqualTo(units > 1 ? "SHENGCHANG" : null);
    boolean form = customer.introducedBy() != null && !customer.admitted();
    assertThat(decision.formBy()).isEqualTo(form ? customer.introducedBy() : null);
    assertThat(decision.formTo()).isEqualTo(form ? "SHENGCHANG" : null);
  }

  /** P-13 and P-05: the named one can do it, and nobody who can carries less for their capacity. */
  @Property(tries = 400)
  @StatisticsReport(StatisticsReportMode.OFF)
  void anInquiryGoesToWhoCarriesLeastAmongThoseWhoCanFollowItUp(
      @ForAll("inquiry") Inquiry inquiry, @ForAll("people") List<Representative> people) {
    List<Representative> able = people.stream().filter(p -> isAble(p, inquiry)).toList();

    String named = duties.inquiry(inquiry, people).representativeId();

    Statistics.collect(able.size() > 1);
    Statistics.coverage(c -> c.check(true).count(choosing -> choosing > 5));
    assertThat(named == null).isEqualTo(able.isEmpty());
    if (named != null) {
      Representative who =
          able.stream().filter(p -> p.id().equals(named)).findFirst().orElseThrow();
      assertThat(able)
          .allSatisfy(
              other ->
                  assertThat(carried(who).multiply(other.capacity()))
                      .isLessThanOrEqualTo(carried(other).multiply(who.capacity())));
    }
  }

  @Property(tries = 200)
  void neitherTheOrderOfColleaguesNorThoseWhoCannotMatterToAnInquiry(
      @ForAll("inquiry") Inquiry inquiry,
      @ForAll("people") List<Representative> people,
      @ForAll Random random) {
    InquiryDecision decision = duties.inquiry(inquiry, people);
    List<Representative> able =
        new ArrayList<>(people.stream().filter(p -> isAble(p, inquiry)).toList());
    Collections.shuffle(able, random);
    List<Representative> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, random);

    assertThat(duties.inquiry(inquiry, able).representativeId())
        .isEqualTo(decision.representativeId());
    InquiryDecision other = duties.inquiry(inquiry, shuffled);
    assertThat(other.representativeId()).isEqualTo(decision.representativeId());
    assertThat(other.feedback()).isEqualTo(decision.feedback());
    assertThat(other.reasons()).containsExactlyInAnyOrderElementsOf(decision.reasons());
  }

  /** Three working days, counted on the fingers; from March to mid-April only Qingming is off. */
  @Property(tries = 200)
  void theResultIsDueAtTheEndOfTheThirdWorkingDayAfterTheRegistration(
      @ForAll @IntRange(min = 0, max = 40) int daysBefore,
      @ForAll @IntRange(min = 0, max = 86_399) int second) {
    LocalDate registered = LocalDate.of(2026, 4, 10).minusDays(daysBefore);
    Instant at = registered.atStartOfDay(ZONE).toInstant().plusSeconds(second);
    LocalDate due = registered;
    for (int counted = 0; counted < 3; ) {
      due = due.plusDays(1);
      counted += isWorkday(due) ? 1 : 0;
    }

    InquiryDecision decision =
        new PoolDuties(pack, at).inquiry(Inquiry.of("Q1", at).build(), List.of());

    assertThat(decision.feedback().due()).isEqualTo(by(due.toString()));
  }

  @Property(tries = 100)
  void aPlanLacksJustWhatItDoesNotSay(
      @ForAll("text") String responsible, @ForAll("text") String division) {
    List<String> lacks = new ArrayList<>();
    add(lacks, "responsible", responsible == null);
    add(lacks, "divisionOfWork", division == null);

    AcquisitionPlanDecision decision =
        duties.acquisitionPlan(
            AcquisitionPlan.of("W1").responsible(responsible).divisionOfWork(division).build());

    assertThat(decision.missing()).containsExactlyInAnyOrderElementsOf(lacks);
    assertThat(decision.complete()).isEqualTo(lacks.isEmpty());
  }

  private static boolean isWorkday(LocalDate day) {
    boolean qingming =
        !day.isBefore(LocalDate.of(2026, 4, 4)) && day.isBefore(LocalDate.of(2026, 4, 7));
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !qingming;
  }

  private static boolean isAble(Representative person, Inquiry inquiry) {
    return person.active()
        && person.capacity().signum() > 0
        && serves(person.regions(), inquiry.region())
        && serves(person.products(), inquiry.product());
  }

  private static boolean serves(List<String> has, String needed) {
    return needed == null || has.isEmpty() || has.contains(needed);
  }

  private static BigDecimal carried(Representative person) {
    return person.load().add(person.credit());
  }

  private static void add(List<String> list, String what, boolean holds) {
    if (holds) {
      list.add(what);
    }
  }

  @Provide
  Arbitrary<String> id() {
    return Arbitraries.strings().withCharRange('A', 'Z').numeric().ofMinLength(1).ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> role() {
    return Arbitraries.of("SALES_MANAGER", "LEADER", "SALES", "SERVICE").injectNull(0.2);
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.of("王敏", "分两组").injectNull(0.4);
  }

  @Provide
  Arbitrary<Leaver> leaver() {
    return Combinators.combine(
            Arbitraries.integers().between(-2, 2).map(TODAY::plusDays).injectNull(0.2),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(true, false),
            Arbitraries.of("S8", "S9").injectNull(0.5))
        .as(
            (last, claimed, records, done, receiver) ->
                Leaver.of("S1")
                    .lastWorkingDay(last)
                    .customersLeft(claimed)
                    .otherRecords(records)
                    .formalitiesDone(done)
                    .receiverId(receiver)
                    .build());
  }

  @Provide
  Arbitrary<List<PoolCustomer>> customers() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 30),
            Arbitraries.of("S1", "S2").injectNull(0.3),
            Arbitraries.of("S1", "S3").injectNull(0.6))
        .as((id, owner, care) -> PoolCustomer.of("K" + id).ownerId(owner).careOwnerId(care).build())
        .list()
        .uniqueElements(PoolCustomer::id)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<CustomerPlacement> placement() {
    return Combinators.combine(
            Arbitraries.of(false, false, true),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Combinators.combine(
                    Arbitraries.of("一局", "二局", "三局"),
                    Arbitraries.integers().between(0, 2).map(TODAY::minusDays))
                .as((unit, day) -> UnitRegistration.of(unit, day).build())
                .list()
                .ofMaxSize(4),
            Arbitraries.of("贸易部", "工程部").injectNull(0.4),
            Arbitraries.of(true, false))
        .as(
            (key, signed, delivered, units, department, admitted) ->
                CustomerPlacement.of("K1")
                    .keyAccount(key)
                    .contractSigned(signed)
                    .projectDelivered(delivered)
                    .registrations(units)
                    .introducedBy(department)
                    .admitted(admitted)
                    .build());
  }

  @Provide
  Arbitrary<Inquiry> inquiry() {
    return Combinators.combine(
            Arbitraries.of("NORTH", "SOUTH").injectNull(0.4),
            Arbitraries.of("VALVES", "PUMPS").injectNull(0.4))
        .as((region, product) -> Inquiry.of("Q1", NOW).region(region).product(product).build());
  }

  @Provide
  Arbitrary<List<Representative>> people() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of("NORTH", "SOUTH").list().uniqueElements().ofMaxSize(2),
            Arbitraries.of("VALVES", "PUMPS").list().uniqueElements().ofMaxSize(1),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of("0", "0.5", "1", "3").map(BigDecimal::new),
            Arbitraries.integers().between(0, 2))
        .as(
            (id, active, regions, products, load, credit, capacity, waited) ->
                Representative.of("S" + id)
                    .active(active)
                    .regions(regions)
                    .products(products)
                    .load(BigDecimal.valueOf(load))
                    .credit(BigDecimal.valueOf(credit))
                    .capacity(capacity)
                    .lastAssignedAt(waited == 0 ? null : NOW.minusSeconds(waited))
                    .build())
        .list()
        .uniqueElements(Representative::id)
        .ofMaxSize(5);
  }
}
