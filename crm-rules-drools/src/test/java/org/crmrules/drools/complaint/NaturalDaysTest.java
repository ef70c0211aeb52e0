package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.crmrules.complaint.ClockStatus;
import org.junit.jupiter.api.Test;

class NaturalDaysTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant ACCEPTED = at("2026-03-02T16:40:00+08:00");
  private static final OffsetDateTime DUE =
      OffsetDateTime.parse("2026-03-17T23:59:59.999999999+08:00");
  private static final Instant AFTERWARDS = at("2026-04-01T00:00:00+08:00");

  @Test
  void aDomesticComplaintIsDueAtTheEndOfTheFifteenthDay() {
    // W-01
    assertThat(NaturalDays.due(ACCEPTED, 15, SHANGHAI)).isEqualTo(DUE);
    assertThat(NaturalDays.due(ACCEPTED, 15, SHANGHAI).getOffset()).isEqualTo(DUE.getOffset());
  }

  @Test
  void aForeignComplaintIsDueAtTheEndOfTheTwentiethDayEvenOnASunday() {
    // W-02
    assertThat(NaturalDays.due(ACCEPTED, 20, SHANGHAI))
        .isEqualTo("2026-03-22T23:59:59.999999999+08:00");
  }

  @Test
  void theTimeOfTheDayDoesNotMatter() {
    assertThat(NaturalDays.due(at("2026-03-02T00:00:00+08:00"), 15, SHANGHAI)).isEqualTo(DUE);
    assertThat(NaturalDays.due(at("2026-03-02T23:59:59.999999999+08:00"), 15, SHANGHAI))
        .isEqualTo(DUE);
    assertThat(NaturalDays.due(at("2026-03-03T00:00:00+08:00"), 15, SHANGHAI))
        .isEqualTo("2026-03-18T23:59:59.999999999+08:00");
  }

  @Test
  void theDayOfTheStartIsTheOneInTheZone() {
    // 17:00 of the 2nd in Greenwich is 01:00 of the 3rd in Shanghai.
    assertThat(NaturalDays.due(at("2026-03-02T17:00:00Z"), 15, SHANGHAI))
        .isEqualTo("2026-03-18T23:59:59.999999999+08:00");
  }

  @Test
  void aLimitOfNoDaysIsTheEndOfTheDay() {
    assertThat(NaturalDays.due(ACCEPTED, 0, SHANGHAI))
        .isEqualTo("2026-03-02T23:59:59.999999999+08:00");
  }

  @Test
  void aLimitAcrossTheBeginningOfSummerTimeEndsAtMidnightOfSummerTime() {
    assertThat(NaturalDays.due(at("2026-03-20T12:00:00+01:00"), 15, ZoneId.of("Europe/Berlin")))
        .isEqualTo("2026-04-04T23:59:59.999999999+02:00");
  }

  @Test
  void whereTheLastHourOfADayComesTwiceTheSecondOneIsTheEnd() {
    // In São Paulo the clock went back from midnight to 23:00 of the 16th.
    ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");

    assertThat(NaturalDays.due(at("2019-02-01T12:00:00-02:00"), 15, saoPaulo))
        .isEqualTo("2019-02-16T23:59:59.999999999-03:00");
  }

  @Test
  void whereADayBeginsAtOneTheDayBeforeStillEndsAtMidnight() {
    assertThat(NaturalDays.due(at("2018-10-19T12:00:00-03:00"), 15, ZoneId.of("America/Sao_Paulo")))
        .isEqualTo("2018-11-03T23:59:59.999999999-03:00");
  }

  @Test
  void aDayThatWasSkippedEndsWithTheDayBefore() {
    // Samoa changed the side of the date line and had no 30 December 2011.
    assertThat(NaturalDays.due(at("2011-12-15T12:00:00-10:00"), 15, ZoneId.of("Pacific/Apia")))
        .isEqualTo("2011-12-29T23:59:59.999999999-10:00");
  }

  @Test
  void aNegativeLimitIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NaturalDays.due(ACCEPTED, -1, SHANGHAI))
        .withMessageStartingWith("The limit (-1 days) must be at least 0.");
  }

  @Test
  void beforeAcceptanceNoClockRuns() {
    assertThat(NaturalDays.status(null, null, AFTERWARDS, null)).isEqualTo(ClockStatus.NOT_STARTED);
    assertThat(NaturalDays.status(ACCEPTED, null, ACCEPTED.minusNanos(1), DUE))
        .isEqualTo(ClockStatus.NOT_STARTED);
    assertThat(NaturalDays.status(ACCEPTED, null, ACCEPTED, DUE)).isEqualTo(ClockStatus.RUNNING);
  }

  @Test
  void anOpenComplaintIsOverdueFromTheFirstMomentAfterTheLastDay() {
    // W-01
    assertThat(NaturalDays.status(ACCEPTED, null, DUE.toInstant(), DUE))
        .isEqualTo(ClockStatus.RUNNING);
    assertThat(NaturalDays.status(ACCEPTED, null, at("2026-03-18T00:00:00+08:00"), DUE))
        .isEqualTo(ClockStatus.OVERDUE);
  }

  @Test
  void aComplaintSignedOffOnTheLastDayWasInTime() {
    assertThat(NaturalDays.status(ACCEPTED, DUE.toInstant(), AFTERWARDS, DUE))
        .isEqualTo(ClockStatus.MET);
    assertThat(NaturalDays.status(ACCEPTED, at("2026-03-18T00:00:00+08:00"), AFTERWARDS, DUE))
        .isEqualTo(ClockStatus.MET_LATE);
  }

  @Test
  void aSignOffCountsFromItsVeryMoment() {
    Instant signedOff = at("2026-03-10T10:00:00+08:00");

    assertThat(NaturalDays.status(ACCEPTED, signedOff, signedOff, DUE)).isEqualTo(ClockStatus.MET);
    assertThat(NaturalDays.status(ACCEPTED, signedOff, signedOff.minusNanos(1), DUE))
        .isEqualTo(ClockStatus.RUNNING);
  }

  @Test
  void aSignOffThatIsStillToComeDoesNotHideThatItIsLate() {
    assertThat(NaturalDays.status(ACCEPTED, AFTERWARDS, at("2026-03-20T00:00:00+08:00"), DUE))
        .isEqualTo(ClockStatus.OVERDUE);
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
