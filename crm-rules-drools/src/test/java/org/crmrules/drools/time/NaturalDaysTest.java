package org.crmrules.drools.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.crmrules.drools.Dues.by;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.crmrules.UnusableValueException;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalDaysTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant ACCEPTED = at("2026-03-02T16:40:00+08:00");
  private static final Due DUE = by("2026-03-17");
  private static final Instant LAST = at("2026-03-17T23:59:59.999999999+08:00");
  private static final Instant AFTERWARDS = at("2026-04-01T00:00:00+08:00");

  @Test
  void aDomesticComplaintIsDueAtTheEndOfTheFifteenthDay() {
    // W-01
    assertThat(NaturalClock.due(ACCEPTED, 15, SHANGHAI)).isEqualTo(DUE);
  }

  @Test
  void aForeignComplaintIsDueAtTheEndOfTheTwentiethDayEvenOnASunday() {
    // W-02
    assertThat(NaturalClock.due(ACCEPTED, 20, SHANGHAI)).isEqualTo(by("2026-03-22"));
  }

  @Test
  void theTimeOfTheDayDoesNotMatter() {
    assertThat(NaturalClock.due(at("2026-03-02T00:00:00+08:00"), 15, SHANGHAI)).isEqualTo(DUE);
    assertThat(NaturalClock.due(at("2026-03-02T23:59:59.999999999+08:00"), 15, SHANGHAI))
        .isEqualTo(DUE);
    assertThat(NaturalClock.due(at("2026-03-03T00:00:00+08:00"), 15, SHANGHAI))
        .isEqualTo(by("2026-03-18"));
  }

  @Test
  void theDayOfTheStartIsTheOneInTheZone() {
    // 17:00 of the 2nd in Greenwich is 01:00 of the 3rd in Shanghai.
    assertThat(NaturalClock.due(at("2026-03-02T17:00:00Z"), 15, SHANGHAI))
        .isEqualTo(by("2026-03-18"));
  }

  @Test
  void aLimitAcrossTheBeginningOfSummerTimeEndsAtMidnightOfSummerTime() {
    assertThat(NaturalClock.due(at("2026-03-20T12:00:00+01:00"), 15, ZoneId.of("Europe/Berlin")))
        .isEqualTo(due("2026-04-04", "2026-04-05T00:00:00+02:00"));
  }

  @Test
  void whereTheLastHourOfADayComesTwiceTheSecondOneIsTheEnd() {
    // In São Paulo the clock went back from midnight to 23:00 of the 16th.
    ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");

    assertThat(NaturalClock.due(at("2019-02-01T12:00:00-02:00"), 15, saoPaulo))
        .isEqualTo(due("2019-02-16", "2019-02-17T00:00:00-03:00"));
  }

  @Test
  void whereADayBeginsAtOneTheDayBeforeStillEndsAtMidnight() {
    assertThat(
            NaturalClock.due(at("2018-10-19T12:00:00-03:00"), 15, ZoneId.of("America/Sao_Paulo")))
        .isEqualTo(due("2018-11-03", "2018-11-04T01:00:00-02:00"));
  }

  @Test
  void aDayThatWasSkippedIsNotCounted() {
    // Samoa changed the side of the date line and had no 30 December 2011.
    assertThat(NaturalClock.due(at("2011-12-15T12:00:00-10:00"), 15, ZoneId.of("Pacific/Apia")))
        .isEqualTo(due("2011-12-31", "2012-01-01T00:00:00+14:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-10-24T18:00:00+02:00, 2026-10-25T18:00:00+01:00",
    "Europe/Berlin, 2026-03-28T18:00:00+01:00, 2026-03-29T18:00:00+02:00",
    "Europe/Berlin, 1980-04-05T18:00:00+01:00, 1980-04-06T18:00:00+02:00",
    "America/Sao_Paulo, 2019-02-16T18:00:00-02:00, 2019-02-17T18:00:00-03:00",
    "America/Sao_Paulo, 2018-11-03T18:00:00-03:00, 2018-11-04T18:00:00-02:00",
    "Pacific/Apia, 2011-12-29T18:00:00-10:00, 2011-12-31T18:00:00+14:00",
    "Asia/Shanghai, 2026-10-24T18:00:00+08:00, 2026-10-25T18:00:00+08:00"
  })
  void fromATimeToTheSameTimeOfTheNextDayIsOneDayHoweverTheClockWasChanged(
      String zone, OffsetDateTime from, OffsetDateTime to) {
    NaturalDayCount days = new NaturalDayCount(ZoneId.of(zone));

    assertThat(days.until(to.toInstant()) - days.until(from.toInstant())).isEqualTo(days.unit());
    assertThat(days.reached(days.until(to.toInstant()))).isEqualTo(to.toInstant());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 10_001})
  void aLimitThatMakesNoSenseIsRefused(int days) {
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> NaturalClock.due(ACCEPTED, days, SHANGHAI))
        .withMessageStartingWith("The limit (" + days + ") must be at least 1 and at most 10000.");
  }

  @Test
  void beforeAcceptanceNoClockRuns() {
    assertThat(NaturalClock.status(null, null, AFTERWARDS, 15, SHANGHAI))
        .isEqualTo(ClockStatus.NOT_STARTED);
    assertThat(NaturalClock.status(ACCEPTED, null, ACCEPTED.minusNanos(1), 15, SHANGHAI))
        .isEqualTo(ClockStatus.NOT_STARTED);
    assertThat(NaturalClock.status(ACCEPTED, null, ACCEPTED, 15, SHANGHAI))
        .isEqualTo(ClockStatus.RUNNING);
  }

  @Test
  void anOpenComplaintIsOverdueFromTheFirstMomentAfterTheLastDay() {
    // W-01
    assertThat(NaturalClock.status(ACCEPTED, null, LAST, 15, SHANGHAI))
        .isEqualTo(ClockStatus.RUNNING);
    assertThat(NaturalClock.status(ACCEPTED, null, at("2026-03-18T00:00:00+08:00"), 15, SHANGHAI))
        .isEqualTo(ClockStatus.OVERDUE);
  }

  @Test
  void aComplaintSignedOffOnTheLastDayWasInTime() {
    assertThat(NaturalClock.status(ACCEPTED, LAST, AFTERWARDS, 15, SHANGHAI))
        .isEqualTo(ClockStatus.MET);
    assertThat(
            NaturalClock.status(
                ACCEPTED, at("2026-03-18T00:00:00+08:00"), AFTERWARDS, 15, SHANGHAI))
        .isEqualTo(ClockStatus.MET_LATE);
  }

  @Test
  void aSignOffCountsFromItsVeryMoment() {
    Instant signedOff = at("2026-03-10T10:00:00+08:00");

    assertThat(NaturalClock.status(ACCEPTED, signedOff, signedOff, 15, SHANGHAI))
        .isEqualTo(ClockStatus.MET);
    assertThat(NaturalClock.status(ACCEPTED, signedOff, signedOff.minusNanos(1), 15, SHANGHAI))
        .isEqualTo(ClockStatus.RUNNING);
  }

  @Test
  void aSignOffThatIsStillToComeDoesNotHideThatItIsLate() {
    assertThat(
            NaturalClock.status(
                ACCEPTED, AFTERWARDS, at("2026-03-20T00:00:00+08:00"), 15, SHANGHAI))
        .isEqualTo(ClockStatus.OVERDUE);
  }

  private static Due due(String on, String before) {
    return new Due(LocalDate.parse(on), OffsetDateTime.parse(before));
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
