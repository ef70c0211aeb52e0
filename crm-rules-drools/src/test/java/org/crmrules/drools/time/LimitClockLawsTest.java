package org.crmrules.drools.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.drools.time.TestCalendar.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crmrules.testkit.model.WalkingClock;
import org.crmrules.testkit.model.WalkingClock.Rest;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.CountedInterval;
import org.crmrules.time.DayKind;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/** What must hold for every calendar, limit and life of a complaint. */
class LimitClockLawsTest {

  private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 25);
  private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);
  private static final int HORIZON_MINUTES = 40 * 24 * 60;
  private static final Instant HORIZON = FIRST.plusSeconds(60L * HORIZON_MINUTES);

  @Property(tries = 200)
  void theDeadlineIsWhereAClockThatWalksMinuteByMinuteFindsIt(
      @ForAll("calendars") TestCalendar calendar,
      @ForAll("limits") TimeLimit limit,
      @ForAll("minutes") Instant start,
      @ForAll @Size(max = 4) List<@From Integer> gaps) {
    List<Rest> rests = rests(start, gaps);

    assertThat(due(calendar, limit, start, rests))
        .isEqualTo(new WalkingClock(calendar).due(limit, start, rests));
  }

  @Property(tries = 250)
  void whatIsCountedUntilTheDeadlineIsTheLimitAndBeforeItLess(
      @ForAll("calendars") TestCalendar calendar,
      @ForAll("limits") TimeLimit limit,
      @ForAll("minutes") Instant start,
      @ForAll @Size(max = 4) List<@From Integer> gaps) {
    List<Rest> rests = rests(start, gaps);
    Instant due = due(calendar, limit, start, rests);
    TestClock clock = TestClock.of(calendar);
    Instant behind = limit.unit().isDays() ? due : due.minusMillis(1);
    Instant before =
        limit.unit().isDays()
            ? due.minusMillis(1)
                .atZone(calendar.zone())
                .toLocalDate()
                .atStartOfDay(calendar.zone())
                .toInstant()
            : due.minusSeconds(1);

    assertThat(clock.open(limit, start, behind, rests).counted().intValue())
        .isGreaterThanOrEqualTo(limit.amount());
    assertThat(
            before.isBefore(start)
                ? 0
                : clock.open(limit, start, before, rests).counted().doubleValue())
        .isLessThan(limit.amount());
  }

  @Property(tries = 250)
  void whatIsAcceptedLaterIsDueNoEarlier(
      @ForAll("calendars") TestCalendar calendar,
      @ForAll("limits") TimeLimit limit,
      @ForAll("minutes") Instant start,
      @ForAll @IntRange(max = 300_000) int seconds) {
    assertThat(due(calendar, limit, start.plusSeconds(seconds), List.of()))
        .isAfterOrEqualTo(due(calendar, limit, start, List.of()));
  }

  @Property(tries = 250)
  void onePauseMoreNeverMakesTheDeadlineEarlier(
      @ForAll("calendars") TestCalendar calendar,
      @ForAll("limits") TimeLimit limit,
      @ForAll("minutes") Instant start,
      @ForAll @Size(min = 2, max = 5) List<@From Integer> gaps) {
    List<Rest> rests = rests(start, gaps);
    List<Rest> fewer = rests.isEmpty() ? rests : rests.subList(0, rests.size() - 1);

    assertThat(due(calendar, limit, start, rests))
        .isAfterOrEqualTo(due(calendar, limit, start, fewer));
  }

  @Property(tries = 250)
  void splittingAPauseChangesNothing(
      @ForAll("calendars") TestCalendar calendar,
      @ForAll("limits") TimeLimit limit,
      @ForAll("minutes") Instant start,
      @ForAll @Size(min = 1, max = 4) List<@From Integer> gaps,
      @ForAll @IntRange(max = 100) int percent) {
    List<Rest> rests = rests(start, gaps);
    List<Rest> split = new ArrayList<>();
    for (Rest rest : rests) {
      Duration part = Duration.between(rest.from(), rest.to()).multipliedBy(percent).dividedBy(100);
      split.add(new Rest(rest.from(), rest.from().plus(part)));
      split.add(new Rest(rest.from().plus(part), rest.to()));
    }

    ClockReading whole = TestClock.of(calendar).open(limit, start, HORIZON, rests);
    ClockReading parts = TestClock.of(calendar).open(limit, start, HORIZON, split);
    assertThat(parts.due()).isEqualTo(whole.due());
    assertThat(parts.warnAt()).isEqualTo(whole.warnAt());
    assertThat(parts.counted()).isEqualTo(whole.counted());
    assertThat(parts.status()).isEqualTo(whole.status());
  }

  @Property(tries = 250)
  void replayingTheLogShowsWhatFollowingItLiveShowed(
      @ForAll("calendars") TestCalendar calendar,
      @ForAll("limits") TimeLimit limit,
      @ForAll("minutes") Instant start,
      @ForAll @Size(max = 4) List<@From Integer> gaps) {
    List<Rest> rests = rests(start, gaps);
    TestClock replayed = TestClock.of(calendar);
    LiveClock live = new LiveClock(calendar, limit, start);
    for (Rest rest : rests) {
      live.pause(rest.from());
      assertSame(live, replayed.open(limit, start, rest.from(), rests), rest.from());
      live.resume(rest.to());
      assertSame(live, replayed.open(limit, start, rest.to(), rests), rest.to());
    }
    assertSame(live, replayed.open(limit, start, HORIZON, rests), HORIZON);
  }

  /** A host keeps milliseconds or microseconds: neither may change what is late. */
  @Property(tries = 250)
  void whatAHostKeepsOfADeadlineSaysTheSameAboutEveryMoment(
      @ForAll("calendars") TestCalendar calendar,
      @ForAll("limits") TimeLimit limit,
      @ForAll("minutes") Instant start,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll @Size(max = 4) List<@From Integer> gaps) {
    List<Rest> rests = rests(start, gaps);
    TestClock clock = TestClock.of(calendar);
    ClockReading reading = clock.open(limit, start.plusNanos(nanos), HORIZON, rests);
    Instant late = reading.due().before().toInstant();

    assertThat(late).isEqualTo(late.truncatedTo(ChronoUnit.MILLIS));
    assertThat(reading.warnAt()).isEqualTo(reading.warnAt().truncatedTo(ChronoUnit.MILLIS));
    assertThat(clock.ended(limit, start.plusNanos(nanos), late, rests).status())
        .isEqualTo(ClockStatus.MET_LATE);
    assertThat(clock.ended(limit, start.plusNanos(nanos), late.minusNanos(1), rests).status())
        .isEqualTo(ClockStatus.MET);
  }

  private static void assertSame(LiveClock live, ClockReading replayed, Instant now) {
    assertThat(replayed.due().before().toInstant()).isEqualTo(live.late(now));
    assertThat(replayed.counted()).isEqualTo(live.counted(now));
  }

  @Property(tries = 250)
  void changingTheCalendarOfPastDaysAfterTheEndChangesNothing(
      @ForAll("calendars") TestCalendar calendar,
      @ForAll("limits") TimeLimit limit,
      @ForAll("minutes") Instant start,
      @ForAll @IntRange(max = 20_000) int minutes,
      @ForAll @Size(max = 4) List<@From Integer> gaps,
      @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 45) Integer> changed,
      @ForAll DayKind kind) {
    List<Rest> rests = rests(start, gaps);
    Instant end = start.plusSeconds(60L * minutes);
    LocalDate next = end.atZone(calendar.zone()).toLocalDate().plusDays(1);
    TestCalendar later = calendar;
    for (int day : changed) {
      LocalDate date = FIRST_DAY.plusDays(day);
      if (!calendar.said().containsKey(date)) {
        later = later.with(date, new TestCalendar.Said(kind, next, null));
      }
    }

    assertThat(TestClock.of(later).ended(limit, start, end, rests))
        .isEqualTo(TestClock.of(calendar).ended(limit, start, end, rests));
  }

  @Property(tries = 250)
  void theIntervalsHaveNoGapsAndTheCountedOnesAddUp(
      @ForAll("calendars") TestCalendar calendar,
      @ForAll @IntRange(min = 1, max = 200) int hours,
      @ForAll("minutes") Instant start,
      @ForAll @Size(max = 4) List<@From Integer> gaps) {
    ClockReading reading =
        TestClock.of(calendar)
            .open(
                new TimeLimit(hours, LimitUnit.WORKING_HOURS), start, HORIZON, rests(start, gaps));

    Instant at = start;
    Duration counted = Duration.ZERO;
    for (CountedInterval interval : reading.intervals()) {
      assertThat(interval.from().toInstant()).isEqualTo(at);
      at = interval.to().toInstant();
      counted =
          interval.counts()
              ? counted.plus(Duration.between(interval.from(), interval.to()))
              : counted;
    }
    assertThat(at).isEqualTo(HORIZON);
    assertThat(reading.counted().doubleValue())
        .isCloseTo(counted.toMinutes() / 60.0, org.assertj.core.data.Offset.offset(0.001));
  }

  private static Instant due(
      TestCalendar calendar, TimeLimit limit, Instant start, List<Rest> rests) {
    return TestClock.of(calendar).open(limit, start, HORIZON, rests).due().before().toInstant();
  }

  /** Pauses one after the other, each so many minutes after the last, and so many long. */
  private static List<Rest> rests(Instant start, List<Integer> gaps) {
    List<Rest> rests = new ArrayList<>();
    Instant at = start;
    for (int gap : gaps) {
      Instant from = at.plusSeconds(60L * (gap % 2_000));
      Instant to = from.plusSeconds(60L * (gap / 2_000));
      if (from.isBefore(to)) {
        rests.add(new Rest(from, to));
      }
      at = to;
    }
    return rests;
  }

  /** A gap of up to 33 hours, and a pause of up to 50. */
  @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
  @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
  @IntRange(max = 2_000 * 3_000)
  @interface From {}

  @Provide
  Arbitrary<Instant> minutes() {
    return Arbitraries.integers()
        .between(0, 10 * 24 * 60)
        .map(minute -> FIRST.plusSeconds(60L * minute));
  }

  @Provide
  Arbitrary<TimeLimit> limits() {
    return Arbitraries.of(LimitUnit.class)
        .flatMap(
            unit ->
                Arbitraries.integers()
                    .between(1, unit.isDays() ? 5 : 30)
                    .map(amount -> new TimeLimit(amount, unit)));
  }

  /** Around the change of the clock in Berlin on 29 March and in New York on 8 March. */
  @Provide
  Arbitrary<TestCalendar> calendars() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/New_York").map(ZoneId::of);
    Arbitrary<TestCalendar> plain =
        Combinators.combine(zones, Arbitraries.of(true, false))
            .as(
                (zone, night) ->
                    night
                        ? TestCalendar.in(zone)
                            .withHours(shift("00:00", "02:30"), shift("02:30", "07:15"))
                        : TestCalendar.in(zone));
    return Combinators.combine(
            plain,
            Arbitraries.integers().between(0, 45).list().ofMaxSize(8),
            Arbitraries.of(DayKind.class).list().ofSize(8))
        .as(
            (calendar, days, kinds) -> {
              TestCalendar made = calendar;
              for (int i = 0; i < days.size(); i++) {
                boolean half = kinds.get(i) == DayKind.HALF_DAY;
                made =
                    made.with(
                        FIRST_DAY.plusDays(days.get(i)),
                        new TestCalendar.Said(
                            kinds.get(i),
                            LONG_AGO,
                            half ? List.of(shift("09:00", "11:20")) : null));
              }
              return made;
            });
  }
}
