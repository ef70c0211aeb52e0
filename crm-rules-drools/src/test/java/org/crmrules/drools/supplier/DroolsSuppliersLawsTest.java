package org.crmrules.drools.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.RatingOutcome.InsufficientEvidence;
import org.crmrules.supplier.RatingOutcome.NotRated;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;

class DroolsSuppliersLawsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T02:00:00Z");
  private static final List<String> BEST_FIRST =
      List.of("EXCELLENT", "QUALIFIED", "IMPROVE", "SUSPEND");

  private final RunningPack pack = RealPacks.shipped("supplier");

  @Property(tries = 300)
  void everySupplierHasOneOutcomeAndWhatIsUnknownMakesItProvisional(
      @ForAll("suppliers") SupplierRecord supplier) {
    RatingOutcome outcome = new DroolsSuppliers(pack).rate(supplier, AS_OF).outcome();
    boolean allKnown =
        supplier.dueLots() != null
            && supplier.onTimeLots() != null
            && supplier.receivedLots() != null
            && supplier.receivedLots() > 0
            && supplier.acceptedLots() != null
            && supplier.creditScore() != null
            && supplier.serviceScore() != null;

    if (outcome instanceof Rated rated) {
      assertThat(allKnown).isTrue();
      assertThat(rated.score()).isBetween(BigDecimal.ZERO, new BigDecimal("100"));
    } else if (outcome instanceof Provisional provisional) {
      assertThat(allKnown).isFalse();
      assertThat(provisional.unknown()).isSorted().doesNotHaveDuplicates();
    } else if (outcome instanceof InsufficientEvidence evidence) {
      assertThat(evidence.needed()).isEqualTo(5);
      assertThat(evidence.lots() < 5)
          .isEqualTo(evidence.unknown().isEmpty())
          .isNotEqualTo(evidence.lots() >= 5 && nothingKnown(supplier));
    } else if (outcome instanceof NotRated not) {
      assertThat(supplier.state()).isEqualTo(not.state()).isNotEqualTo(SupplierState.NORMAL);
    } else {
      assertThat(supplier.recalls()).isPositive();
    }
  }

  @Property(tries = 300)
  void oneMoreLotInTimeNeverLowersTheRating(@ForAll("suppliers") SupplierRecord supplier) {
    if (supplier.onTimeLots() == null || supplier.onTimeLots().equals(supplier.dueLots())) {
      return;
    }
    SupplierRating before = new DroolsSuppliers(pack).rate(supplier, AS_OF);
    SupplierRating after =
        new DroolsSuppliers(pack)
            .rate(builder(supplier).onTimeLots(supplier.onTimeLots() + 1).build(), AS_OF);

    assertThat(BEST_FIRST.indexOf(after.rating()))
        .isLessThanOrEqualTo(BEST_FIRST.indexOf(before.rating()));
  }

  /** Whether it was due anyway or is one more: neither the score nor the rating falls. */
  @Property(tries = 300)
  void oneMoreLotInTimeNeverLowersTheScore(
      @ForAll("suppliers") SupplierRecord supplier, @ForAll boolean wasDue) {
    Integer due = supplier.dueLots();
    Integer onTime = supplier.onTimeLots();
    BigDecimal before = score(supplier);
    if (before == null || due == null || onTime == null || wasDue && onTime.equals(due)) {
      return;
    }
    BigDecimal after =
        score(builder(supplier).dueLots(wasDue ? due : due + 1).onTimeLots(onTime + 1).build());

    assertThat(after).isGreaterThanOrEqualTo(before);
  }

  /** Null where there is none. */
  private BigDecimal score(SupplierRecord supplier) {
    RatingOutcome outcome = new DroolsSuppliers(pack).rate(supplier, AS_OF).outcome();
    if (outcome instanceof Rated rated) {
      return rated.score();
    }
    return outcome instanceof Provisional provisional ? provisional.score() : null;
  }

  @Property(tries = 300)
  void theOrderOfTheDocumentsDoesNotMatter(
      @ForAll("suppliers") SupplierRecord supplier, @ForAll Random random) {
    List<SupplierDocument> documents = new ArrayList<>(supplier.documents());
    Collections.shuffle(documents, random);

    assertThat(
            new DroolsSuppliers(pack).rate(builder(supplier).documents(documents).build(), AS_OF))
        .isEqualTo(new DroolsSuppliers(pack).rate(supplier, AS_OF));
  }

  @Property(tries = 300)
  void oneMoreDocumentNeverMakesMoreOfThemMissing(@ForAll("suppliers") SupplierRecord supplier) {
    if (supplier.documents().isEmpty()) {
      return;
    }
    List<SupplierDocument> fewer = supplier.documents().subList(1, supplier.documents().size());

    assertThat(
            new DroolsSuppliers(pack)
                .rate(builder(supplier).documents(fewer).build(), AS_OF)
                .missingDocuments())
        .containsAll(new DroolsSuppliers(pack).rate(supplier, AS_OF).missingDocuments());
  }

  @Property(tries = 300)
  void theReserveIsWhatRatingCallsReserve(@ForAll List<SupplierState> states) {
    long reserve =
        states.stream()
            .map(state -> SupplierRecord.of("G1", state).build())
            .filter(supplier -> new DroolsSuppliers(pack).rate(supplier, AS_OF).reserve())
            .count();

    assertThat(
            new DroolsSuppliers(pack)
                .reserveStock(
                    ProductReserve.of("P1")
                        .suppliers(
                            states.stream().map(s -> SupplierRecord.of("G1", s).build()).toList())
                        .build(),
                    AS_OF)
                .reserveSuppliers())
        .isEqualTo((int) reserve);
  }

  private static boolean nothingKnown(SupplierRecord supplier) {
    return supplier.onTimeLots() == null
        && (supplier.acceptedLots() == null || supplier.receivedLots() == 0)
        && supplier.creditScore() == null
        && supplier.serviceScore() == null;
  }

  private static SupplierRecord.Builder builder(SupplierRecord supplier) {
    return SupplierRecord.of(supplier.id(), supplier.state())
        .dueLots(supplier.dueLots())
        .onTimeLots(supplier.onTimeLots())
        .receivedLots(supplier.receivedLots())
        .acceptedLots(supplier.acceptedLots())
        .creditScore(supplier.creditScore())
        .serviceScore(supplier.serviceScore())
        .recalls(supplier.recalls())
        .brewingRawMaterial(supplier.brewingRawMaterial())
        .documents(supplier.documents());
  }

  @Provide
  Arbitrary<SupplierRecord> suppliers() {
    Arbitrary<BigDecimal> scores =
        Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf).injectNull(0.1);
    return Combinators.combine(
            Arbitraries.of(SupplierState.class),
            Arbitraries.integers().between(0, 30).injectNull(0.1),
            Arbitraries.integers().between(0, 100).injectNull(0.1),
            Arbitraries.integers().between(0, 30).injectNull(0.1),
            Arbitraries.integers().between(0, 100).injectNull(0.1),
            scores,
            scores,
            documents())
        .as(
            (state, due, onTime, received, accepted, credit, service, documents) ->
                SupplierRecord.of("G1", state)
                    .dueLots(due)
                    .onTimeLots(share(due, onTime))
                    .receivedLots(received)
                    .acceptedLots(share(received, accepted))
                    .creditScore(credit)
                    .serviceScore(service)
                    .recalls(Integer.valueOf(13).equals(due) ? 1 : 0)
                    .brewingRawMaterial(Integer.valueOf(7).equals(received))
                    .documents(documents)
                    .build());
  }

  private Arbitrary<List<SupplierDocument>> documents() {
    return Combinators.combine(
            Arbitraries.of(pack.manifest().declared("documents")),
            Arbitraries.of("91110000100000000X", "110000").injectNull(0.3),
            Arbitraries.integers().between(0, 24).injectNull(0.3),
            Arbitraries.of(true, false).injectNull(0.5))
        .as(
            (type, number, months, expired) ->
                SupplierDocument.of(type)
                    .number(number)
                    .monthsSinceIssue(months)
                    .expired(expired)
                    .lasting(Boolean.FALSE.equals(expired) && months != null)
                    .build())
        .list()
        .ofMaxSize(5);
  }

  private static Integer share(Integer all, Integer percent) {
    return all == null || percent == null ? null : Integer.valueOf(all * percent / 100);
  }
}
