package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.PolicyRef;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.ScenarioResult;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;

/** Classes of the build and classes of today decide alike, with the same reasons. */
class EmbeddedPacksLawsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final List<String> COMPLAINT_PACKS =
      List.of(
          "complaint-manufacturing",
          "complaint-laboratory",
          "complaint-store",
          "complaint-exhibition");

  /** By day those that are asked below; at night all. */
  private static final String[] BY_DAY =
      Stream.concat(
              Stream.of("customer-amount", "customer-pool", "supplier"), COMPLAINT_PACKS.stream())
          .toArray(String[]::new);

  /** Opened once, because a compile takes seconds. */
  private static final CrmRules TAKEN = CrmRules.load(PackSource.embedded());

  private static final CrmRules COMPILED =
      CrmRules.load(
          PackSource.embedded().only(BY_DAY),
          LoadOptions.defaults().withCompiled(CompiledUse.NEVER));

  @Example
  void everyScenarioHasTheSameOutcome() {
    haveTheSameOutcome(COMPILED);
  }

  @Example
  @Tag("nightly")
  void everyScenarioOfEveryPackHasTheSameOutcome() {
    try (CrmRules all =
        CrmRules.load(
            PackSource.embedded(), LoadOptions.defaults().withCompiled(CompiledUse.NEVER))) {
      assertThat(all.packs()).isEqualTo(TAKEN.packs());
      haveTheSameOutcome(all);
    }
  }

  private static void haveTheSameOutcome(CrmRules compiled) {
    Set<PolicyRef> policies =
        compiled.packs().stream().map(PackInfo::policy).collect(Collectors.toSet());
    assertThat(TAKEN.packs())
        .filteredOn(p -> policies.contains(p.policy()))
        .isEqualTo(compiled.packs());
    List<ScenarioResult> outcomes =
        TAKEN.scenarios().stream().filter(one -> policies.contains(one.policy())).toList();
    assertThat(outcomes).hasSizeGreaterThan(100).allMatch(ScenarioResult::passed);
    assertThat(outcomes).isEqualTo(compiled.scenarios());
  }

  private static Arbitrary<BigDecimal> money() {
    return Arbitraries.oneOf(
            Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("2000000"))
                .ofScale(2),
            Arbitraries.of("0", "999.99", "1000", "9999.99", "10000", "50000.01", "1000000")
                .map(BigDecimal::new))
        .injectNull(0.1);
  }

  @Property(tries = 300)
  void customersAreGradedAlike(@ForAll("customers") CustomerProfile customer) {
    assertThat(TAKEN.grading("customer-amount").grade(customer, AS_OF))
        .isEqualTo(COMPILED.grading("customer-amount").grade(customer, AS_OF));
  }

  @Provide
  Arbitrary<CustomerProfile> customers() {
    return Combinators.combine(
            money(),
            Arbitraries.integers().between(0, 100).injectNull(0.1),
            Arbitraries.integers().between(0, 1_200).injectNull(0.2))
        .as(
            (amount, orders, daysAgo) ->
                CustomerProfile.of("C-1")
                    .amountLast12Months(amount)
                    .ordersLast12Months(orders)
                    .lastTransactionOn(daysAgo == null ? null : TODAY.minusDays(daysAgo))
                    .build());
  }

  @Property(tries = 300)
  void complaintsAreRoutedAndTimedAlike(@ForAll("complaints") Complaint complaint) {
    for (String pack : COMPLAINT_PACKS) {
      ComplaintService taken = TAKEN.complaints(pack);
      ComplaintService compiled = COMPILED.complaints(pack);
      assertThat(taken.route(complaint, AS_OF)).isEqualTo(compiled.route(complaint, AS_OF));
      assertThat(taken.clock(complaint, AS_OF)).isEqualTo(compiled.clock(complaint, AS_OF));
    }
  }

  @Provide
  Arbitrary<Complaint> complaints() {
    return Combinators.combine(
            Arbitraries.of(ComplaintSubject.class),
            money(),
            money(),
            money(),
            Arbitraries.of("LOGISTICS", "SALES").injectNull(0.3),
            Arbitraries.of("CN", "HK", "DE").injectNull(0.2))
        .as(
            (subject, amount, loss, claim, department, country) ->
                Complaint.of("K1", subject)
                    .amount(amount)
                    .loss(loss)
                    .claim(claim)
                    .responsibleDepartment(department)
                    .shipToCountry(country)
                    .acceptedAt(AS_OF)
                    .build());
  }

  @Property(tries = 300)
  void customersOfThePoolAreReviewedAlike(@ForAll("poolCustomers") PoolCustomer customer) {
    assertThat(TAKEN.pool().status(customer, AS_OF))
        .isEqualTo(COMPILED.pool().status(customer, AS_OF));
    assertThat(TAKEN.pool().assign(List.of(customer), List.of(), AS_OF))
        .isEqualTo(COMPILED.pool().assign(List.of(customer), List.of(), AS_OF));
  }

  @Provide
  Arbitrary<PoolCustomer> poolCustomers() {
    return Combinators.combine(
            Arbitraries.of("A", "B", "C", "D").injectNull(0.2),
            Arbitraries.of("NORTH", "SOUTH").injectNull(0.2),
            Arbitraries.of("S1", "S2").injectNull(0.5),
            Arbitraries.integers().between(25, 35).map(TODAY::minusDays).injectNull(0.2),
            Arbitraries.integers().between(0, 9))
        .as(
            (grade, region, previous, released, flaw) ->
                PoolCustomer.of("K1")
                    .name("北方铸造")
                    .contact("王敏")
                    .phone(flaw == 0 ? null : "010-5555")
                    .ownerId(flaw == 1 ? "S1" : null)
                    .keyAccount(flaw == 2)
                    .source(flaw == 3 ? null : "FAIR")
                    .grade(grade)
                    .region(region)
                    .previousOwnerId(previous)
                    .releasedOn(released)
                    .build());
  }

  @Property(tries = 300)
  void suppliersAreRatedAlike(@ForAll("suppliers") SupplierRecord supplier) {
    assertThat(TAKEN.suppliers().rate(supplier, AS_OF))
        .isEqualTo(COMPILED.suppliers().rate(supplier, AS_OF));
  }

  @Provide
  Arbitrary<SupplierRecord> suppliers() {
    Arbitrary<BigDecimal> scores =
        Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf).injectNull(0.1);
    return Combinators.combine(
            Arbitraries.of(SupplierState.class),
            Arbitraries.integers().between(10, 30),
            Arbitraries.integers().between(0, 10).injectNull(0.1),
            Arbitraries.integers().between(0, 10).injectNull(0.1),
            scores,
            scores)
        .as(
            (state, lots, late, rejected, credit, service) ->
                SupplierRecord.of("G1", state)
                    .dueLots(lots)
                    .onTimeLots(late == null ? null : lots - late)
                    .receivedLots(lots)
                    .acceptedLots(rejected == null ? null : lots - rejected)
                    .creditScore(credit)
                    .serviceScore(service)
                    .build());
  }
}
