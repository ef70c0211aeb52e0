package org.crmrules.drools.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.crmrules.drools.time.TestCalendar.SHANGHAI;
import static org.crmrules.drools.time.TestCalendar.shift;
import static org.crmrules.drools.time.TestClock.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.crmrules.UnusableValueException;
import org.crmrules.time.DayKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected values are counted on the wall calendar: 1 January 2010 is a Friday, 31 December 2009 a
 * Thursday; hours are 08:30 to 12:00 and 13:00 to 17:30, eight a day.
 */
class DayTableTest {

  private static final int DAY_OF_WORK = 8 * 3_600;
  private static final TestCalendar CALENDAR = TestCalendar.in(SHANGHAI);
  private static final DayTable TABLE = DayTable.of(CALENDAR, SHANGHAI, 2009, 2011);

  private static int index(String date) {
    return TABLE.index(LocalDate.parse(date).toEpochDay());
  }

  /** Until the end of that year Shanghai had the time of its own place. */
  private static Instant in1900(String local) {
    return OffsetDateTime.parse("1900-" + local + "+08:05:43").toInstant();
  }

  @Test
  void sumsAreNothingAtTheBeginningOf2010AndBelowThatBefore() {
    assertThat(TABLE.daysBefore(index("2009-12-31"))).isEqualTo(-1);
    assertThat(TABLE.secondsBefore(index("2009-12-31"))).isEqualTo(-DAY_OF_WORK);
    assertThat(TABLE.daysBefore(index("2010-01-01"))).isZero();
    assertThat(TABLE.secondsBefore(index("2010-01-01"))).isZero();
    assertThat(TABLE.daysBefore(index("2010-01-04"))).isEqualTo(1);
    assertThat(TABLE.secondsBefore(index("2010-01-05"))).isEqualTo(2 * DAY_OF_WORK);
    // 2010 has 365 days, of which 52 Saturdays and 52 Sundays.
    assertThat(TABLE.daysBefore(TABLE.days())).isEqualTo(261);
    assertThat(TABLE.secondsBefore(TABLE.days())).isEqualTo(261L * DAY_OF_WORK);
  }

  @Test
  void aTableHasEveryDayOfItsYearsAndNoOther() {
    assertThat(TABLE.days()).isEqualTo(365 + 365);
    assertThat(TABLE.covers(at("2009-01-01T00:00:00"))).isTrue();
    assertThat(TABLE.covers(at("2009-01-01T00:00:00").minusNanos(1))).isFalse();
    assertThat(TABLE.covers(at("2011-01-01T00:00:00").minusNanos(1))).isTrue();
    assertThat(TABLE.covers(at("2011-01-01T00:00:00"))).isFalse();
  }

  @Test
  void aDayIsFromItsMidnightToBeforeTheNext() {
    assertThat(TABLE.dayOf(at("2009-01-01T00:00:00"))).isZero();
    assertThat(TABLE.dayOf(at("2010-01-01T00:00:00").minusNanos(1))).isEqualTo(index("2009-12-31"));
    assertThat(TABLE.dayOf(at("2010-01-01T00:00:00"))).isEqualTo(index("2010-01-01"));
    assertThat(TABLE.dayOf(at("2010-12-31T23:59:59"))).isEqualTo(TABLE.days() - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "00:00:00, PT0S",
    "08:30:00, PT0S",
    "08:30:00.25, PT0.25S",
    "11:59:59, PT3H29M59S",
    "12:00:00.5, PT3H30M",
    "13:00:00, PT3H30M",
    "13:00:00.5, PT3H30M0.5S",
    "17:30:00, PT8H",
    "17:30:00.5, PT8H",
    "23:59:59, PT8H"
  })
  void whatWasWorkedUntilAMomentIsWhatItsHoursSay(String time, Duration worked) {
    assertThat(TABLE.workNanos(index("2010-01-04"), at("2010-01-04T" + time)))
        .isEqualTo(worked.toNanos());
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 08:30:00",
    "PT1H, 09:30:00",
    "PT3H30M, 12:00:00", // not after lunch
    "PT3H30M0.000000001S, 13:00:00.000000001",
    "PT8H, 17:30:00"
  })
  void soMuchIsWorkedAtTheEarliestMomentAtWhichItIs(Duration worked, String time) {
    assertThat(TABLE.worked(index("2010-01-04"), worked.toNanos()))
        .isEqualTo(at("2010-01-04T" + time));
  }

  @Test
  void aStretchIsProjectedIfAnyDayOfItIs() {
    // The calendar is announced to the end of 2026.
    DayTable table = DayTable.of(CALENDAR, SHANGHAI, 2010, 2028);
    int last = table.index(LocalDate.of(2026, 12, 31).toEpochDay());

    assertThat(table.isProjected(last, last)).isFalse();
    assertThat(table.isProjected(last - 7, last)).isFalse();
    assertThat(table.isProjected(last, last + 1)).isTrue();
    assertThat(table.isProjected(last + 1, last + 1)).isTrue();
    assertThat(table.isProjected(-7, 0)).isFalse();
    assertThat(table.isProjected(table.days() - 1, table.days() + 7)).isTrue();
  }

  @Test
  void ofADayThatTheZoneSkippedNothingIsWorkedAndNoMomentIsOnIt() {
    // Samoa had no 30 December 2011, a Friday.
    ZoneId apia = ZoneId.of("Pacific/Apia");
    DayTable table = DayTable.of(TestCalendar.in(apia), apia, 2010, 2012);
    int gone = table.index(LocalDate.of(2011, 12, 30).toEpochDay());

    assertThat(table.isWork(gone)).isFalse();
    assertThat(table.workSeconds(gone)).isZero();
    assertThat(table.daysBefore(gone + 1)).isEqualTo(table.daysBefore(gone));
    assertThat(table.dayOf(OffsetDateTime.parse("2011-12-31T00:00:00+14:00").toInstant()))
        .isEqualTo(gone + 1);
  }

  @Test
  void hoursToMidnightEndWithTheDayAlsoWhereTheClockIsChanged() {
    // In Berlin 02:00 became 03:00 on 29 March 2026, and 03:00 became 02:00 on 25 October.
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    DayTable table =
        DayTable.of(
            TestCalendar.in(berlin)
                .withHours(shift("00:00", "04:00"), shift("20:00", "00:00"))
                .with("2026-03-29", DayKind.EXTRA_WORKDAY, "2026-01-01")
                .with("2026-10-25", DayKind.EXTRA_WORKDAY, "2026-01-01"),
            berlin,
            2010,
            2027);

    assertThat(table.workSeconds(table.index(LocalDate.of(2026, 3, 27).toEpochDay())))
        .isEqualTo((4 + 4) * 3_600);
    assertThat(table.workSeconds(table.index(LocalDate.of(2026, 3, 29).toEpochDay())))
        .isEqualTo((3 + 4) * 3_600);
    assertThat(table.workSeconds(table.index(LocalDate.of(2026, 10, 25).toEpochDay())))
        .isEqualTo((5 + 4) * 3_600);
  }

  @Test
  void aTimeThatIsSkippedIsTheMomentOfTheChangeAndOneThatComesTwiceTheFirst() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertThat(
            Instant.ofEpochSecond(
                DayTable.second(LocalDate.of(2026, 3, 29), LocalTime.of(2, 30), berlin.getRules())))
        .isEqualTo("2026-03-29T01:00:00Z");
    assertThat(
            Instant.ofEpochSecond(
                DayTable.second(
                    LocalDate.of(2026, 10, 25), LocalTime.of(2, 30), berlin.getRules())))
        .isEqualTo("2026-10-25T00:30:00Z");
  }

  @Test
  void theDaysBefore1970AreCountedDownwards() {
    assertThat(DayTable.epochDay(Instant.parse("1969-12-31T15:59:59Z"), SHANGHAI.getRules()))
        .isEqualTo(-1);
    assertThat(DayTable.epochDay(Instant.parse("1969-12-31T16:00:00Z"), SHANGHAI.getRules()))
        .isZero();
  }

  @Test
  void momentsOutsideTheTablesAreRefusedWithTheYearsThatAreInThem() {
    HourCount hours = new HourCount(new DayTables(CALENDAR, SHANGHAI));

    assertThat(hours.until(in1900("01-01T00:00:00"))).isNegative();
    assertThat(hours.until(at("2300-01-01T00:00:00").minusNanos(1))).isPositive();
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> hours.until(at("2300-01-01T00:00:00")))
        .withMessageStartingWith(
            "The instant (2299-12-31T16:00:00Z) must be in the years 1900 to 2299.");
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> hours.until(in1900("01-01T00:00:00").minusNanos(1)));
  }

  @Test
  void aSumIsReachedAtTheEarliestMomentInWhicheverTable() {
    HourCount hours = new HourCount(new DayTables(CALENDAR, SHANGHAI));
    DayCount days = new DayCount(new DayTables(CALENDAR, SHANGHAI));

    // As 2010 begins nothing was counted, as since the end of the last day before.
    assertThat(hours.reached(0)).isEqualTo(at("2009-12-31T17:30:00"));
    assertThat(days.reached(0)).isEqualTo(at("2009-12-31T17:30:00"));
    assertThat(hours.reached(1)).isEqualTo(at("2010-01-01T08:30:00.000000001"));
    assertThat(hours.reached(hours.unit() * 8)).isEqualTo(at("2010-01-01T17:30:00"));
    assertThat(days.reached(days.unit())).isEqualTo(at("2010-01-01T17:30:00"));
    // A day is 86.4 million parts, so 86 of one of eight hours are 28 2/3 milliseconds: rounded up.
    assertThat(days.reached(86)).isEqualTo(at("2010-01-01T08:30:00.029"));
    for (String moment : new String[] {"1950-06-14T10:00:00", "2099-06-17T16:00:00"}) {
      assertThat(hours.reached(hours.until(at(moment)))).isEqualTo(at(moment));
      assertThat(days.reached(days.until(at(moment)))).isEqualTo(at(moment));
    }
  }

  @Test
  void asTheTablesEndTheirLastMomentIsReachedAndNoneAfterIt() {
    HourCount hours = new HourCount(new DayTables(CALENDAR, SHANGHAI));
    long all = hours.until(at("2300-01-01T00:00:00").minusNanos(1));
    long none = hours.until(in1900("01-01T00:00:00"));

    // 31 December 2299 is a Sunday, 1 January 1900 a Monday.
    assertThat(hours.reached(all)).isEqualTo(at("2299-12-29T17:30:00"));
    assertThat(hours.reached(none + 1)).isEqualTo(in1900("01-01T08:30:00.000000001"));
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> hours.reached(all + 1))
        .withMessageContaining("before the year 2300");
    assertThatExceptionOfType(UnusableValueException.class).isThrownBy(() -> hours.reached(none));
  }
}
