package org.crmrules.drools.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a wall clock shows when it is changed. In Berlin 02:00 became 03:00 on 29 March 2026, and
 * 03:00 became 02:00 on 25 October; in Shanghai 02:00 became 01:00 on 15 September 1991, for the
 * last time; in Samoa there was no 30 December 2011.
 */
class NaturalDayCountTest {

  /** So many milliseconds as a clock shows that nobody turns back. */
  private static long shown(String date, String time, int skippedBefore) {
    return (LocalDate.parse(date).toEpochDay() - skippedBefore) * DayCount.DAY
        + LocalTime.parse(time).toNanoOfDay() / DayCount.NANOS_OF_MILLI;
  }

  @ParameterizedTest
  @CsvSource({
    // Not yet put forward at the very moment, put forward behind it.
    "Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29, 02:00, 0",
    "Europe/Berlin, 2026-03-29T01:00:00.001Z, 2026-03-29, 03:00:00.001, 0",
    // An hour that comes twice counts the first time.
    "Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-25, 02:30, 0",
    "Europe/Berlin, 2026-10-25T01:30:00Z, 2026-10-25, 03:00, 0",
    "Europe/Berlin, 2026-10-25T02:00:00Z, 2026-10-25, 03:00, 0",
    "Europe/Berlin, 2026-10-25T02:00:00.001Z, 2026-10-25, 03:00:00.001, 0",
    "Asia/Shanghai, 1991-09-14T03:00:00Z, 1991-09-14, 12:00, 0",
    "Asia/Shanghai, 1991-09-14T17:30:00Z, 1991-09-15, 02:00, 0",
    "Asia/Shanghai, 1991-09-14T18:30:00Z, 1991-09-15, 02:30, 0",
    "Asia/Shanghai, 2026-03-02T02:00:00.123456Z, 2026-03-02, 10:00:00.123, 0",
    // Of Samoa one day is missing ever since.
    "Pacific/Apia, 2011-12-30T09:59:59.999Z, 2011-12-29, 23:59:59.999, 0",
    "Pacific/Apia, 2011-12-31T12:00:00Z, 2012-01-01, 02:00, 1",
    "Pacific/Apia, 2022-06-01T21:00:00.123456Z, 2022-06-02, 10:00:00.123, 1"
  })
  void whatIsCountedIsWhatAClockShowsThatNobodyTurnsBack(
      String zone, Instant instant, String date, String time, int skippedBefore) {
    assertThat(new NaturalDayCount(ZoneId.of(zone)).until(instant))
        .isEqualTo(shown(date, time, skippedBefore));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29, 02:00, 0, 2026-03-29T02:00:00+01:00",
    // Left out, so it is over a moment after the change.
    "Europe/Berlin, 2026-03-29, 02:30, 0, 2026-03-29T03:00:00.001+02:00",
    "Europe/Berlin, 2026-03-29, 03:30, 0, 2026-03-29T03:30:00+02:00",
    "Europe/Berlin, 2026-10-25, 02:30, 0, 2026-10-25T02:30:00+02:00",
    "Europe/Berlin, 2026-10-25, 03:30, 0, 2026-10-25T03:30:00+01:00",
    "Asia/Shanghai, 1991-09-15, 01:30, 0, 1991-09-15T01:30:00+09:00",
    "Asia/Shanghai, 1991-09-15, 02:30, 0, 1991-09-15T02:30:00+08:00",
    "Asia/Shanghai, 2026-03-02, 10:00:00.123, 0, 2026-03-02T10:00:00.123+08:00",
    // The end of the day before the one that is missing, and the day behind it.
    "Pacific/Apia, 2011-12-30, 00:00, 0, 2011-12-30T00:00:00-10:00",
    "Pacific/Apia, 2011-12-31, 18:00, 1, 2011-12-31T18:00:00+14:00",
    "Pacific/Apia, 2022-06-02, 10:00:00.123, 1, 2022-06-02T10:00:00.123+13:00"
  })
  void whatAClockShowsIsReachedTheFirstTimeThatItDoes(
      String zone, String date, String time, int skippedBefore, OffsetDateTime reached) {
    assertThat(new NaturalDayCount(ZoneId.of(zone)).reached(shown(date, time, skippedBefore)))
        .isEqualTo(reached.toInstant());
  }
}
