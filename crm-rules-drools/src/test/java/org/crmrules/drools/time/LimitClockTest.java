package org.crmrules.drools.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.crmrules.drools.Dues.by;
import static org.crmrules.drools.Dues.through;
import static org.crmrules.drools.time.TestCalendar.SHANGHAI;
import static org.crmrules.drools.time.TestCalendar.shift;
import static org.crmrules.drools.time.TestClock.at;
import static org.crmrules.drools.time.TestClock.limit;
import static org.crmrules.time.LimitUnit.NATURAL_DAYS;
import static org.crmrules.time.LimitUnit.NATURAL_HOURS;
import static org.crmrules.time.LimitUnit.WORKING_DAYS;
import static org.crmrules.time.LimitUnit.WORKING_HOURS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.crmrules.UnusableValueException;
import org.crmrules.testkit.model.WalkingClock.Rest;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.DayKind;
import org.crmrules.time.Due;
import org.crmrules.time.IntervalCause;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected values are counted on the wall calendar: 2026-03-02 is a Monday, hours 08:30 to 17:30.
 */
class LimitClockTest {

  private static final TestCalendar CALENDAR = TestCalendar.in(SHANGHAI);
  private static final TestClock CLOCK = TestClock.of(CALENDAR);
  private static final Instant FRIDAY = at("2026-03-06T10:00:00");

  private static Due due(TimeLimit limit, String start, Rest... rests) {
    return CLOCK.open(limit, at(start), at("2026-06-01T00:00:00"), List.of(rests)).due();
  }

  private static Rest rest(String from, String to) {
    return new Rest(at(from), at(to));
  }

  /** W-03: external by Tuesday, staff by Wednesday. */
  @Test
  void workingDaysFromAFridayEndOnTuesdayAndWednesday() {
    assertThat(due(limit(2, WORKING_DAYS), "2026-03-06T10:00:00")).isEqualTo(by("2026-03-10"));
    assertThat(due(limit(3, WORKING_DAYS), "2026-03-06T10:00:00")).isEqualTo(by("2026-03-11"));
  }

  @ParameterizedTest
  @CsvSource({
    // The morning has 3.5 hours, lunch is an hour, the day has 8.
    "2026-03-02T09:00:00, 3, 2026-03-02T12:00:00+08:00",
    "2026-03-02T09:00:00, 4, 2026-03-02T14:00:00+08:00",
    "2026-03-02T12:30:00, 1, 2026-03-02T14:00:00+08:00",
    "2026-03-02T06:00:00, 8, 2026-03-02T17:30:00+08:00",
    "2026-03-06T16:30:00, 2, 2026-03-09T09:30:00+08:00",
    "2026-03-07T11:00:00, 8, 2026-03-09T17:30:00+08:00"
  })
  void workingHoursSkipLunchNightAndWeekend(String start, int hours, String last) {
    assertThat(due(limit(hours, WORKING_HOURS), start)).isEqualTo(through(last));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T17:30:00, 2026-03-03T08:30:00", // the night
    "2026-03-02T12:00:00, 2026-03-02T13:00:00", // lunch
    "2026-03-06T17:30:00, 2026-03-09T08:30:00" // the weekend
  })
  void aPauseOutsideWorkingHoursIsWorthNothing(String from, String to) {
    for (LimitUnit unit : List.of(WORKING_HOURS, WORKING_DAYS)) {
      assertThat(due(limit(9, unit), "2026-03-02T09:00:00", rest(from, to)))
          .isEqualTo(due(limit(9, unit), "2026-03-02T09:00:00"));
    }
  }

  @Test
  void aPauseOfHalfTheHoursOfADayIsWorthHalfADayAndTwoOfThemADay() {
    Rest one = rest("2026-03-03T13:30:00", "2026-03-03T17:30:00");
    Rest other = rest("2026-03-04T13:30:00", "2026-03-04T17:30:00");
    TimeLimit limit = limit(3, WORKING_DAYS);

    assertThat(due(limit, "2026-03-02T09:00:00").on()).isEqualTo("2026-03-05");
    assertThat(due(limit, "2026-03-02T09:00:00", one).on()).isEqualTo("2026-03-06");
    assertThat(due(limit, "2026-03-02T09:00:00", one, other).on()).isEqualTo("2026-03-06");
    assertThat(
            CLOCK
                .open(limit, at("2026-03-02T09:00:00"), at("2026-03-05T00:00:00"), List.of(one))
                .counted())
        .isEqualByComparingTo("1.5");
  }

  /** However many pauses: the end of the day is rounded up once, not once for each. */
  @Test
  void tenPausesOfFiveMinutesAreWorthOneDayAtTheEndAndNotTen() {
    List<Rest> rests =
        LocalDate.of(2026, 3, 3)
            .datesUntil(LocalDate.of(2026, 3, 13))
            .map(d -> rest(d + "T10:00:00", d + "T10:05:00"))
            .toList();

    assertThat(
            CLOCK
                .open(
                    limit(15, NATURAL_DAYS),
                    at("2026-03-02T16:40:00"),
                    at("2026-03-14T00:00:00"),
                    rests)
                .due()
                .on())
        .isEqualTo("2026-03-18");
  }

  @Test
  void hoursAroundTheClockAreExactToTheMillisecondAndNeverTooShort() {
    assertThat(
            due(
                limit(24, NATURAL_HOURS),
                "2026-03-02T16:40:00.000000001",
                rest("2026-03-02T17:00:00", "2026-03-02T17:00:01")))
        .isEqualTo(through("2026-03-03T16:40:01.001+08:00"));
  }

  @Test
  void theFirstDayCountsWhereThePolicySaysSo() {
    TestClock clock = TestClock.of(CALENDAR, new TimePolicy(true, false, null));

    assertThat(clock.open(limit(2, NATURAL_DAYS), FRIDAY, FRIDAY, List.of()).due().on())
        .isEqualTo("2026-03-07");
    assertThat(clock.open(limit(2, WORKING_DAYS), FRIDAY, FRIDAY, List.of()).due().on())
        .isEqualTo("2026-03-09");
  }

  @Test
  void aLimitInDaysIsExtendedToAWorkdayWhereThePolicySaysSo() {
    TestClock clock = TestClock.of(CALENDAR, new TimePolicy(false, true, null));

    // Friday and two days is a Sunday.
    assertThat(clock.open(limit(2, NATURAL_DAYS), FRIDAY, FRIDAY, List.of()).due())
        .isEqualTo(by("2026-03-09"));
    assertThat(clock.open(limit(3, NATURAL_DAYS), FRIDAY, FRIDAY, List.of()).due().on())
        .isEqualTo("2026-03-09");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T23:59:59, RUNNING",
    "2026-03-06T23:59:59, RUNNING",
    "2026-03-07T00:00:00, DUE_SOON",
    "2026-03-07T23:59:59, DUE_SOON",
    "2026-03-08T00:00:00, OVERDUE"
  })
  void fiveDaysAreDueSoonAfterFourAndOverdueAfterFive(String now, ClockStatus status) {
    ClockReading reading =
        CLOCK.open(limit(5, NATURAL_DAYS), at("2026-03-02T16:40:00"), at(now), List.of());

    assertThat(reading.status()).isEqualTo(status);
    assertThat(reading.warnAt()).isEqualTo("2026-03-07T00:00:00+08:00");
  }

  @Test
  void inAPauseTheDeadlineIsThatOfEndingItNowAndWhatIsLateStaysLate() {
    Rest open = rest("2026-03-03T09:00:00", "2026-12-01T00:00:00");
    TimeLimit limit = limit(4, WORKING_HOURS);
    ClockReading paused =
        CLOCK.open(limit, at("2026-03-02T16:30:00"), at("2026-03-10T09:00:00"), List.of(open));
    ClockReading late =
        CLOCK.open(
            limit(1, WORKING_HOURS),
            at("2026-03-02T15:00:00"),
            at("2026-03-10T09:00:00"),
            List.of(open));

    assertThat(paused.status()).isEqualTo(ClockStatus.PAUSED);
    assertThat(paused.counted()).isEqualByComparingTo("1.5");
    assertThat(paused.due()).isEqualTo(through("2026-03-10T11:30:00+08:00"));
    assertThat(late.status()).isEqualTo(ClockStatus.OVERDUE);
    assertThat(late.due()).isEqualTo(through("2026-03-02T16:00:00+08:00"));
  }

  @Test
  void holidaysClosuresHalfDaysAndExtraWorkdaysAreCountedAsTheyAre() {
    TestCalendar calendar =
        CALENDAR
            .with("2026-03-03", DayKind.PUBLIC_HOLIDAY, "2026-01-01")
            .with("2026-03-04", DayKind.CLOSURE, "2026-01-01")
            .with("2026-03-07", DayKind.EXTRA_WORKDAY, "2026-01-01")
            .with(
                LocalDate.of(2026, 3, 5),
                new TestCalendar.Said(
                    DayKind.HALF_DAY, LocalDate.of(2026, 1, 1), List.of(shift("08:30", "12:00"))));
    Instant monday = at("2026-03-02T17:00:00");
    TestClock clock = TestClock.of(calendar);

    // Days: Thursday (a half one is one), Friday, Saturday.
    assertThat(clock.open(limit(3, WORKING_DAYS), monday, monday, List.of()).due().on())
        .isEqualTo("2026-03-07");
    // Hours: half an hour on Monday, 3.5 on Thursday, 8 on Friday.
    assertThat(clock.open(limit(12, WORKING_HOURS), monday, monday, List.of()).due())
        .isEqualTo(through("2026-03-06T17:30:00+08:00"));
  }

  @Test
  void everyIntervalIsToldWithItsCauseAndWithoutGaps() {
    TestCalendar calendar = CALENDAR.with("2026-03-09", DayKind.PUBLIC_HOLIDAY, "2026-01-01");
    ClockReading reading =
        TestClock.of(calendar)
            .open(
                limit(40, WORKING_HOURS),
                at("2026-03-06T11:00:00"),
                at("2026-03-10T09:00:00"),
                List.of(rest("2026-03-06T14:00:00", "2026-03-06T15:00:00")));

    assertThat(reading.intervals())
        .extracting(i -> i.from().toString().substring(5, 16) + " " + i.cause())
        .containsExactly(
            "03-06T11:00 COUNTED",
            "03-06T12:00 OUTSIDE_HOURS",
            "03-06T13:00 COUNTED",
            "03-06T14:00 PAUSED",
            "03-06T15:00 COUNTED",
            "03-06T17:30 OUTSIDE_HOURS",
            "03-07T00:00 WEEKEND",
            "03-08T00:00 WEEKEND",
            "03-09T00:00 PUBLIC_HOLIDAY",
            "03-10T00:00 OUTSIDE_HOURS",
            "03-10T08:30 COUNTED");
    assertThat(reading.intervals().get(8).note()).isEqualTo("said");
    assertThat(reading.intervals().get(3).note()).isEqualTo("REASON");
    // 1 + 1 + 2.5 + 0.5 hours.
    assertThat(reading.counted()).isEqualByComparingTo(new BigDecimal("5"));
  }

  @Test
  void aDayThatCountsAsAWholeOneIsToldFromItsBeginning() {
    // 13:30 of a Monday with 08:30 to 12:00 and 13:00 to 17:30: 4 of its 8 hours are over.
    ClockReading reading =
        TestClock.of(CALENDAR, new TimePolicy(true, false, null))
            .open(
                limit(1, WORKING_DAYS),
                at("2026-03-02T13:30:00"),
                at("2026-03-02T15:30:00"),
                List.of());

    assertThat(reading.intervals())
        .extracting(i -> i.from().toString().substring(5, 16) + " " + i.cause())
        .containsExactly(
            "03-02T00:00 OUTSIDE_HOURS",
            "03-02T08:30 COUNTED",
            "03-02T12:00 OUTSIDE_HOURS",
            "03-02T13:00 COUNTED",
            "03-02T13:30 COUNTED");
    assertThat(reading.counted()).isEqualByComparingTo("0.75");
  }

  @Test
  void aPauseIsToldAsOneAndTheWarningInItToo() {
    // 80 % of five days are four: over with 6 March.
    Instant start = at("2026-03-02T10:00:00");
    Rest before = rest("2026-03-06T12:00:00", "2026-03-20T00:00:00");
    Rest after = rest("2026-03-07T12:00:00", "2026-03-20T00:00:00");
    Instant now = at("2026-03-09T12:00:00");

    ClockReading inTime = CLOCK.open(limit(5, NATURAL_DAYS), start, now, List.of(before));
    ClockReading late = CLOCK.open(limit(5, NATURAL_DAYS), start, now, List.of(after));

    assertThat(inTime.status()).isEqualTo(ClockStatus.PAUSED);
    assertThat(inTime.warns()).isFalse();
    assertThat(late.status()).isEqualTo(ClockStatus.PAUSED);
    assertThat(late.warns()).isTrue();
  }

  @Test
  void theFirstDayIsToldAsNotCounted() {
    ClockReading reading =
        CLOCK.open(
            limit(5, NATURAL_DAYS),
            at("2026-03-02T16:40:00"),
            at("2026-03-04T00:00:00"),
            List.of());

    assertThat(reading.intervals())
        .extracting(i -> i.cause())
        .containsExactly(IntervalCause.FIRST_DAY, IntervalCause.COUNTED);
    assertThat(reading.counted()).isEqualByComparingTo("1");
  }

  @Test
  void aDeadlineThatRestsOnAProjectedDayIsProvisional() {
    Instant start = at("2026-12-28T10:00:00");

    assertThat(CLOCK.open(limit(3, WORKING_DAYS), start, start, List.of()).provisional()).isFalse();
    assertThat(CLOCK.open(limit(4, WORKING_DAYS), start, start, List.of()).provisional()).isTrue();
    assertThat(CLOCK.open(limit(30, NATURAL_DAYS), start, start, List.of()).provisional())
        .isFalse();
  }

  @Test
  void workingTimeWithoutACalendarIsRefused() {
    LimitClock clock =
        new LimitClock(BusinessTime.natural(SHANGHAI), new TimePolicy(false, false, null));

    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(
            () ->
                clock.read(
                    limit(1, WORKING_DAYS), TestClock.line(FRIDAY, FRIDAY, List.of(), false), null))
        .withMessageContaining("calendar: company");
  }

  @Test
  void aShiftInTheHourThatIsSkippedIsShorterByIt() {
    // In Berlin the clock went from 02:00 to 03:00 on Sunday, 29 March 2026.
    TestCalendar night =
        TestCalendar.in(ZoneId.of("Europe/Berlin"))
            .withHours(shift("00:00", "02:30"), shift("02:30", "06:00"))
            .with("2026-03-29", DayKind.EXTRA_WORKDAY, "2026-01-01");
    Instant start = OffsetDateTime.parse("2026-03-29T00:00:00+01:00").toInstant();

    // Midnight to six on the clock are five hours that day.
    assertThat(TestClock.of(night).open(limit(5, WORKING_HOURS), start, start, List.of()).due())
        .isEqualTo(through("2026-03-29T06:00:00+02:00"));
    assertThat(TestClock.of(night).open(limit(2, WORKING_HOURS), start, start, List.of()).due())
        .isEqualTo(through("2026-03-29T03:00:00+02:00"));
  }

  @Test
  void anHourThatComesTwiceIsWorkedTwice() {
    // In Berlin the clock went back from 03:00 to 02:00 on Sunday, 25 October 2026.
    TestCalendar night =
        TestCalendar.in(ZoneId.of("Europe/Berlin"))
            .withHours(shift("00:00", "06:00"))
            .with("2026-10-25", DayKind.EXTRA_WORKDAY, "2026-01-01");
    Instant start = OffsetDateTime.parse("2026-10-25T00:00:00+02:00").toInstant();

    assertThat(TestClock.of(night).open(limit(7, WORKING_HOURS), start, start, List.of()).due())
        .isEqualTo(through("2026-10-25T06:00:00+01:00"));
  }

  @Test
  void aCalendarWithHardlyAWorkdayIsRefusedWithTheReason() {
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(
            () ->
                CLOCK.open(
                    limit(10_000, WORKING_DAYS),
                    at("2199-12-31T00:00:00").plusSeconds(86_400L * 25_000),
                    at("2268-12-31T00:00:00"),
                    List.of()))
        .withMessageContaining("before the year 2300");
  }
}
