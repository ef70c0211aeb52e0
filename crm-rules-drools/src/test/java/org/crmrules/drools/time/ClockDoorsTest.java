package org.crmrules.drools.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.drools.Dues.by;
import static org.crmrules.drools.Dues.through;
import static org.crmrules.drools.time.TestCalendar.SHANGHAI;
import static org.crmrules.drools.time.TestClock.at;
import static org.crmrules.drools.time.TestClock.limit;
import static org.crmrules.time.LimitUnit.NATURAL_DAYS;
import static org.crmrules.time.LimitUnit.NATURAL_HOURS;
import static org.crmrules.time.LimitUnit.WORKING_DAYS;
import static org.crmrules.time.LimitUnit.WORKING_HOURS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.testkit.model.WalkingClock.Rest;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.DayKind;
import org.crmrules.time.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other ways to ask a clock. 2026-03-02 is a Monday; five natural days from it end with 7. */
class ClockDoorsTest {

  private static final TestCalendar CALENDAR = TestCalendar.in(SHANGHAI);
  private static final BusinessTime TIME = BusinessTime.of(CALENDAR);
  private static final LimitClock CLOCK = new LimitClock(TIME, new TimePolicy(false, false, 80));
  private static final Instant MONDAY = at("2026-03-02T16:40:00");

  private static Timeline open(Instant until) {
    return TestClock.line(MONDAY, until, List.of(), false);
  }

  @Test
  void thePlainEndOfALimitIsThatOfAClockThatNothingStops() {
    assertThat(LimitClock.end(TIME, limit(3, WORKING_DAYS), MONDAY, MONDAY).due())
        .isEqualTo(by("2026-03-05"));
    assertThat(LimitClock.end(TIME, limit(10, WORKING_HOURS), MONDAY, MONDAY).due())
        .isEqualTo(through("2026-03-04T09:40:00+08:00")); // 50 minutes, 8 hours, 70 minutes
  }

  @Test
  void thePlainEndIsReadByWhatIsKnownAtTheQuestionAndAtTheBeginning() {
    Instant friday = at("2026-03-06T10:00:00");
    Instant sunday = at("2026-03-08T10:00:00");
    BusinessTime learning =
        BusinessTime.of(CALENDAR.with("2026-03-09", DayKind.PUBLIC_HOLIDAY, "2026-03-08"));

    assertThat(LimitClock.end(learning, limit(1, WORKING_DAYS), friday, friday).due())
        .isEqualTo(by("2026-03-09"));
    assertThat(LimitClock.end(learning, limit(1, WORKING_DAYS), friday, sunday).due())
        .isEqualTo(by("2026-03-10"));
    assertThat(LimitClock.end(learning, limit(1, WORKING_DAYS), sunday, friday).due())
        .isEqualTo(by("2026-03-10"));
  }

  @Test
  void thePlainEndIsProvisionalIfItRestsOnADayThatIsNotAnnounced() {
    Instant start = at("2026-12-28T10:00:00"); // announced are the days of 2026

    assertThat(LimitClock.end(TIME, limit(3, WORKING_DAYS), start, start).provisional()).isFalse();
    assertThat(LimitClock.end(TIME, limit(4, WORKING_DAYS), start, start).provisional()).isTrue();
  }

  @Test
  void aPlainClockIsMetOnlyIfItIsDone() {
    Instant later = at("2026-03-04T10:00:00");

    ClockReading running = LimitClock.plain(TIME, limit(5, NATURAL_DAYS), MONDAY, later, false);
    ClockReading done = LimitClock.plain(TIME, limit(5, NATURAL_DAYS), MONDAY, later, true);

    assertThat(running.status()).isEqualTo(ClockStatus.RUNNING);
    assertThat(running.due()).isEqualTo(by("2026-03-07"));
    assertThat(running.warnAt()).isNull();
    assertThat(done.status()).isEqualTo(ClockStatus.MET);
  }

  @Test
  void aClockWithoutALimitTellsTheDaysAndIsNeverLate() {
    ClockReading begun = CLOCK.unlimited(open(at("2027-03-03T12:00:00")));

    assertThat(CLOCK.unlimited(Timeline.notStarted(MONDAY)).status())
        .isEqualTo(ClockStatus.NOT_STARTED);
    assertThat(begun.status()).isEqualTo(ClockStatus.RUNNING);
    // From the beginning of 3 March for a year, and half a day.
    assertThat(begun.counted()).isEqualByComparingTo("365.5");
    assertThat(begun.intervals()).hasSize(2);
  }

  @Test
  void aClockThatHasNotStartedHasNothingUsedUp() {
    assertThat(CLOCK.usedUp(limit(5, NATURAL_DAYS), Timeline.notStarted(MONDAY), 80)).isNull();
    assertThat(CLOCK.read(limit(5, NATURAL_DAYS), Timeline.notStarted(MONDAY), null).status())
        .isEqualTo(ClockStatus.NOT_STARTED);
  }

  @ParameterizedTest
  @CsvSource({
    "80, 2026-03-07T00:00:00+08:00",
    "50, 2026-03-05T12:00:00+08:00",
    "1, 2026-03-03T01:12:00+08:00", // a hundredth of 120 hours
    "100, 2026-03-08T00:00:00+08:00"
  })
  void aPartOfFiveDaysIsUsedUpWhenSoMuchOfThemPassed(int percent, String at) {
    assertThat(CLOCK.usedUp(limit(5, NATURAL_DAYS), open(MONDAY), percent)).isEqualTo(at);
  }

  @Test
  void aClockIsDueAtTheLatestWhenItIsToldToAndWarnsNoLaterThanThat() {
    Due early = by("2026-03-05");
    Due late = by("2026-03-20");

    ClockReading held = CLOCK.read(limit(5, NATURAL_DAYS), open(MONDAY), early);
    ClockReading free = CLOCK.read(limit(5, NATURAL_DAYS), open(MONDAY), late);

    assertThat(held.due()).isEqualTo(early);
    assertThat(held.warnAt()).isEqualTo(early.before());
    assertThat(free.due()).isEqualTo(by("2026-03-07"));
    assertThat(free.warnAt()).isEqualTo("2026-03-07T00:00:00+08:00");
  }

  @Test
  void naturalTimeRestsOnTheCalendarOnlyWhereDaysAreExtendedToAWorkday() {
    Instant start = at("2026-12-28T10:00:00");
    LimitClock extending = new LimitClock(TIME, new TimePolicy(false, true, null));
    Timeline line = TestClock.line(start, start, List.of(), false);

    assertThat(extending.read(limit(30, NATURAL_DAYS), line, null).provisional()).isTrue();
    assertThat(extending.read(limit(300, NATURAL_HOURS), line, null).provisional()).isFalse();
    assertThat(extending.read(limit(40, WORKING_HOURS), line, null).provisional()).isTrue();
  }

  /** The warning comes with the whole, and the end is late from its first moment on. */
  @Test
  void atTheVeryMomentAClockWarnsAndIsLate() {
    TestClock clock = new TestClock(CLOCK);
    Instant warn = at("2026-03-07T00:00:00");
    Instant end = at("2026-03-08T00:00:00");

    assertThat(status(clock, warn.minusNanos(1))).isEqualTo(ClockStatus.RUNNING);
    assertThat(status(clock, warn)).isEqualTo(ClockStatus.DUE_SOON);
    assertThat(status(clock, end.minusNanos(1))).isEqualTo(ClockStatus.DUE_SOON);
    assertThat(status(clock, end)).isEqualTo(ClockStatus.OVERDUE);
    assertThat(clock.ended(limit(5, NATURAL_DAYS), MONDAY, end, List.of()).status())
        .isEqualTo(ClockStatus.MET_LATE);
  }

  private static ClockStatus status(TestClock clock, Instant now) {
    return clock.open(limit(5, NATURAL_DAYS), MONDAY, now, List.of()).status();
  }

  @Test
  void ofAPauseThatLiesOnTheFirstDayNothingIsCountedTwice() {
    ClockReading reading =
        new TestClock(CLOCK)
            .open(
                limit(5, NATURAL_DAYS),
                MONDAY,
                at("2026-03-03T12:00:00"),
                List.of(new Rest(at("2026-03-02T18:00:00"), at("2026-03-02T20:00:00"))));

    assertThat(reading.counted()).isEqualByComparingTo("0.5");
    assertThat(reading.intervals())
        .extracting(i -> i.from().toString().substring(5, 16) + " " + i.cause())
        .containsExactly(
            "03-02T16:40 FIRST_DAY",
            "03-02T18:00 PAUSED",
            "03-02T20:00 FIRST_DAY",
            "03-03T00:00 COUNTED");
  }

  @Test
  void aTimeTellsItsCalendarIfItHasOne() {
    assertThat(TIME.calendar()).isEqualTo(CALENDAR.ref());
    assertThat(BusinessTime.natural(SHANGHAI).calendar()).isNull();
  }

  @Test
  void behindADayIsTheMidnightAfterIt() {
    assertThat(TIME.asKnownAt(MONDAY).behind(LocalDate.of(2026, 3, 2)))
        .isEqualTo(at("2026-03-03T00:00:00"));
  }

  /** The tables of one state of knowledge take room, so no more than 64 are kept. */
  @Test
  void whatWasKnownIsKeptForSixtyFourStatesAndNoMore() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    TestCalendar learning = CALENDAR;
    for (int i = 0; i < 65; i++) {
      LocalDate day = first.plusDays(i);
      learning = learning.with(day.plusYears(1).toString(), DayKind.PUBLIC_HOLIDAY, day.toString());
    }
    BusinessTime time = BusinessTime.of(learning);
    KnownTime kept = knownOn(time, first);

    for (int i = 1; i < 64; i++) {
      knownOn(time, first.plusDays(i));
    }
    assertThat(knownOn(time, first)).isSameAs(kept);
    knownOn(time, first.plusDays(64));
    assertThat(knownOn(time, first)).isNotNull().isNotSameAs(kept);
  }

  private static KnownTime knownOn(BusinessTime time, LocalDate day) {
    return time.asKnownAt(at(day + "T12:00:00"));
  }
}
