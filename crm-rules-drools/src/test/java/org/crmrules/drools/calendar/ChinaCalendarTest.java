package org.crmrules.drools.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackSource;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.Certainty;
import org.crmrules.time.DayKind;
import org.crmrules.time.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped calendar of China, against a second source and against the papers. */
class ChinaCalendarTest {

  /** Days that the second source gets wrong: it lacks these make-up workdays of 2013. */
  private static final List<LocalDate> MISSING_THERE =
      List.of(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));

  private static final WorkCalendar CHINA = shipped("cn");

  private static WorkCalendar shipped(String id) {
    Problems problems = new Problems();
    WorkCalendar calendar =
        Calendars.read(
                new SourceReader(problems).read(PackSource.directory(PackFolder.RULES)), problems)
            .byId()
            .get(id);
    assertThat(problems.sorted()).isEmpty();
    return calendar;
  }

  @Test
  void everyDayOfTwentyYearsAgreesWithASecondSource() {
    List<LocalDate> compared =
        LocalDate.of(2007, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList();
    List<LocalDate> different = new ArrayList<>();
    for (LocalDate date : compared) {
      if (CHINA.day(date).isWork() != isWorkElsewhere(date)) {
        different.add(date);
      }
    }

    assertThat(compared).hasSize(7_305);
    assertThat(different).isEqualTo(MISSING_THERE);
  }

  private static boolean isWorkElsewhere(LocalDate date) {
    LegalHoliday holiday =
        LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    boolean weekday =
        date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    return holiday == null ? weekday : holiday.isWork();
  }

  /** 一、…4月7日（星期日）上班 and 10月12日（星期六）上班, as the paper of 2012-12-10 has it. */
  @Test
  void theTwoDaysThatTheSecondSourceLacksAreMakeUpWorkdaysOfThePaper() {
    for (LocalDate date : MISSING_THERE) {
      assertThat(CHINA.day(date).kind()).isEqualTo(DayKind.MAKE_UP_WORKDAY);
      assertThat(CHINA.day(date).paper()).endsWith("2012-12/10/content_1353.htm");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14, MAKE_UP_WORKDAY, 春节, content_7047091.htm",
    "2026-02-15, PUBLIC_HOLIDAY, 春节, content_7047091.htm",
    "2026-10-10, MAKE_UP_WORKDAY, 国庆节, content_7047091.htm",
    "2015-09-03, PUBLIC_HOLIDAY, 抗日战争暨世界反法西斯战争胜利70周年纪念日, content_9742.htm",
    "2006-12-30, MAKE_UP_WORKDAY, 元旦, content_1761.htm"
  })
  void aDayThatWasAnnouncedNamesItsHolidayAndItsPaper(
      LocalDate date, DayKind kind, String name, String paper) {
    CalendarDay day = CHINA.day(date);

    assertThat(day.kind()).isEqualTo(kind);
    assertThat(day.name()).isEqualTo(name);
    assertThat(day.paper()).endsWith(paper);
    assertThat(day.certainty()).isEqualTo(Certainty.ANNOUNCED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-25, WORKDAY, ANNOUNCED",
    "2026-12-27, WEEKEND, ANNOUNCED",
    "2026-12-28, WORKDAY, PROJECTED",
    "2027-01-01, WORKDAY, PROJECTED",
    "2027-10-02, WEEKEND, PROJECTED",
    "2025-12-31, WORKDAY, ANNOUNCED",
    "2006-12-29, WORKDAY, PROJECTED",
    "1999-10-01, WORKDAY, PROJECTED"
  })
  void aDayThatNobodyAnnouncedIsProjectedFromTheWeek(
      LocalDate date, DayKind kind, Certainty certainty) {
    assertThat(CHINA.day(date).kind()).isEqualTo(kind);
    assertThat(CHINA.day(date).certainty()).isEqualTo(certainty);
  }

  /** The paper of 2020-01-27 made the holiday longer and took back the make-up workday of 1 Feb. */
  @Test
  void aSecondPaperCountsFromTheDayItWasAnnouncedOn() {
    LocalDate saturday = LocalDate.of(2020, 2, 1);
    LocalDate friday = LocalDate.of(2020, 1, 31);
    WorkCalendar before = CHINA.asKnownOn(LocalDate.of(2020, 1, 26));
    WorkCalendar after = CHINA.asKnownOn(LocalDate.of(2020, 1, 27));

    assertThat(before.day(saturday).kind()).isEqualTo(DayKind.MAKE_UP_WORKDAY);
    assertThat(before.day(friday).kind()).isEqualTo(DayKind.WORKDAY);
    assertThat(after.day(saturday).kind()).isEqualTo(DayKind.PUBLIC_HOLIDAY);
    assertThat(after.day(friday).kind()).isEqualTo(DayKind.PUBLIC_HOLIDAY);
    assertThat(after.day(LocalDate.of(2020, 1, 19)).kind()).isEqualTo(DayKind.MAKE_UP_WORKDAY);
  }

  @Test
  void aYearIsProjectedUntilItIsAnnounced() {
    LocalDate nationalDay = LocalDate.of(2026, 10, 1);

    assertThat(CHINA.asKnownOn(LocalDate.of(2025, 11, 3)).day(nationalDay).certainty())
        .isEqualTo(Certainty.PROJECTED);
    assertThat(CHINA.asKnownOn(LocalDate.of(2025, 11, 4)).day(nationalDay).kind())
        .isEqualTo(DayKind.PUBLIC_HOLIDAY);
  }

  @Test
  void theCalendarOfTheCompanyIsThatOfTheCountryWithHoursOfItsOwn() {
    WorkCalendar company = shipped("company");

    LocalDate.of(2026, 1, 1)
        .datesUntil(LocalDate.of(2027, 1, 1))
        .forEach(d -> assertThat(company.day(d).kind()).isEqualTo(CHINA.day(d).kind()));
    assertThat(company.ref()).isNotEqualTo(CHINA.ref());
    assertThat(company.day(LocalDate.of(2026, 3, 2)).shifts())
        .hasToString("[08:30-12:00, 13:00-17:30]");
  }
}
