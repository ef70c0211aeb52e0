package org.crmrules.drools.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.crmrules.UnusableValueException;
import org.crmrules.time.ClockStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalDaysTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant ACCEPTED = at("2026-03-02T16:40:00+08:00");
  private static final OffsetDateTime DUE =
      OffsetDateTime.parse("2026-03-17T23:59:59.999999999+08:00");
  private static final Instant AFTERWARDS = at("2026-04-01T00:00:00+08:00");

  @Test
  void aDomesticComplaintIsDueAtTheEndOfTheFifteenthDay() {
    // W-01
    assertThat(NaturalClock.due(ACCEPTED, 15, SHANGHAI)).isEqualTo(DUE);
    assertThat(NaturalClock.due(ACCEPTED, 15, SHANGHAI).getOffset()).isEqualTo(DUE.getOffset());
  }

  @Test
  void aForeignComplaintIsDueAtTheEndOfTheTwentiethDayEvenOnASunday() {
    // W-02
    assertThat(NaturalClock.due(ACCEPTED, 20, SHANGHAI))
        .isEqualTo("2026-03-22T23:59:59.999999999+08:00");
  }

  @Test
  void theTimeOfTheDayDoesNotMatter() {
    assertThat(NaturalClock.due(at("2026-03-02T00:00:00+08:00"), 15, SHANGHAI)).isEqualTo(DUE);
    assertThat(NaturalClock.due(at("2026-03-02T23:59:59.999999999+08:00"), 15, SHANGHAI))
        .isEqualTo(DUE);
    assertThat(NaturalClock.due(at("2026-03-03T00:00:00+08:00"), 15, SHANGHAI))
        .isEqualTo("2026-03-18T23:59:59.999999999+08:00");
  }

  @Test
  void theDayOfTheStartIsTheOneInTheZone() {
    // 17:00 of the 2nd in Greenwich is 01:00 of the 3rd in Shanghai.
    assertThat(NaturalClock.due(at("2026-03-02T17:00:00Z"), 15, SHANGHAI))
        .isEqualTo("2026-03-18T23:59:59.999999999+08:00");
  }

  @Test
  void aLimitAcrossTheBeginningOfSummerTimeEndsAtMidnightOfSummerTime() {
    assertThat(NaturalClock.due(at("2026-03-20T12:00:00+01:00"), 15, ZoneId.of("Europe/Berlin")))
        .isEqualTo("2026-04-04T23:59:59.999999999+02:00");
  }

  @Test
  void whereTheLastHourOfADayComesTwiceTheSecondOneIsTheEnd() {
    // In São Paulo the clock went back from midnight to 23:00 of the 16th.
    ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");

    assertThat(NaturalClock.due(at("2019-02-01T12:00:00-02:00"), 15, saoPaulo))
        .isEqualTo("2019-02-16T23:59:59.999999999-03:00");
  }

  @Test
  void whereADayBeginsAtOneTheDayBeforeStillEndsAtMidnight() {
    assertThat(
            NaturalClock.due(at("2018-10-19T12:00:00-03:00"), 15, ZoneId.of("America/Sao_Paulo")))
        .isEqualTo("2018-11-03T23:59:59.999999999-03:00");
  }

  @Test
  void aDayThatWasSkippedEndsWithTheDayBefore() {
    // Samoa changed the side of the date line and had no 30 December 2011.
    assertThat(NaturalClock.due(at("2011-12-15T12:00:00-10:00"), 15, ZoneId.of("Pacific/Apia")))
        .isEqualTo("2011-12-29T23:59:59.999999999-10:00");
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
    assertThat(NaturalClock.status(ACCEPTED, null, DUE.toInstant(), 15, SHANGHAI))
        .isEqualTo(ClockStatus.RUNNING);
    assertThat(NaturalClock.status(ACCEPTED, null, at("2026-03-18T00:00:00+08:00"), 15, SHANGHAI))
        .isEqualTo(ClockStatus.OVERDUE);
  }

  @Test
  void aComplaintSignedOffOnTheLastDayWasInTime() {
    assertThat(NaturalClock.status(ACCEPTED, DUE.toInstant(), AFTERWARDS, 15, SHANGHAI))
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

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
