package org.crmrules.drools.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.crmrules.supplier.SupplierState.CANDIDATE;
import static org.crmrules.supplier.SupplierState.ENDED;
import static org.crmrules.supplier.SupplierState.NORMAL;
import static org.crmrules.supplier.SupplierState.SUSPENDED;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.Reason;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.RatingOutcome.Cancelled;
import org.crmrules.supplier.RatingOutcome.InsufficientEvidence;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.SampleDecision;
import org.crmrules.supplier.SampleRequest;
import org.crmrules.supplier.StateChange;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DroolsSuppliersTest {

  private static final RunningPack ODD = RealPacks.odd("supplier-odd");
  private static final DroolsSuppliers SUPPLIERS =
      new DroolsSuppliers(RealPacks.versions(RealPacks.shipped("supplier")));
  // 2026-03-02 in Shanghai, and still the first of March in UTC.
  private static final Instant AS_OF = Instant.parse("2026-03-01T20:00:00Z");

  /** S-20: .35 × 90 + .35 × 95 + .15 × 80 + .15 × 70 = 31.5 + 33.25 + 12 + 10.5 = 87.25. */
  @Test
  void fourFactorsMakeTheScore() {
    SupplierRating rating = SUPPLIERS.rate(good("G1").build(), AS_OF);

    assertThat(rating.outcome()).isEqualTo(new Rated("QUALIFIED", new BigDecimal("87.25")));
    assertThat(rating.rating()).isEqualTo("QUALIFIED");
    assertThat(rating.reserve()).isFalse();
    assertThat(rating.missingDocuments()).isEmpty();
    assertThat(decisive(rating.reasons())).containsExactly("S-020a", "S-020c");
    assertThat(passedOver(rating.reasons())).containsExactly("O-005", "S-020d", "S-020e");
  }

  /** S-20: (.35 × 90 + .35 × 95 + .15 × 70) ÷ .85 = 75.25 ÷ .85 = 88.529…, cut off. */
  @Test
  void anUnknownFactorIsLeftOutAndTheRatingIsProvisional() {
    SupplierRating rating = SUPPLIERS.rate(good("G1").creditScore(null).build(), AS_OF);

    assertThat(rating.outcome())
        .isEqualTo(new Provisional("QUALIFIED", new BigDecimal("88.52"), List.of("CREDIT")));
    assertThat(decisive(rating.reasons())).contains("O-003");
  }

  /** S-20: 899 of 999 lots is 89.9899… %, so the mean is 89.9964…, which is below 90. */
  @Test
  void aScoreJustBelowALimitIsNotRoundedOverIt() {
    SupplierRecord supplier =
        SupplierRecord.of("G1", NORMAL)
            .dueLots(999)
            .onTimeLots(899)
            .receivedLots(10)
            .acceptedLots(9)
            .creditScore(new BigDecimal("90"))
            .serviceScore(new BigDecimal("90"))
            .build();

    assertThat(SUPPLIERS.rate(supplier, AS_OF).outcome())
        .isEqualTo(new Rated("QUALIFIED", new BigDecimal("89.99")));
  }

  @Test
  void tooFewLotsAreNoGroundForARating() {
    SupplierRating rating = SUPPLIERS.rate(good("G1").dueLots(4).onTimeLots(4).build(), AS_OF);

    assertThat(rating.outcome()).isEqualTo(new InsufficientEvidence(4, 5, List.of()));
    assertThat(rating.rating()).isEqualTo("INSUFFICIENT_EVIDENCE");
    assertThat(decisive(rating.reasons())).containsExactly("O-005");
    assertThat(passedOver(rating.reasons())).containsExactly("S-020a");
  }

  @Test
  void unknownLotsAreNoLots() {
    assertThat(SUPPLIERS.rate(SupplierRecord.of("G1", NORMAL).build(), AS_OF).outcome())
        .isEqualTo(new InsufficientEvidence(0, 5, List.of()));
  }

  @Test
  void aCancelledQualificationIsNotRatedWhateverTheScore() {
    SupplierRating rating = SUPPLIERS.rate(good("G1").recalls(1).safetyIncidents(1).build(), AS_OF);

    assertThat(rating.outcome()).isEqualTo(new Cancelled(List.of("SAFETY_INCIDENT", "RECALL")));
    assertThat(decisive(rating.reasons())).containsExactly("S-021a", "S-021b");
    assertThat(passedOver(rating.reasons()))
        .containsExactly("S-020a", "O-005", "S-020c", "S-020d", "S-020e");
  }

  @Test
  void theDocumentsOfAReserveSupplierAreReadAsOfTheDayInTheZoneOfThePack() {
    SupplierRecord.Builder candidate = good("G1", CANDIDATE);
    List<SupplierDocument> documents =
        List.of(
            SupplierDocument.of("BUSINESS_LICENCE")
                .number("91110000100000000X")
                .validUntil(LocalDate.of(2026, 3, 2))
                .build(),
            SupplierDocument.of("HYGIENE_LICENCE").validUntil(LocalDate.of(2026, 3, 1)).build());

    SupplierRating rating = SUPPLIERS.rate(candidate.documents(documents).build(), AS_OF);

    assertThat(rating.reserve()).isTrue();
    assertThat(rating.missingDocuments()).containsExactly("HYGIENE_LICENCE");
    assertThat(decisive(rating.reasons())).contains("S-006", "S-017c");
  }

  @Test
  void missingDocumentsStandInTheOrderOfTheManifest() {
    assertThat(
            SUPPLIERS
                .rate(good("G1", CANDIDATE).brewingRawMaterial(true).build(), AS_OF)
                .missingDocuments())
        .containsExactly(
            "BUSINESS_LICENCE", "TAX_REGISTRATION", "HYGIENE_LICENCE", "INSPECTION_REPORT");
  }

  @Test
  void aFactorThatARuleCallsUnknownIsLeftOutEvenIfItsLotsAreKnown() {
    assertThat(rateOddly("doubtful").outcome())
        .isEqualTo(new Provisional("GOOD", new BigDecimal("90.00"), List.of("QUALITY")));
  }

  @Test
  void anUnknownFactorWithoutWeightDoesNotMatter() {
    SupplierRecord supplier = good("credit-free").creditScore(null).build();

    assertThat(new DroolsSuppliers(ODD).rate(supplier, AS_OF).outcome())
        .isEqualTo(new Rated("GOOD", new BigDecimal("90.00")));
  }

  @Test
  void theLargestNumberOfLotsNeededCounts() {
    SupplierRating rating = rateOddly("few-lots");

    assertThat(rating.outcome()).isEqualTo(new InsufficientEvidence(20, 28, List.of()));
    assertThat(decisive(rating.reasons())).containsExactly("X-017");
    assertThat(passedOver(rating.reasons())).containsExactly("X-010", "X-016", "X-020");
  }

  @Test
  void aCancellationCountsMoreThanTooFewLots() {
    SupplierRating rating = rateOddly("cancelled");

    assertThat(rating.outcome()).isEqualTo(new Cancelled(List.of("RECALL")));
    assertThat(passedOver(rating.reasons())).containsExactly("X-010", "X-016", "X-020");
  }

  @Test
  void laterStagesSeeThatTheQualificationIsCancelled() {
    assertThat(rateOddly("cancelled").missingDocuments()).containsExactly("LICENCE");
    assertThat(rateOddly("capped").missingDocuments()).isEmpty();
  }

  @Test
  void nothingThatIsKnownIsNoGroundForARating() {
    SupplierRating rating =
        new DroolsSuppliers(ODD).rate(good("G1").onTimeLots(null).build(), AS_OF);

    assertThat(rating.outcome()).isEqualTo(new InsufficientEvidence(20, 0, List.of("DELIVERY")));
    assertThat(passedOver(rating.reasons())).containsExactly("X-020");
  }

  @Test
  void aCapWinsOverAFloor() {
    SupplierRating rating = rateOddly("capped");

    assertThat(rating.rating()).isEqualTo("BAD");
    assertThat(passedOver(rating.reasons())).containsExactly("X-020");
  }

  @ParameterizedTest
  @CsvSource({
    "unweighted, NO_CONCLUSION, '', a weight of any factor of supplier unweighted,"
        + " 没有规则得出供方 unweighted 任何因素的权重。",
    "unrated, NO_CONCLUSION, '', a rating for the score 90.00 of supplier unrated,"
        + " 没有规则得出供方 unrated 得分 90.00 的评级。",
    "two-weights, CONFLICT, 'X-010,X-011', weights of DELIVERY: 40 and 60,"
        + " '规则 X-010 与 X-011 得出的因素 DELIVERY 的权重不同:40 和 60。'"
  })
  void aPackThatCannotBeFollowedIsNamed(
      String id, Kind kind, String rules, String message, String zh) {
    assertThatThrownBy(() -> rateOddly(id))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(kind))
        .satisfies(e -> assertThat(String.join(",", e.rules())).isEqualTo(rules))
        .satisfies(e -> assertThat(e).hasMessageContaining(message))
        .satisfies(e -> assertThat(e.text(Locale.CHINESE)).startsWith(zh).contains("规则包 "));
  }

  @Test
  void everythingThatIsWrongWithARecordIsSaidAtOnce() {
    SupplierRecord supplier =
        good("G1")
            .recalls(-1)
            .documents(
                Arrays.asList(
                    SupplierDocument.of("BUSINESS_LICENCE").build(),
                    null,
                    SupplierDocument.of("DIPLOMA").build()))
            .build();

    assertThatThrownBy(() -> SUPPLIERS.rate(supplier, AS_OF))
        .asInstanceOf(type(InvalidFactException.class))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(Violation::path)
                    .containsExactly(
                        "supplier.documents[1]", "supplier.documents[2].type", "supplier.recalls"));
  }

  /** W-16. */
  @Test
  void aThirdSampleAfterTwoFailuresNeedsApproval() {
    SampleRequest.Builder request =
        SampleRequest.of("G1", "P1")
            .submissions(2)
            .failures(2)
            .lastFailureOn(LocalDate.of(2026, 2, 2));

    SampleDecision refused = SUPPLIERS.sampleAdmission(request.build(), AS_OF);
    SampleDecision approved = SUPPLIERS.sampleAdmission(request.approved(true).build(), AS_OF);

    assertThat(refused.allowed()).isFalse();
    assertThat(refused.causes())
        .containsExactly("NO_APPROVAL_FOR_THIRD_SAMPLE", "ENDED_AFTER_SECOND_FAILURE");
    assertThat(refused.endedForMonths()).isEqualTo(12);
    assertThat(approved.allowed()).isTrue();
    assertThat(approved.causes()).isEmpty();
    assertThat(approved.endedForMonths()).isNull();
  }

  /** S-15: twelve whole months after the failure, counted to the day in the zone of the pack. */
  @ParameterizedTest
  @CsvSource({"2025-03-02, false", "2025-03-03, true"})
  void aProductStaysEndedForTwelveMonths(LocalDate lastFailure, boolean ended) {
    SampleRequest request =
        SampleRequest.of("G1", "P1").submissions(2).failures(2).lastFailureOn(lastFailure).build();

    assertThat(SUPPLIERS.sampleAdmission(request, AS_OF).endedForMonths() != null).isEqualTo(ended);
  }

  @Test
  void theLongestEndCountsAndAllowsNoSample() {
    SampleDecision decision =
        new DroolsSuppliers(ODD)
            .sampleAdmission(
                SampleRequest.of("G1", "P1").submissions(3).failures(3).build(), AS_OF);

    assertThat(decision.allowed()).isFalse();
    assertThat(decision.causes()).containsExactly("RECALL");
    assertThat(decision.endedForMonths()).isEqualTo(24);
    assertThat(passedOver(decision.reasons())).containsExactly("X-030");
  }

  @Test
  void aPackWithoutSampleRulesDoesNotAllowASampleBySilence() {
    assertThatThrownBy(
            () ->
                new DroolsSuppliers(RealPacks.odd("supplier-bare"))
                    .sampleAdmission(SampleRequest.of("G1", "P1").build(), AS_OF))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NO_CONCLUSION))
        .satisfies(e -> assertThat(e).hasMessageContaining("anything about samples"));
  }

  /** S-05. */
  @ParameterizedTest
  @CsvSource({
    "CANDIDATE, NORMAL, true, false",
    "NORMAL, SUSPENDED, false, true",
    "NORMAL, ENDED, true, false",
    "ENDED, CANDIDATE, false, false",
    "ENDED, CANDIDATE, true, true",
    "NORMAL, NORMAL, true, false"
  })
  void whatNoRuleAllowsIsNotAllowed(
      SupplierState from, SupplierState to, boolean approved, boolean allowed) {
    assertThat(
            SUPPLIERS
                .transition(StateChange.of("G1", from, to).approved(approved).build(), AS_OF)
                .allowed())
        .isEqualTo(allowed);
  }

  /** W-17. */
  @Test
  void normalSuppliersAreNoReserve() {
    ReserveDecision enough = SUPPLIERS.reserveStock(product("P1", CANDIDATE, SUSPENDED), AS_OF);
    ReserveDecision lacking =
        SUPPLIERS.reserveStock(
            product("P1", CANDIDATE, NORMAL, NORMAL, NORMAL, NORMAL, NORMAL), AS_OF);

    assertThat(enough.reserveSuppliers()).isEqualTo(2);
    assertThat(enough.shortage()).isZero();
    assertThat(decisive(enough.reasons())).containsExactly("S-006", "S-006", "S-016");
    assertThat(lacking.reserveSuppliers()).isEqualTo(1);
    assertThat(lacking.needed()).isEqualTo(2);
    assertThat(lacking.shortage()).isEqualTo(1);
    assertThat(decisive(lacking.reasons())).containsExactly("S-006", "S-016");
  }

  @Test
  void everyReserveSupplierIsCountedAndNoNumberOfTheHost() {
    ReserveDecision decision =
        SUPPLIERS.reserveStock(
            ProductReserve.of("P1")
                .suppliers(product("P1", CANDIDATE, CANDIDATE, SUSPENDED, ENDED).suppliers())
                .reserveSuppliers(7)
                .build(),
            AS_OF);

    assertThat(decision.reserveSuppliers()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"EXEMPT, 0", "RARE, 3"})
  void theLargestReserveCounts(String product, int needed) {
    assertThat(
            new DroolsSuppliers(ODD)
                .reserveStock(ProductReserve.of(product).build(), AS_OF)
                .needed())
        .isEqualTo(needed);
  }

  @Test
  void theRulesAboutAProductSeeHowManyReserveSuppliersItHas() {
    ProductReserve product = product("EXEMPT", CANDIDATE, CANDIDATE);

    assertThat(new DroolsSuppliers(ODD).reserveStock(product, AS_OF).needed()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource("ANY, NO_CONCLUSION")
  void aReserveNeedsANumber(String product, Kind kind) {
    assertThatThrownBy(
            () -> new DroolsSuppliers(ODD).reserveStock(ProductReserve.of(product).build(), AS_OF))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @Test
  void aQuestionAboutNothingIsRefused() {
    assertThatThrownBy(() -> SUPPLIERS.rate((SupplierRecord) null, AS_OF))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(() -> SUPPLIERS.sampleAdmission(null, AS_OF))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(() -> SUPPLIERS.transition(null, AS_OF))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(() -> SUPPLIERS.reserveStock(null, AS_OF))
        .isInstanceOf(InvalidFactException.class);
  }

  private static ProductReserve product(String name, SupplierState... states) {
    return ProductReserve.of(name)
        .suppliers(
            IntStream.range(0, states.length)
                .mapToObj(i -> SupplierRecord.of("G" + i, states[i]).build())
                .toList())
        .build();
  }

  private static SupplierRating rateOddly(String id) {
    return new DroolsSuppliers(ODD).rate(good(id).build(), AS_OF);
  }

  private static SupplierRecord.Builder good(String id) {
    return good(id, NORMAL);
  }

  /** 90 % on time, 95 % accepted, credit 80, service 70. */
  private static SupplierRecord.Builder good(String id, SupplierState state) {
    return SupplierRecord.of(id, state)
        .dueLots(20)
        .onTimeLots(18)
        .receivedLots(20)
        .acceptedLots(19)
        .creditScore(new BigDecimal("80"))
        .serviceScore(new BigDecimal("70"));
  }

  private static List<String> decisive(List<Reason> reasons) {
    return reasons.stream().filter(Reason::decisive).map(Reason::ruleId).toList();
  }

  private static List<String> passedOver(List<Reason> reasons) {
    return reasons.stream().filter(r -> !r.decisive()).map(Reason::ruleId).toList();
  }
}
