package org.crmrules.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.crmrules.testkit.model.WalkingClock.Rest;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;
import org.junit.jupiter.api.Test;

/** Deadlines that were worked out on paper. Monday is 2 March 2026. */
class WalkingClockTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final WalkingClock clock = new WalkingClock(new PlainCalendar(SHANGHAI));

  @Test
  void daysCountFromTheNextAndEachToItsEnd() {
    assertThat(due(15, LimitUnit.NATURAL_DAYS, "2026-03-02T10:00"))
        .isEqualTo(shanghai("2026-03-18T00:00"));
  }

  @Test
  void aWeekendIsNoWorkingDay() {
    assertThat(due(1, LimitUnit.WORKING_DAYS, "2026-03-06T10:00"))
        .isEqualTo(shanghai("2026-03-10T00:00"));
  }

  @Test
  void theMomentAtWhichHoursRunOutIsInTime() {
    assertThat(due(4, LimitUnit.NATURAL_HOURS, "2026-03-02T09:00"))
        .isEqualTo(shanghai("2026-03-02T13:00").plusMillis(1));
  }

  @Test
  void hoursRunOutBetweenTwoMinutes() {
    assertThat(due(1, LimitUnit.NATURAL_HOURS, "2026-03-02T09:00:30.000000001"))
        .isEqualTo(shanghai("2026-03-02T10:00:30.002"));
  }

  @Test
  void lunchIsNoWorkingHour() {
    assertThat(due(4, LimitUnit.WORKING_HOURS, "2026-03-02T10:00"))
        .isEqualTo(shanghai("2026-03-02T15:00").plusMillis(1));
  }

  @Test
  void aPauseOfHalfADayCostsHalfADay() {
    // Of two working days Tuesday is half, Wednesday whole; the rest falls on Thursday.
    assertThat(
            due(
                2,
                LimitUnit.WORKING_DAYS,
                "2026-03-02T10:00",
                rest("2026-03-03T08:30", "2026-03-03T13:30")))
        .isEqualTo(shanghai("2026-03-06T00:00"));
  }

  @Test
  void aPauseOverNightCostsNoWorkingTime() {
    assertThat(
            due(
                2,
                LimitUnit.WORKING_DAYS,
                "2026-03-02T10:00",
                rest("2026-03-03T17:30", "2026-03-04T08:30")))
        .isEqualTo(shanghai("2026-03-05T00:00"));
  }

  @Test
  void theFirstDayMayCountAsAWholeOne() {
    WalkingClock first = new WalkingClock(SHANGHAI, new PlainCalendar(SHANGHAI), true, false);

    assertThat(
            first.due(
                new TimeLimit(1, LimitUnit.WORKING_DAYS), shanghai("2026-03-02T16:00"), List.of()))
        .isEqualTo(shanghai("2026-03-03T00:00"));
  }

  @Test
  void aLimitThatEndsOnASaturdayMayEndOnMonday() {
    WalkingClock kind = new WalkingClock(SHANGHAI, new PlainCalendar(SHANGHAI), false, true);

    assertThat(
            kind.due(
                new TimeLimit(5, LimitUnit.NATURAL_DAYS), shanghai("2026-03-02T10:00"), List.of()))
        .isEqualTo(shanghai("2026-03-10T00:00"));
  }

  @Test
  void anHourThatIsLeftOutCountsWithTheMomentBehindIt() {
    Rest night = new Rest(at(BERLIN, "2026-03-29T00:00"), Instant.parse("2026-03-29T01:00:00Z"));

    assertThat(dayInBerlin("2026-03-28T12:00", "2026-03-30T00:00", night))
        .isEqualTo(22 / 24.0, within(1e-9));
  }

  @Test
  void anHourThatComesTwiceCountsTheFirstTime() {
    Rest night = new Rest(at(BERLIN, "2026-10-25T00:00"), Instant.parse("2026-10-25T01:00:00Z"));

    assertThat(dayInBerlin("2026-10-24T12:00", "2026-10-26T00:00", night))
        .isEqualTo(21 / 24.0, within(1e-9));
  }

  @Test
  void aShiftThroughTheNightOfTheChangeHasItsHours() {
    WalkingClock berlin = new WalkingClock(new PlainCalendar(BERLIN));

    // From Friday 17:00 half an hour, and three and a half of Monday morning.
    assertThat(
            berlin.due(
                new TimeLimit(4, LimitUnit.WORKING_HOURS),
                at(BERLIN, "2026-03-27T17:00"),
                List.of()))
        .isEqualTo(at(BERLIN, "2026-03-30T12:00").plusMillis(1));
  }

  @Test
  void whatIsUsedUpStopsAtTheInstantThatIsAskedAbout() {
    assertThat(
            clock.counted(
                LimitUnit.WORKING_DAYS,
                shanghai("2026-03-02T10:00"),
                shanghai("2026-03-04T10:30"),
                List.of()))
        .isEqualTo(1.25, within(1e-9));
  }

  @Test
  void aPauseIsOverWhereItsDaysAre() {
    Rest pause = rest("2026-03-02T10:00", "2026-03-09T10:00");

    assertThat(clock.over(java.time.Duration.ofDays(2), pause))
        .isEqualTo(shanghai("2026-03-04T10:00"));
    assertThat(clock.over(java.time.Duration.ofDays(7), pause)).isNull();
  }

  private static double dayInBerlin(String from, String until, Rest night) {
    return new WalkingClock(BERLIN, null, false, false)
        .counted(LimitUnit.NATURAL_DAYS, at(BERLIN, from), at(BERLIN, until), List.of(night));
  }

  private Instant due(int amount, LimitUnit unit, String start, Rest... rests) {
    return clock.due(new TimeLimit(amount, unit), shanghai(start), List.of(rests));
  }

  private static Rest rest(String from, String to) {
    return new Rest(shanghai(from), shanghai(to));
  }

  private static Instant shanghai(String local) {
    return at(SHANGHAI, local);
  }

  private static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
