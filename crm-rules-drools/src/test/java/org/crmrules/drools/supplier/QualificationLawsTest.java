package org.crmrules.drools.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.InvalidFactException;
import org.crmrules.drools.RealPacks;
import org.crmrules.supplier.Lot;
import org.crmrules.supplier.QualificationDecision;
import org.crmrules.supplier.QualificationDecision.Stay;
import org.crmrules.supplier.QualificationEvent;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;
import org.junit.jupiter.api.Test;

/** Histories that nobody wrote: most of their events are possible, some are not. */
class QualificationLawsTest {

  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);
  private static final List<String> ASPECTS =
      List.of("SCALE", "NATURE", "SUPPLY", "QUALITY", "CREDIT");
  private static final List<String> OUTCOMES =
      List.of(
          "SAMPLE_PASSED",
          "SAMPLE_PASSED",
          "SAMPLE_FAILED",
          "IMPROVED",
          "SMALL_BATCH_PASSED",
          "SMALL_BATCH_PASSED",
          "SMALL_BATCH_FAILED");
  private static final List<String> APPROVALS =
      List.of(
          "PROCUREMENT_HEAD",
          "THIRD_SAMPLE",
          "QUALITY_DEPARTMENT",
          "MANAGEMENT_REPRESENTATIVE",
          "REENTRY");
  private static final List<String> STAGES =
      List.of("SAMPLE", "SMALL_BATCH", "LISTED", "INVESTIGATION", "SUSPENDED", "ENDED");

  private final DroolsSuppliers suppliers = new DroolsSuppliers(RealPacks.shipped("supplier"));

  /** Or the laws below would be about little. An accident after the listing has its own test. */
  @Test
  void theHistoriesGoEverywhereAndBack() {
    List<String> ways =
        IntStream.range(0, 300)
            .mapToObj(seed -> possible(new Random(seed), 60))
            .map(events -> ask(events, last(events)).log())
            .flatMap(log -> IntStream.range(1, log.size()).mapToObj(i -> step(log, i)))
            .distinct()
            .toList();

    assertThat(ways)
        .contains(
            "INVESTIGATION SAMPLE",
            "SAMPLE IMPROVEMENT",
            "IMPROVEMENT SAMPLE",
            "SAMPLE SMALL_BATCH",
            "SMALL_BATCH LISTED",
            "SMALL_BATCH ENDED",
            "LISTED SUSPENDED",
            "SUSPENDED SAMPLE",
            "ENDED INVESTIGATION");
  }

  private static String step(List<Stay> log, int to) {
    return log.get(to - 1).stage() + " " + log.get(to).stage();
  }

  /** Replaying the log is following it live, and a past day is told by the log as it is now. */
  @Property(tries = 60)
  void everyDayOfAHistoryIsAsTheArticlesHaveIt(@ForAll Random random) {
    List<QualificationEvent> events = possible(random, 40);
    NaiveSupplier naive = new NaiveSupplier();
    int next = 0;
    for (QualificationEvent event : events) {
      QualificationDecision before = ask(events, event.on().minusDays(1));
      assertThat(before.stage()).isEqualTo(naive.stage);
      assertThat(ask(events.subList(0, next), event.on().minusDays(1))).isEqualTo(before);
      assertThat(naive.happens(event)).isTrue();
      next++;
      assertThat(ask(events, event.on()).stage()).as("%s", event).isEqualTo(naive.stage);
    }
  }

  @Property(tries = 200)
  void whatTheArticlesDoNotAllowIsRefused(@ForAll Random random) {
    List<QualificationEvent> events = possible(random, random.nextInt(20));
    NaiveSupplier naive = new NaiveSupplier();
    events.forEach(naive::happens);
    QualificationEvent another = any(random, last(events).plusDays(1));
    String before = naive.stage;
    List<QualificationEvent> more = new ArrayList<>(events);
    more.add(another);

    if (naive.happens(another)) {
      assertThat(ask(more, another.on()).stage()).isEqualTo(naive.stage);
    } else {
      assertThat(ask(events, another.on()).stage()).isEqualTo(before);
      assertThatThrownBy(() -> ask(more, another.on()))
          .isInstanceOf(InvalidFactException.class)
          .hasMessageContaining("history.events[" + events.size() + "]");
    }
  }

  @Property(tries = 100)
  void noWayLeadsOntoTheListWithoutInvestigationSampleAndBatch(@ForAll Random random) {
    List<QualificationEvent> events = possible(random, 60);
    QualificationDecision decision = ask(events, last(events));
    List<String> stages = decision.log().stream().map(Stay::stage).toList();
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).equals("LISTED")) {
        assertThat(stages.subList(0, i)).contains("INVESTIGATION", "SAMPLE");
        assertThat(stages.get(i - 1)).isEqualTo("SMALL_BATCH");
        assertThat(stages.get(i - 2)).isEqualTo("SAMPLE");
        LocalDate listed = decision.log().get(i).from();
        assertThat(found(events, listed)).containsAll(ASPECTS);
        assertThat(found(events, listed)).contains("SAMPLE_PASSED", "SMALL_BATCH_PASSED");
      }
      if (i > 0 && stages.get(i - 1).equals("ENDED")) {
        assertThat(stages.get(i)).isEqualTo("INVESTIGATION");
        assertThat(decision.log().get(i).from())
            .isAfterOrEqualTo(decision.log().get(i - 1).from().plusMonths(12));
      }
    }
  }

  private static List<String> found(List<QualificationEvent> events, LocalDate until) {
    return events.stream()
        .filter(e -> e.found() != null && !e.on().isAfter(until))
        .map(QualificationEvent::found)
        .toList();
  }

  /** Whoever stands anywhere can come back; and a way is as the steps along it say. */
  @Property(tries = 60)
  void theWayLeadsFromEveryStageToTheList(@ForAll Random random) {
    List<QualificationEvent> events = possible(random, 30);
    QualificationDecision decision = ask(events, last(events));

    if (decision.state() == SupplierState.NORMAL) {
      assertThat(decision.path()).isEmpty();
    } else {
      assertThat(decision.path().get(decision.path().size() - 1).stage()).isEqualTo("LISTED");
      assertThat(decision.nextSteps()).contains(decision.path().get(0));
    }
  }

  /** Either every order of a day comes to the same, or the day is refused in every order. */
  @Property(tries = 60)
  void theOrderOfOneDayDoesNotMatter(@ForAll Random random) {
    List<QualificationEvent> events = new ArrayList<>();
    for (QualificationEvent event : possible(random, 24)) {
      LocalDate day = BEGIN.plusDays(7L * (events.size() / 4));
      events.add(event.toBuilder().on(day).build());
    }
    List<QualificationEvent> shuffled = new ArrayList<>();
    for (int i = 0; i < events.size(); i += 4) {
      List<QualificationEvent> day =
          new ArrayList<>(events.subList(i, Math.min(i + 4, events.size())));
      Collections.shuffle(day, random);
      shuffled.addAll(day);
    }

    LocalDate end = last(events);
    assertThat(outcome(shuffled, end)).isEqualTo(outcome(events, end));
  }

  private Object outcome(List<QualificationEvent> events, LocalDate day) {
    try {
      return ask(events, day);
    } catch (InvalidFactException e) {
      return "refused on " + events.get(index(e)).on();
    }
  }

  private static int index(InvalidFactException e) {
    return Integer.parseInt(e.violations().get(0).path().replaceAll("\\D", ""));
  }

  /** The lots of a year are those of its quarters, each lot in one of them. */
  @Property(tries = 200)
  void splittingAYearIntoQuartersChangesNoFactor(@ForAll("lots") List<Lot> lots) {
    SupplierRecord year = counted(lots, LocalDate.of(2026, 1, 1), 12);
    List<SupplierRecord> quarters =
        Stream.of(1, 4, 7, 10).map(m -> counted(lots, LocalDate.of(2026, m, 1), 3)).toList();

    if (!lots.isEmpty()) {
      assertThat(quarters).allMatch(SupplierRecord::quarter);
      assertThat(quarters.stream().mapToInt(SupplierRecord::dueLots).sum())
          .isEqualTo(year.dueLots());
      assertThat(quarters.stream().mapToInt(SupplierRecord::onTimeLots).sum())
          .isEqualTo(year.onTimeLots());
      assertThat(quarters.stream().mapToInt(SupplierRecord::receivedLots).sum())
          .isEqualTo(year.receivedLots());
      assertThat(quarters.stream().mapToInt(SupplierRecord::acceptedLots).sum())
          .isEqualTo(year.acceptedLots());
    }
  }

  private static SupplierRecord counted(List<Lot> lots, LocalDate from, int months) {
    return SupplierRecord.of("G1", SupplierState.NORMAL)
        .periodFrom(from)
        .periodUntil(from.plusMonths(months).minusDays(1))
        .lots(lots)
        .build()
        .asOf(LocalDate.of(2027, 6, 1));
  }

  @Provide
  Arbitrary<List<Lot>> lots() {
    return Combinators.combine(
            Arbitraries.integers().between(-30, 400),
            Arbitraries.integers().between(-10, 40).injectNull(0.2),
            Arbitraries.of(true, false).injectNull(0.2))
        .as(
            (due, late, accepted) -> {
              LocalDate on = LocalDate.of(2026, 1, 1).plusDays(due);
              return new Lot("lot", null, on, late == null ? null : on.plusDays(late), accepted);
            })
        .list()
        .ofMaxSize(30);
  }

  private QualificationDecision ask(List<QualificationEvent> events, LocalDate day) {
    Instant noon = day.atTime(4, 0).toInstant(ZoneOffset.UTC);
    return suppliers.qualification(SupplierHistory.of("G1").events(events).build(), noon);
  }

  private static LocalDate last(List<QualificationEvent> events) {
    return events.isEmpty() ? BEGIN : events.get(events.size() - 1).on();
  }

  /** Events that can follow each other, on days of their own. */
  private static List<QualificationEvent> possible(Random random, int count) {
    List<QualificationEvent> events = new ArrayList<>();
    NaiveSupplier naive = new NaiveSupplier();
    LocalDate day = BEGIN;
    for (int i = 0; i < count; i++) {
      day = day.plusDays(1L + random.nextInt(naive.stage.equals("ENDED") ? 200 : 10));
      LocalDate on = day;
      int tries = random.nextInt(4) == 0 ? 1 : 30;
      IntStream.range(0, tries)
          .mapToObj(t -> any(random, on))
          .filter(naive::happens)
          .findFirst()
          .ifPresent(events::add);
    }
    return events;
  }

  private static QualificationEvent any(Random random, LocalDate on) {
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> finding(random, on);
      case 3, 4 -> outcome(random, on);
      case 5, 6 ->
          QualificationEvent.approved(
              on, one(random, APPROVALS), random.nextInt(20) == 0 ? "Li" : "Wang");
      case 7 ->
          random.nextInt(12) == 0
              ? QualificationEvent.found(on, "SERIOUS_ACCIDENT", "Li")
              : QualificationEvent.movedTo(on, one(random, STAGES.subList(0, 5)));
      default -> QualificationEvent.movedTo(on, one(random, STAGES.subList(0, 3)));
    };
  }

  private static QualificationEvent finding(Random random, LocalDate on) {
    return QualificationEvent.found(on, one(random, ASPECTS), "Li").toBuilder()
        .score(BigDecimal.valueOf(2 + random.nextInt(4)))
        .build();
  }

  private static QualificationEvent outcome(Random random, LocalDate on) {
    return QualificationEvent.found(
            on, one(random, OUTCOMES), random.nextInt(20) == 0 ? "Wang" : "Li")
        .toBuilder()
        .quantity(BigDecimal.valueOf(9 + random.nextInt(2)))
        .yearlyQuantity(BigDecimal.valueOf(95))
        .build();
  }

  private static String one(Random random, List<String> codes) {
    return codes.get(random.nextInt(codes.size()));
  }
}
