package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.crmrules.Bilingual;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.IntakeReport;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.drools.TinyPack;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackDomain;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.RecentOwner;
import org.crmrules.pool.Representative;
import org.crmrules.settlement.CostItem;
import org.crmrules.settlement.CostShare;
import org.crmrules.settlement.SharedCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with facts, and how it is told; each worked out by hand. */
class FactCheckTest {

  private static final RunningPack POOL = TinyPack.of(PackDomain.POOL).running();
  private static final RunningPack GRADING = TinyPack.of(PackDomain.GRADING).running();
  private static final RunningPack COMPLAINT = TinyPack.of(PackDomain.COMPLAINT).running();

  /** In the zone of the packs, eight hours ahead, the second of March has just begun. */
  private static final Instant NOW = Instant.parse("2026-03-01T16:00:00Z");

  private static FactCheck check(RunningPack pack) {
    return new FactCheck(pack, NOW);
  }

  private static List<Violation> wrong(FactCheck check) {
    InvalidFactException thrown = catchThrowableOfType(InvalidFactException.class, check::orThrow);
    return thrown == null ? List.of() : thrown.violations();
  }

  private static List<Violation> wrong(RunningPack pack, Record fact) {
    return wrong(check(pack).of("fact", fact));
  }

  private static List<String> told(List<Violation> violations) {
    return violations.stream().map(Violation::toString).toList();
  }

  private static SharedCost cost(String amount, String party, String ratio) {
    return SharedCost.of("K1")
        .items(List.of(CostItem.of("AA", new BigDecimal(amount)).build()))
        .shares(
            Arrays.asList(
                CostShare.of("AA", BigDecimal.ZERO).build(),
                CostShare.of(party, new BigDecimal(ratio)).build()))
        .build();
  }

  @Test
  void whatIsRightIsNotThrown() {
    FactCheck check = check(POOL);

    assertThat(check.of("customer", PoolCustomer.of("C1").grade("AA").build())).isSameAs(check);
    assertThatCode(check::orThrow).doesNotThrowAnyException();
    assertThat(wrong(COMPLAINT, cost("1", "BB", "1"))).isEmpty();
  }

  @Test
  void aFactThatIsMissingIsNamed() {
    assertThat(told(wrong(POOL, null))).containsExactly("The fact (null) must not be null");
    assertThat(told(wrong(check(POOL).of("customers", 3, null))))
        .containsExactly("The customers[3] (null) must not be null");
  }

  @Test
  void everythingThatIsWrongIsToldInTheOrderOfThePaths() {
    Violation orders =
        new Violation(
            "customer.ordersLast12Months",
            new Bilingual("近十二个月订单数", "12-month orders"),
            "-1",
            new Bilingual("不能小于 0", "must be greater than or equal to 0"));
    Violation amount =
        new Violation(
            "customer.amountLast12Months",
            new Bilingual("近十二个月采购额", "12-month purchases"),
            "-2",
            new Bilingual("不能小于 0", "must be greater than or equal to 0"));
    FactCheck check =
        check(GRADING)
            .violation("zone", 7, "必须是 %s", "must be %s", "eight")
            .of(
                "customer",
                CustomerProfile.of("C1")
                    .ordersLast12Months(-1)
                    .amountLast12Months(new BigDecimal("-2"))
                    .build());

    assertThat(wrong(check))
        .containsExactly(
            amount,
            orders,
            new Violation("zone", "7", new Bilingual("必须是 eight", "must be eight")));
    assertThat(check.asException().text(Locale.CHINESE))
        .isEqualTo(
            "近十二个月采购额 customer.amountLast12Months(-2)不能小于 0\n"
                + "近十二个月订单数 customer.ordersLast12Months(-1)不能小于 0\n"
                + "zone(7)必须是 eight");
  }

  @Test
  void twoThingsAtOnePlaceAreToldInTheOrderOfTheirWords() {
    assertThat(
            told(
                wrong(
                    check(POOL)
                        .violation("a", 1, new Bilingual("二", "must be two"))
                        .violation("a", 1, new Bilingual("一", "must be one")))))
        .containsExactly("The a (1) must be one", "The a (1) must be two");
  }

  @Test
  void aLongValueIsToldShortened() {
    assertThat(wrong(check(POOL).violation("a", "x".repeat(101), new Bilingual("短", "short"))))
        .extracting(Violation::value)
        .containsExactly("x".repeat(100) + "…");
    assertThat(wrong(check(POOL).violation("a", "x".repeat(100), new Bilingual("短", "short"))))
        .extracting(Violation::value)
        .containsExactly("x".repeat(100));
  }

  @Test
  void aConstraintOnAFactInAListIsToldByItsPlace() {
    assertThat(wrong(COMPLAINT, cost("1", "AA", "1.5")))
        .containsExactly(
            new Violation(
                "fact.shares[1].ratio",
                new Bilingual("比例", "ratio"),
                "1.5",
                new Bilingual("不能大于 1", "must be at most 1")));
  }

  @Test
  void whatIsMissingOrBlankInAListIsToldByItsPlace() {
    assertThat(
            wrong(
                COMPLAINT,
                SharedCost.of("K1")
                    .items(Arrays.asList(CostItem.of("AA", BigDecimal.ONE).build(), null))
                    .shares(List.of(CostShare.of("AA", BigDecimal.ONE).build()))
                    .build()))
        .extracting(Violation::path, Violation::value, v -> v.term().en())
        .containsExactly(tuple("fact.items[1]", "null", "items"));
    assertThat(wrong(POOL, Representative.of("R1").regions(List.of("north", " ")).build()))
        .extracting(Violation::path, Violation::value, v -> v.term().en())
        .containsExactly(tuple("fact.regions[1]", " ", "regions"));
  }

  /** The constraint stands on the whole fact, and points at a component. */
  @Test
  void valuesThatAreOutOfOrderAreToldByTheOneThatIsTooSmall() {
    assertThat(
            wrong(
                COMPLAINT,
                IntakeReport.of()
                    .returnQuantity(new BigDecimal("11"))
                    .deliveredQuantity(new BigDecimal("10"))
                    .build()))
        .extracting(Violation::path, Violation::value, v -> v.term().en())
        .containsExactly(tuple("fact.deliveredQuantity", "10", "delivered quantity"));
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31T23:59:59Z, false",
    "1900-01-01T00:00:00Z, true",
    "2299-12-31T23:59:59Z, true",
    "2300-01-01T00:00:00Z, false"
  })
  void theInstantOfTheQuestionLiesInYearsThatAreKnown(Instant asOf, boolean known) {
    assertThat(told(wrong(new FactCheck(POOL, asOf))))
        .isEqualTo(
            known
                ? List.of()
                : List.of(
                    "The asOf ("
                        + asOf
                        + ") must be in the years 1900 to 2299. Maybe it stands for never or for no"
                        + " end: then leave it out."));
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31, 'must be in the years 1900 to 2299'",
    "1900-01-01, ",
    "2026-03-02, ",
    "2026-03-03, 'must not be after the as-of instant (2026-03-01T16:00:00Z)'",
    "2300-01-01, 'must be in the years 1900 to 2299'"
  })
  void aDayThatHasBeenLiesNotAheadInTheZoneOfThePack(LocalDate day, String wrong) {
    List<Violation> violations =
        wrong(GRADING, CustomerProfile.of("C1").lastTransactionOn(day).build());

    assertThat(violations).hasSize(wrong == null ? 0 : 1);
    assertThat(violations)
        .allSatisfy(
            violation -> {
              assertThat(violation.path()).isEqualTo("fact.lastTransactionOn");
              assertThat(violation.value()).isEqualTo(day.toString());
              assertThat(violation.message().en()).startsWith(wrong);
            });
  }

  /** Of a question in no known year nothing more is said than that. */
  @Test
  void nothingIsAheadOfAnInstantThatIsNotKnown() {
    FactCheck check =
        new FactCheck(GRADING, Instant.MIN)
            .of("fact", CustomerProfile.of("C1").lastTransactionOn(LocalDate.EPOCH).build());

    assertThat(wrong(check)).extracting(Violation::path).containsExactly("asOf");
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31T23:59:59Z, 'must be in the years 1900 to 2299'",
    "2026-03-01T16:00:00Z, ",
    "2026-03-01T16:00:01Z, 'must not be after the as-of instant (2026-03-01T16:00:00Z)'"
  })
  void anInstantThatHasBeenLiesNotAhead(Instant instant, String wrong) {
    List<Violation> violations =
        wrong(POOL, Representative.of("R1").lastAssignedAt(instant).build());

    assertThat(violations).hasSize(wrong == null ? 0 : 1);
    assertThat(violations)
        .allSatisfy(
            violation -> {
              assertThat(violation.path()).isEqualTo("fact.lastAssignedAt");
              assertThat(violation.value()).isEqualTo(instant.toString());
              assertThat(violation.message().en()).startsWith(wrong);
            });
  }

  @Test
  void beyondADayOrAnInstantTheConstraintsAreAskedToo() {
    assertThat(wrong(POOL, Representative.of(" ").lastAssignedAt(Instant.MAX).build()))
        .extracting(Violation::path)
        .containsExactly("fact.id", "fact.lastAssignedAt");
  }

  @Test
  void whatMayLieAheadIsHeldAgainstTheYearsAlone() {
    Complaint.Builder complaint = Complaint.of("K1", ComplaintSubject.QUALITY);

    assertThat(
            wrong(
                COMPLAINT,
                complaint
                    .acceptedAt(NOW.plusSeconds(1))
                    .promisedOn(LocalDate.of(2299, 12, 31))
                    .build()))
        .isEmpty();
    assertThat(
            wrong(
                COMPLAINT,
                complaint.acceptedAt(Instant.MAX).promisedOn(LocalDate.of(2300, 1, 1)).build()))
        .extracting(Violation::path)
        .containsExactly("fact.acceptedAt", "fact.promisedOn");
  }

  /** To ask its constraints would write the number out. */
  @Test
  void ofANumberThatCannotBeWrittenOutNothingElseIsAsked() {
    assertThat(
            wrong(
                GRADING,
                CustomerProfile.of(" ").amountLast12Months(new BigDecimal("1E+1000")).build()))
        .containsExactly(
            new Violation(
                "fact.amountLast12Months",
                new Bilingual("近十二个月采购额", "12-month purchases"),
                "1E+1000",
                FactBounds.NUMBER));
    assertThat(
            wrong(
                GRADING,
                CustomerProfile.of(" ")
                    .lastTransactionOn(LocalDate.of(2026, 3, 3))
                    .amountLast12Months(new BigDecimal("1E+100"))
                    .build()))
        .extracting(Violation::path)
        .containsExactly("fact.amountLast12Months", "fact.id", "fact.lastTransactionOn");
  }

  /** Whichever of two components it is, before or behind one that is well. */
  @Test
  void aNumberInAFactOfAListIsToldAndNothingElseIsAsked() {
    assertThat(wrong(COMPLAINT, cost("1E+1000", "ZZ", "9")))
        .extracting(Violation::path, Violation::value)
        .containsExactly(tuple("fact.items[0].amount", "1E+1000"));
    assertThat(wrong(COMPLAINT, cost("-1", "ZZ", "1E+1000")))
        .extracting(Violation::path)
        .containsExactly("fact.shares[1].ratio");
  }

  @Test
  void aListEnds() {
    List<String> regions = new ArrayList<>(Collections.nCopies(10_000, "north"));
    assertThat(wrong(POOL, Representative.of("R1").regions(regions).build())).isEmpty();

    regions.add("south");
    assertThat(wrong(POOL, Representative.of(" ").regions(regions).build()))
        .containsExactly(
            new Violation(
                "fact.regions",
                new Bilingual("负责区域", "regions"),
                "10001",
                new Bilingual("不能超过 10000 项", "must not have more than 10000 items")));
  }

  @Test
  void aCodeIsOneOfThoseThatThePackDeclares() {
    assertThat(wrong(POOL, PoolCustomer.of("C1").grade("ZZ").build()))
        .containsExactly(
            new Violation(
                "fact.grade",
                new Bilingual("客户等级", "grade"),
                "ZZ",
                new Bilingual(
                    "必须是规则包 tiny 1.0.0 声明的 [AA, BB, CC] 之一",
                    "must be one of [AA, BB, CC], as the pack tiny 1.0.0 declares")));
  }

  @Test
  void codesInAListAreToldByTheirPlaces() {
    assertThat(
            wrong(
                COMPLAINT, StepEvidence.of("BB").present(List.of("AA", "ZZ", "CC", "YY")).build()))
        .extracting(Violation::path, Violation::value)
        .containsExactly(tuple("fact.present[1]", "ZZ"), tuple("fact.present[3]", "YY"));
  }

  @Test
  void codesOfTheFactsInAFactAreHeldToo() {
    assertThat(wrong(COMPLAINT, cost("1", "ZZ", "1")))
        .extracting(Violation::path, Violation::value)
        .containsExactly(tuple("fact.shares[1].party", "ZZ"));
  }

  @Test
  void ofAMillionRowsTheFirstThousandSayWhatIsWrong() {
    FactCheck check = check(POOL);
    IntStream.range(0, 1_000).forEach(i -> check.of("rows", i, null));

    assertThat(wrong(check))
        .hasSize(1_000)
        .extracting(Violation::path)
        .doesNotContain("violations");

    check.of("rows", 1_000, null);
    assertThat(check.of("rows", 1_001, null)).isSameAs(check);
    List<Violation> all = wrong(check);
    assertThat(all).hasSize(1_001);
    assertThat(all.get(1_000).toString())
        .isEqualTo(
            "The violations (1000) are only the first that were found, and there are more. Maybe"
                + " every row is wrong in the same way.");
    assertThat(all).extracting(Violation::path).doesNotContain("rows[1000]", "rows[1001]");
  }

  @Test
  void whetherAFactCouldBeAskedAboutIsToldWithoutSayingWhy() {
    assertThat(FactCheck.isUsable(CustomerProfile.of("C1").build())).isTrue();
    assertThat(FactCheck.isUsable(CustomerProfile.of(" ").build())).isFalse();
    assertThat(FactCheck.isUsable(cost("1", "AA", "1"))).isTrue();
    assertThat(FactCheck.isUsable(cost("1", "AA", "2"))).isFalse();
  }

  /** Twice the first of them, and one that is missing. */
  @Test
  void whatIsTwiceInABatchIsToldWithThePlaceOfTheFirst() {
    BatchCheck<PoolCustomer> batch = new BatchCheck<>("customers", PoolCustomer::id);
    PoolCustomer first = PoolCustomer.of("C1").build();
    FactCheck check = check(POOL);

    batch.check(Arrays.asList(first, null, PoolCustomer.of("C2").build(), first, first), check);

    assertThat(told(wrong(check)))
        .containsExactly(
            "The customers[1] (null) must not be null",
            "The customers[3].id (C1) must be there only once, but customers[0] has it too. Maybe"
                + " two sources were put together?",
            "The customers[4].id (C1) must be there only once, but customers[0] has it too. Maybe"
                + " two sources were put together?");
  }

  @Test
  void whatHasNoIdIsNotTwiceInABatch() {
    BatchCheck<PoolCustomer> batch = new BatchCheck<>("customers", PoolCustomer::ownerId);
    FactCheck check = check(POOL);

    batch.check(List.of(PoolCustomer.of("C1").build(), PoolCustomer.of("C2").build()), check);
    batch.check(List.of(), check);

    assertThat(wrong(check)).isEmpty();
  }

  @Test
  void aBatchThatIsMissingIsNamed() {
    FactCheck check = check(POOL);

    new BatchCheck<>("customers", PoolCustomer::id).check(null, check);

    assertThat(told(wrong(check))).containsExactly("The customers (null) must not be null");
  }

  @Test
  void aPathIsWrittenAsPeopleCount() {
    FactPath fact = FactPath.of("cost");

    assertThat(fact).hasToString("cost");
    assertThat(FactPath.of("costs", 0)).hasToString("costs[0]");
    assertThat(fact.component("id")).isEqualTo("cost.id");
    assertThat(fact.inner("payer")).hasToString("cost.payer");
    assertThat(fact.inner("items", 2)).hasToString("cost.items[2]");
    assertThat(FactPath.of("costs", 4).inner("items", 0).inner("by").component("id"))
        .isEqualTo("costs[4].items[0].by.id");
  }

  @Test
  void theInstantIsThatOfTheQuestion() {
    assertThat(check(POOL).asOf()).isEqualTo(NOW);
  }

  @Test
  void factsInFactsOfABatchAreHeldAgainstTheInstantToo() {
    assertThat(
            wrong(
                POOL,
                PoolCustomer.of("C1")
                    .recentOwners(
                        List.of(RecentOwner.of("R1").releasedOn(LocalDate.of(2026, 3, 3)).build()))
                    .build()))
        .extracting(Violation::path)
        .containsExactly("fact.recentOwners[0].releasedOn");
  }
}
