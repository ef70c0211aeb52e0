package org.crmrules.drools.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.drools.kit.ShippedRules.RULES;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.drools.kit.ShippedRules.Of;
import org.crmrules.supplier.QualificationDecision;
import org.crmrules.supplier.QualificationEvent;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import org.crmrules.supplier.SupplierState;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.fact.Records;
import org.crmrules.testkit.law.QualificationLaws;
import org.crmrules.testkit.law.RatingLaws;

/** The laws of suppliers hold of the pack that we ship, and find out who lies. */
class LawsOfSuppliersTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant NOW = DAY.atTime(12, 0).atZone(SHANGHAI).toInstant();

  private final SupplierService honest = RULES.suppliers();

  @Property(tries = 60)
  void theLawsOfRatingHold(@ForAll("records") Of<SupplierRecord> record) {
    rating(honest, record.facts().asOf()).holdFor(record.fact());
  }

  /** Of suppliers who are not rated the laws say nothing. */
  @Example
  void ofAHundredSuppliersMostAreRatedAndByEveryRatingThereIs() {
    Facts facts = Facts.of(RULES, "supplier");
    Map<String, Long> ratings =
        LongStream.range(0, 100)
            .mapToObj(seed -> facts.sample(SupplierRecord.class, seed))
            .map(supplier -> honest.rate(supplier, facts.asOf()).rating())
            .collect(Collectors.groupingBy(rating -> rating, Collectors.counting()));

    assertThat(ratings).containsKeys("EXCELLENT", "QUALIFIED", "IMPROVE", "SUSPEND", "CANCELLED");
    assertThat(ratings.get("QUALIFIED") + ratings.get("IMPROVE")).isGreaterThan(50);
  }

  @Provide
  Arbitrary<Of<SupplierRecord>> records() {
    return ShippedRules.one(SupplierRecord.class, List.of("supplier"));
  }

  @Property(tries = 60)
  void theLawsOfQualificationHold(@ForAll("histories") Of<SupplierHistory> history) {
    qualification(honest).holdFor(history.fact(), history.facts().asOf());
  }

  @Provide
  Arbitrary<Of<SupplierHistory>> histories() {
    return ShippedRules.one(SupplierHistory.class, List.of("supplier"));
  }

  @Example
  void whoRatesBetterForWorseIsFoundOut() {
    SupplierService perverse =
        Lying.about(
            SupplierService.class,
            honest,
            "rate",
            (answer, about) ->
                about.get(0) instanceof SupplierRecord record && record.onTimeLots() < 10
                    ? rated((SupplierRating) answer, "EXCELLENT", "100")
                    : answer);

    Lying.isFoundOut(
        () -> rating(perverse, NOW).neverBetterForWorse(record()),
        "No supplier is rated better for doing worse.");
  }

  @Example
  void whoLooksAtTheFirstPaperOnlyIsFoundOut() {
    SupplierService hasty =
        Lying.about(
            SupplierService.class,
            honest,
            "rate",
            (answer, about) ->
                ((SupplierRecord) about.get(0)).checks().get(0).item().equals("A")
                    ? rated((SupplierRating) answer, "SUSPEND", "1")
                    : answer);

    Lying.isFoundOut(
        () -> rating(hasty, NOW).theOrderOfPapersChangesNothing(record()),
        "The order of documents, checks and lots changes nothing.");
  }

  @Example
  void whoCallsPossibleWhatIsNotIsFoundOut() {
    SupplierService generous =
        steps(
            step ->
                new QualificationDecision.Step(step.stage(), step.missing(), 0, null, true, false));

    Lying.isFoundOut(
        () -> qualification(generous).whatIsPossibleLacksNothing(history(), NOW),
        "A step is possible exactly if nothing is missing for it.");
  }

  @Example
  void whoMovesWithoutEvidenceIsFoundOut() {
    SupplierService careless =
        Lying.about(
            SupplierService.class,
            new Blind(honest).service(),
            "qualification",
            (answer, about) -> answer);

    Lying.isFoundOut(
        () -> qualification(careless).nobodyMovesWithoutEvidence(history(), NOW),
        "Nobody moves without the evidence that is asked for.");
  }

  @Example
  void whoAsksForMoreThanWasThereIsFoundOut() {
    SupplierService strict =
        steps(
            step ->
                new QualificationDecision.Step(
                    step.stage(), List.of("MORE"), step.afterMonths(), step.from(), false, false));
    SupplierHistory ended =
        SupplierHistory.of("G1")
            .events(List.of(QualificationEvent.movedTo(DAY.minusDays(9), "ENDED")))
            .build();

    Lying.isFoundOut(
        () -> qualification(strict).everyMoveWasPossibleBefore(ended, NOW),
        "Every move was possible before.");
  }

  @Example
  void whoKnowsTheFutureIsFoundOut() {
    SupplierService knowing =
        Lying.about(
            SupplierService.class,
            honest,
            "qualification",
            (answer, about) ->
                honest.qualification(
                    (SupplierHistory) about.get(0), NOW.plusSeconds(60L * 60 * 24 * 30)));

    Lying.isFoundOut(
        () -> qualification(knowing).replayingShowsWhatWasShownLive(history(), NOW),
        "Replaying a history shows what following it live showed.");
  }

  @Example
  void whoGoesByTheOrderOfADayIsFoundOut() {
    SupplierService orderly =
        Lying.about(
            SupplierService.class,
            honest,
            "qualification",
            (answer, about) ->
                "SCALE".equals(((SupplierHistory) about.get(0)).events().get(0).found())
                    ? answer
                    : honest.qualification(SupplierHistory.of("G2").build(), NOW));

    Lying.isFoundOut(
        () -> qualification(orderly).theOrderOfADayChangesNothing(history(), NOW),
        "The order of events of one day changes nothing.");
  }

  /** Takes no look at the last event if it is a move, and says that it has happened. */
  private record Blind(SupplierService honest) {

    SupplierService service() {
      return (SupplierService)
          java.lang.reflect.Proxy.newProxyInstance(
              SupplierService.class.getClassLoader(),
              new Class<?>[] {SupplierService.class},
              (proxy, method, given) -> {
                SupplierHistory history = (SupplierHistory) given[0];
                List<QualificationEvent> events = history.events();
                boolean moved = events.get(events.size() - 1).movedTo() != null;
                return honest.qualification(
                    history.toBuilder()
                        .events(moved ? events.subList(0, events.size() - 1) : events)
                        .build(),
                    (Instant) given[1]);
              });
    }
  }

  private SupplierService steps(java.util.function.UnaryOperator<QualificationDecision.Step> lie) {
    return Lying.about(
        SupplierService.class,
        honest,
        "qualification",
        (answer, about) -> {
          QualificationDecision d = (QualificationDecision) answer;
          return Records.with(d, "nextSteps", d.nextSteps().stream().map(lie).toList());
        });
  }

  private static SupplierRating rated(SupplierRating honest, String rating, String score) {
    return Records.with(honest, "outcome", new RatingOutcome.Rated(rating, new BigDecimal(score)));
  }

  private static SupplierRecord record() {
    return SupplierRecord.of("G1", SupplierState.NORMAL)
        .dueLots(10)
        .onTimeLots(10)
        .receivedLots(10)
        .acceptedLots(9)
        .creditScore(new BigDecimal("80"))
        .serviceScore(new BigDecimal("80"))
        .checks(
            List.of(
                new org.crmrules.supplier.ItemCheck("A", DAY.minusDays(2), true, false, null),
                new org.crmrules.supplier.ItemCheck("B", DAY.minusDays(1), true, false, null)))
        .build();
  }

  private static SupplierHistory history() {
    return SupplierHistory.of("G1")
        .events(
            List.of(
                QualificationEvent.found(DAY.minusDays(9), "SCALE", "Li").toBuilder()
                    .score(BigDecimal.valueOf(4))
                    .build(),
                QualificationEvent.found(DAY.minusDays(9), "NATURE", "Li").toBuilder()
                    .score(BigDecimal.valueOf(4))
                    .build(),
                QualificationEvent.found(DAY.minusDays(5), "SUPPLY", "Li").toBuilder()
                    .score(BigDecimal.valueOf(4))
                    .build()))
        .build();
  }

  private static RatingLaws rating(SupplierService suppliers, Instant now) {
    return Laws.rating(RULES, suppliers, now);
  }

  private static QualificationLaws qualification(SupplierService suppliers) {
    return Laws.qualification(suppliers, SHANGHAI);
  }
}
