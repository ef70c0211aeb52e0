package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
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
import org.crmrules.grading.Activity;
import org.crmrules.grading.Activity.Floor;
import org.crmrules.grading.Activity.Part;
import org.crmrules.grading.ContactDecision.Count;
import org.crmrules.grading.ContactDecision.Standing;

/** Laws of what is due, over logs that nobody thought of. */
class ContactLawsTest {

  private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final Schedule SCHEDULE = new Schedule(SINCE, TODAY, ZoneId.of("Asia/Shanghai"));

  @Provide
  Arbitrary<Activity> activities() {
    Arbitrary<Period> periods =
        Arbitraries.of("P14D", "P6W", "P1M", "P2M", "P3M", "P12M").map(Period::parse);
    Arbitrary<Floor> floors =
        Combinators.combine(Arbitraries.integers().between(1, 3), Arbitraries.of(Part.values()))
            .as(Floor::new);
    return Arbitraries.oneOf(
        periods.map(every -> new Activity("VISIT", every, null)),
        floors.map(floor -> new Activity("VISIT", null, floor)),
        Combinators.combine(periods, floors)
            .as((every, floor) -> new Activity("VISIT", every, floor)));
  }

  @Provide
  Arbitrary<List<LocalDate>> logs() {
    return days().list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    int all = (int) (TODAY.toEpochDay() - SINCE.toEpochDay());
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, all).map(SINCE::plusDays),
        Arbitraries.of("2024-06-30", "2024-07-01", "2024-12-31", "2025-01-01", "2025-06-30")
            .map(LocalDate::parse),
        Arbitraries.of(SINCE, TODAY, TODAY.minusDays(1)));
  }

  @Property
  void oneMoreVisitNeverMakesAnythingMoreOverdue(
      @ForAll("activities") Activity activity,
      @ForAll("logs") List<LocalDate> log,
      @ForAll("days") LocalDate more) {
    Standing before = SCHEDULE.of(activity, log);
    List<LocalDate> longer = new ArrayList<>(log);
    longer.add(more);
    Standing after = SCHEDULE.of(activity, longer);

    assertThat(after.due()).isGreaterThanOrEqualTo(before.due());
    assertThat(after.daysOverdue()).isLessThanOrEqualTo(before.daysOverdue());
    assertThat(after.missed()).hasSizeLessThanOrEqualTo(before.missed().size());
  }

  @Property
  void theOrderOfTheLogDoesNotMatter(
      @ForAll("activities") Activity activity,
      @ForAll("logs") List<LocalDate> log,
      @ForAll Random random) {
    List<LocalDate> shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, random);

    assertThat(SCHEDULE.of(activity, shuffled)).isEqualTo(SCHEDULE.of(activity, log));
  }

  /** The half of a day is told by its month alone, and each day counts in one part. */
  @Property
  void eachDayCountsInTheHalfThatItsMonthIsIn(@ForAll("logs") List<LocalDate> log) {
    Standing standing = SCHEDULE.of(new Activity("VISIT", null, new Floor(1, Part.HALF_YEAR)), log);

    assertThat(standing.parts())
        .extracting(Count::from)
        .containsExactly(
            LocalDate.of(2024, 7, 1),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 7, 1),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 7, 1));
    for (Count part : standing.parts()) {
      boolean first = part.from().getMonthValue() == 1;
      assertThat(part.times())
          .isEqualTo(
              (int)
                  log.stream()
                      .filter(day -> day.getYear() == part.from().getYear())
                      .filter(day -> day.getMonthValue() <= 6 == first)
                      .count());
      assertThat(part.met()).isEqualTo(part.times() > 0);
      assertThat(part.over()).isEqualTo(part.from().isBefore(LocalDate.of(2026, 7, 1)));
    }
  }

  /** Walks the days: due is the first one behind which the plan would be broken. */
  @Property
  void withAPeriodAloneItIsDueThatLongAfterTheLastTime(
      @ForAll("logs") List<LocalDate> log, @ForAll("activities") Activity activity) {
    Period every = activity.every() == null ? Period.ofMonths(1) : activity.every();
    Standing standing = SCHEDULE.of(new Activity("VISIT", every, null), log);
    LocalDate last = SINCE;
    for (LocalDate day = SINCE; !day.isAfter(TODAY); day = day.plusDays(1)) {
      last = log.contains(day) ? day : last;
    }

    assertThat(standing.due().on()).isEqualTo(last.plus(every));
    int overdue = 0;
    for (LocalDate day = last.plus(every); day.isBefore(TODAY); day = day.plusDays(1)) {
      overdue++;
    }
    assertThat(standing.daysOverdue()).isEqualTo(overdue);
    assertThat(standing.due().before().toLocalDate()).isEqualTo(standing.due().on().plusDays(1));
  }

  /** Whoever does it on the day that is told is never late, whatever was before. */
  @Property
  void whoeverDoesItWhenItIsDueIsNotLate(
      @ForAll("activities") Activity activity, @ForAll("logs") List<LocalDate> log) {
    List<LocalDate> kept = new ArrayList<>(log);
    LocalDate day = TODAY;
    for (int i = 0; i < 6; i++) {
      Schedule then = new Schedule(SINCE, day, ZoneId.of("Asia/Shanghai"));
      kept.add(day);
      LocalDate due = then.of(activity, kept).due().on();
      assertThat(due).isAfterOrEqualTo(day);
      day = due;
    }
  }
}
