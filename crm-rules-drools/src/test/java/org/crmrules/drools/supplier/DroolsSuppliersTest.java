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
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.Reason;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.supplier.DocumentsDecision;
import org.crmrules.supplier.ItemCheck;
import org.crmrules.supplier.Lot;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.RatingOutcome.Cancelled;
import org.crmrules.supplier.RatingOutcome.InsufficientEvidence;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierHistory;
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
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant AS_OF = Instant.parse("2026-03-01T20:00:00Z");

  /** S-20: .35 × 90 + .35 × 95 + .15 × 80 + .15 × 70 = 31.5 + 33.25 + 12 + 10.5 = 87.25. */
  @Test
  void fourFactorsMakeTheScore() {
    SupplierRating rating = SUPPLIERS.rate(good("G1").build(), AS_OF);

    assertThat(rating.outcome()).isEqualTo(new Rated("QUALIFIED", new BigDecimal("87.25")));
    assertThat(rating.rating()).isEqualTo("QUALIFIED");
    assertThat(rating.reserve()).isFalse();
    assertThat(rating.missingDocuments()).isEmpty();
    assertThat(decisive(rating.reasons())).containsExactly("S-020a", "S-030", "S-020c", "O-006");
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
    assertThat(passedOver(rating.reasons())).containsExactly("S-020a", "S-030");
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
    assertThat(decisive(rating.reasons())).containsExactly("S-021a", "S-021b", "S-021f");
    assertThat(passedOver(rating.reasons())).containsExactly("S-020a", "S-030", "O-005");
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

  /** W-17 before it happens: one candidate and one suspended; the candidate is to become normal. */
  @Test
  void aChangeTellsTheShortageThatItWouldMake() {
    ProductReserve product = product("P1", CANDIDATE, SUSPENDED, NORMAL);

    ReserveDecision promoted =
        SUPPLIERS.reserveStock(product.toBuilder().changing("G0").changesTo(NORMAL).build(), AS_OF);
    ReserveDecision suspended =
        SUPPLIERS.reserveStock(
            product.toBuilder().changing("G2").changesTo(SUSPENDED).build(), AS_OF);

    assertThat(promoted.shortage()).isZero();
    assertThat(promoted.shortageAfter()).isEqualTo(1);
    assertThat(suspended.reserveAfter()).isEqualTo(3);
    assertThat(suspended.shortageAfter()).isZero();
    assertThat(SUPPLIERS.reserveStock(product, AS_OF).shortageAfter()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "G9, NORMAL, product.changing, must be one of the suppliers",
    "G0, , product.changesTo, must be given together",
    ", NORMAL, product.changesTo, must be given together"
  })
  void aChangeMustBeOfASupplierOfTheProduct(
      String changing, SupplierState to, String path, String message) {
    ProductReserve product =
        product("P1", CANDIDATE).toBuilder().changing(changing).changesTo(to).build();

    assertThatThrownBy(() -> SUPPLIERS.reserveStock(product, AS_OF))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining(path)
        .hasMessageContaining(message);
  }

  /** S-16 with the switch of T-12: what the pack says counts. */
  @Test
  void suppliersInNormalCooperationCountWhereThePackSaysSo() {
    ReserveDecision decision =
        new DroolsSuppliers(ODD)
            .reserveStock(
                product("RARE", CANDIDATE, NORMAL, SUSPENDED).toBuilder()
                    .changing("G1")
                    .changesTo(ENDED)
                    .build(),
                AS_OF);

    assertThat(decision.reserveSuppliers()).isEqualTo(2);
    assertThat(decision.shortage()).isEqualTo(1);
    assertThat(decision.shortageAfter()).isEqualTo(2);
  }

  @Test
  void theSmallestShareCounts() {
    assertThat(rateOddly("shared").shareAtMost()).isEqualTo(20);
  }

  /** Wilson with z = 1.6449 of 18 of 20: (0.9 + 0.0676 − 1.6449 √0.006191) ÷ 1.1353 = 0.7383. */
  @Test
  void aShareOfFewCountsWithItsLowerBoundWhereThePackSaysSo() {
    SupplierRating rating =
        new DroolsSuppliers(ODD).rate(good("few").category("FRESH").build(), AS_OF);

    assertThat(rating.outcome()).isEqualTo(new Rated("GOOD", new BigDecimal("73.83")));
    assertThat(decisive(rating.reasons())).contains("X-018");
  }

  /** 90 % on time and 95 % accepted make 92.5 in a quarter, where credit does not count (S-03). */
  @Test
  void aQuarterIsAboutDeliveryAndQuality() {
    SupplierRating rating =
        SUPPLIERS.rate(
            good("G1")
                .creditScore(null)
                .serviceScore(null)
                .periodFrom(LocalDate.of(2025, 10, 1))
                .periodUntil(LocalDate.of(2025, 12, 31))
                .previousScore(new BigDecimal("95"))
                .build(),
            AS_OF);

    assertThat(rating.outcome()).isEqualTo(new Rated("EXCELLENT", new BigDecimal("92.50")));
    assertThat(rating.scoreChange()).isEqualByComparingTo("-2.5");
    assertThat(rating.effects()).containsExactly("PREFERRED");
  }

  @ParameterizedTest
  @CsvSource({"2025-10-02, 2025-12-31", "2025-11-01, 2026-01-31", "2025-10-01, 2025-12-30"})
  void whatIsNoCalendarQuarterIsRatedAsAYear(LocalDate from, LocalDate until) {
    assertThat(
            SUPPLIERS.rate(good("G1").periodFrom(from).periodUntil(until).build(), AS_OF).outcome())
        .isEqualTo(new Rated("QUALIFIED", new BigDecimal("87.25")));
  }

  /** One on time, one late, one that never came, one that is due later, one of another year. */
  @Test
  void lotsAreCountedInThePeriod() {
    SupplierRecord counted =
        SupplierRecord.of("G1", NORMAL)
            .periodFrom(LocalDate.of(2025, 1, 1))
            .periodUntil(LocalDate.of(2025, 12, 31))
            .dueLots(99)
            .lots(
                List.of(
                    lot("1", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 1), true),
                    lot("2", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 2), false),
                    lot("3", LocalDate.of(2025, 5, 1), null, null),
                    lot("4", LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 1), true),
                    lot("5", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), true)))
            .build()
            .asOf(LocalDate.of(2026, 3, 2));

    assertThat(counted.dueLots()).isEqualTo(3);
    assertThat(counted.onTimeLots()).isEqualTo(1);
    assertThat(counted.receivedLots()).isEqualTo(3);
    assertThat(counted.acceptedLots()).isEqualTo(2);
  }

  @Test
  void aLotThatIsCountedTwiceOrCameBeforeItWasOrderedIsRefused() {
    Lot lot = lot("7", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 1), true);
    Lot early =
        new Lot(
            "8",
            LocalDate.of(2025, 2, 2),
            LocalDate.of(2025, 3, 1),
            LocalDate.of(2025, 2, 1),
            true);

    assertThatThrownBy(
            () -> SUPPLIERS.rate(good("G1").lots(List.of(lot, lot, early)).build(), AS_OF))
        .asInstanceOf(type(InvalidFactException.class))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(Violation::path)
                    .containsExactly("supplier.lots[1].id", "supplier.lots[2].receivedOn"))
        .satisfies(e -> assertThat(e).hasMessageContaining("Maybe a lot is counted twice."));
  }

  /** S-22 and S-24: two checks at receipt and one complaint case, told twice, make three. */
  @Test
  void aComplaintCountsOnceInTheRowOfItsItem() {
    List<ItemCheck> checks =
        List.of(failed(1, null), failed(2, null), failed(3, "C-1"), failed(4, "C-1"));

    assertThat(SupplierRecord.of("G1", NORMAL).checks(checks).build().asOf(TODAY))
        .extracting(SupplierRecord::nonconformitiesInARow)
        .isEqualTo(3);
    assertThat(SUPPLIERS.rate(good("G1").checks(checks).build(), AS_OF).outcome())
        .isEqualTo(new Cancelled(List.of("REPEATED_NONCONFORMITY")));
    assertThat(SUPPLIERS.rate(good("G1").checks(checks.subList(1, 4)).build(), AS_OF).rating())
        .isEqualTo("QUALIFIED");
  }

  /** A paper from the future is refused; what is valid on the promised day alone counts (S-17). */
  @Test
  void documentsAreTestedOnTheDayOnWhichTheyAreNeeded() {
    SupplierRecord candidate =
        SupplierRecord.of("G1", CANDIDATE)
            .documents(
                List.of(
                    SupplierDocument.of("BUSINESS_LICENCE")
                        .number("91110000100000000X")
                        .lasting(true)
                        .build(),
                    SupplierDocument.of("FOOD_LICENCE")
                        .validUntil(LocalDate.of(2026, 4, 1))
                        .build()))
            .build();
    LocalDate promised = LocalDate.of(2026, 4, 2);

    assertThat(SUPPLIERS.documents(candidate, AS_OF).missing()).isEmpty();
    assertThat(SUPPLIERS.documents(candidate, AS_OF).expiring()).containsExactly("FOOD_LICENCE");
    assertThat(
            SUPPLIERS.documents(candidate.toBuilder().neededOn(promised).build(), AS_OF).missing())
        .containsExactly("HYGIENE_LICENCE");
    assertThat(
            SUPPLIERS.documents(candidate.toBuilder().neededOn(promised).build(), AS_OF).expired())
        .containsExactly("FOOD_LICENCE");
    assertThatThrownBy(
            () ->
                SUPPLIERS.documents(
                    candidate.toBuilder()
                        .documents(
                            List.of(SupplierDocument.of("FOOD_LICENCE").issuedOn(promised).build()))
                        .build(),
                    AS_OF))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("supplier.documents[0].issuedOn");
  }

  /** T-28: what nobody knows counts as not there, and is named; what lasts says so. */
  @Test
  void aDocumentOfWhichNobodySaysHowLongItIsValidDoesNotCount() {
    SupplierDocument licence =
        SupplierDocument.of("BUSINESS_LICENCE").number("91110000100000000X").build();
    SupplierDocument food = SupplierDocument.of("FOOD_LICENCE").lasting(true).build();
    SupplierRecord.Builder candidate = SupplierRecord.of("G1", CANDIDATE);

    DocumentsDecision undated =
        SUPPLIERS.documents(candidate.documents(List.of(licence, food)).build(), AS_OF);
    assertThat(undated.missing()).containsExactly("BUSINESS_LICENCE", "TAX_REGISTRATION");
    assertThat(undated.undated()).containsExactly("BUSINESS_LICENCE");
    assertThat(undated.expired()).isEmpty();
    assertThat(SUPPLIERS.rate(candidate.build(), AS_OF).missingDocuments())
        .isEqualTo(undated.missing());

    SupplierDocument lasting = licence.toBuilder().lasting(true).build();
    DocumentsDecision whole =
        SUPPLIERS.documents(candidate.documents(List.of(lasting, food)).build(), AS_OF);
    assertThat(whole.missing()).isEmpty();
    assertThat(whole.undated()).isEmpty();
    assertThat(whole.expiring()).isEmpty();
  }

  /** By every question that reads documents. */
  @Test
  void aDocumentThatLastsAndEndsIsRefused() {
    SupplierRecord supplier =
        SupplierRecord.of("G1", CANDIDATE)
            .documents(
                List.of(
                    SupplierDocument.of("BUSINESS_LICENCE")
                        .lasting(true)
                        .validUntil(LocalDate.of(2027, 1, 1))
                        .build()))
            .build();
    ProductReserve product = ProductReserve.of("P1").suppliers(List.of(supplier)).build();

    Map<String, ThrowingCallable> doors =
        Map.of(
            "supplier", () -> SUPPLIERS.rate(supplier, AS_OF),
            "supplier.", () -> SUPPLIERS.documents(supplier, AS_OF),
            "product.suppliers[0]", () -> SUPPLIERS.reserveStock(product, AS_OF));
    doors.forEach(
        (path, asked) ->
            assertThatThrownBy(asked)
                .isInstanceOf(InvalidFactException.class)
                .hasMessageContaining(path)
                .hasMessageContaining("documents[0].validUntil")
                .hasMessageContaining("Maybe only one of lasting and validUntil is meant."));
  }

  @Test
  void aQuestionAboutNothingIsRefused() {
    assertThatThrownBy(() -> SUPPLIERS.rate((SupplierRecord) null, AS_OF))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(() -> SUPPLIERS.qualification((SupplierHistory) null, AS_OF))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(() -> SUPPLIERS.documents(null, AS_OF))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(() -> SUPPLIERS.checkContact(null, AS_OF))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(() -> SUPPLIERS.reserveStock(null, AS_OF))
        .isInstanceOf(InvalidFactException.class);
  }

  private static Lot lot(String id, LocalDate due, LocalDate received, Boolean accepted) {
    return new Lot(id, null, due, received, accepted);
  }

  private static ItemCheck failed(int day, String caseId) {
    return new ItemCheck("moisture", LocalDate.of(2026, 1, day), false, false, caseId);
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
