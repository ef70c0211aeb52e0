package org.crmrules.drools.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crmrules.CrmRules;
import org.crmrules.DoorException;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.Certainty;
import org.crmrules.time.DayKind;
import org.crmrules.time.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the files of calendars may say, and what is refused. */
class CalendarFilesTest {

  private static final String CN =
      """
      zone: Asia/Shanghai
      weekend: [SATURDAY, SUNDAY]
      hours:
        2007-01-01: [08:30-12:00, 13:00-17:30]
      open-from: 12-28
      years:
        2026:
          - paper: first
            announced: 2025-11-04
            holidays:
              春节: { off: [2026-02-16..2026-02-22], work: [2026-02-14] }
      """;
  private static final String COMPANY =
      """
      over: cn
      hours:
        2026-07-01: [09:00-12:00]
      days:
        2026-03-02: { kind: closure, why: 盘点, decided: 2026-02-01 }
        2026-03-07: { kind: workday, why: 赶货, decided: 2026-03-01 }
        2026-03-09: { kind: half-day, hours: [08:30-11:00], why: 厂庆, decided: 2026-03-01 }
      """;
  private static final String GERMANY =
      """
      zone: Europe/Berlin
      weekend: [SATURDAY, SUNDAY]
      hours:
        2007-01-01: [08:00-16:00]
      jollyday: de/by
      """;

  @TempDir Path temp;

  private final Problems problems = new Problems();

  private Map<String, WorkCalendar> read(Map<String, String> contents) {
    return Calendars.read(source(contents), problems).byId();
  }

  private static SourceFiles source(Map<String, String> contents) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    contents.forEach(
        (id, content) ->
            files.put("calendars/" + id + ".yaml", content.getBytes(StandardCharsets.UTF_8)));
    return new SourceFiles("test", files);
  }

  @Test
  void aCalendarThatIsReadWhenItIsAskedSaysWhatItWouldHaveSaidAtOnce() {
    Map<String, String> contents = Map.of("cn", CN, "company", COMPANY);
    Map<String, WorkCalendar> later = Calendars.whenAsked(source(contents)).byId();
    Map<String, WorkCalendar> now = read(contents);

    assertThat(later).containsOnlyKeys("cn", "company");
    now.forEach(
        (id, calendar) -> {
          assertThat(later.get(id).ref()).isEqualTo(calendar.ref());
          assertThat(later.get(id).zone()).isEqualTo(calendar.zone());
          assertThat(later.get(id).learnedOn()).isEqualTo(calendar.learnedOn());
          LocalDate known = LocalDate.of(2026, 2, 28);
          for (LocalDate day : LocalDate.of(2026, 2, 1).datesUntil(known.plusDays(30)).toList()) {
            assertThat(later.get(id).day(day)).isEqualTo(calendar.day(day));
            assertThat(later.get(id).asKnownOn(known).day(day))
                .isEqualTo(calendar.asKnownOn(known).day(day));
          }
        });
  }

  @Test
  void aCalendarThatCannotBeReadWhenItIsAskedSaysSo() {
    WorkCalendar broken =
        Calendars.whenAsked(source(Map.of("cn", CN.replace("zone: ", "zones: ")))).byId().get("cn");

    assertThatThrownBy(broken::zone)
        .isInstanceOf(DoorException.class)
        .hasMessageContaining("calendars/cn.yaml")
        .hasMessageContaining("zone");
  }

  @Test
  void aCompanyLaysItsDaysAndHoursOverTheCountry() {
    WorkCalendar company = read(Map.of("cn", CN, "company", COMPANY)).get("company");

    assertThat(problems.sorted()).isEmpty();
    assertThat(kind(company, "2026-03-02")).isEqualTo(DayKind.CLOSURE);
    assertThat(kind(company, "2026-03-07")).isEqualTo(DayKind.EXTRA_WORKDAY);
    assertThat(kind(company, "2026-03-09")).isEqualTo(DayKind.HALF_DAY);
    assertThat(kind(company, "2026-02-14")).isEqualTo(DayKind.MAKE_UP_WORKDAY);
    assertThat(shifts(company, "2026-03-07")).isEqualTo("[08:30-12:00, 13:00-17:30]");
    assertThat(shifts(company, "2026-03-09")).isEqualTo("[08:30-11:00]");
    assertThat(shifts(company, "2026-06-30")).isEqualTo("[08:30-12:00, 13:00-17:30]");
    assertThat(shifts(company, "2026-07-01")).isEqualTo("[09:00-12:00]");
    assertThat(company.day(LocalDate.of(2026, 3, 2)).name()).isEqualTo("盘点");
    assertThat(company.day(LocalDate.of(2026, 3, 2)).paper()).isEqualTo("company.yaml");
  }

  @Test
  void whatACompanyDecidesCountsFromTheDayOfTheDecision() {
    WorkCalendar company = read(Map.of("cn", CN, "company", COMPANY)).get("company");
    WorkCalendar before = company.asKnownOn(LocalDate.of(2026, 2, 28));

    assertThat(kind(before, "2026-03-02")).isEqualTo(DayKind.CLOSURE);
    assertThat(kind(before, "2026-03-07")).isEqualTo(DayKind.WEEKEND);
    assertThat(before.learnedOn())
        .containsExactly(LocalDate.of(2025, 11, 4), LocalDate.of(2026, 2, 1));
  }

  @Test
  void theDigestOfACompanyChangesWithTheCountryUnderIt() {
    String before = read(Map.of("cn", CN, "company", COMPANY)).get("company").ref().digest();
    String after =
        read(Map.of("cn", CN + "# 新\n", "company", COMPANY)).get("company").ref().digest();

    assertThat(after).isNotEqualTo(before);
  }

  /** Epiphany is a holiday in Bavaria and not in all of Germany; no days are made up for. */
  @Test
  void aForeignCalendarIsComputedFromTheLawsOfTheCountry() {
    WorkCalendar bavaria = read(Map.of("de", GERMANY)).get("de");
    WorkCalendar germany = read(Map.of("de", GERMANY.replace("de/by", "de"))).get("de");

    assertThat(problems.sorted()).isEmpty();
    CalendarDay unity = bavaria.day(LocalDate.of(2025, 10, 3));
    assertThat(unity.kind()).isEqualTo(DayKind.PUBLIC_HOLIDAY);
    assertThat(kind(bavaria, "2026-01-06")).isEqualTo(DayKind.PUBLIC_HOLIDAY);
    assertThat(kind(germany, "2026-01-06")).isEqualTo(DayKind.WORKDAY);
    assertThat(kind(bavaria, "2026-04-03")).isEqualTo(DayKind.PUBLIC_HOLIDAY); // Good Friday
    assertThat(kind(bavaria, "2026-04-04")).isEqualTo(DayKind.WEEKEND);
  }

  /** Hong Kong keeps 17 February 2026, the first day of the lunar year; the library does not. */
  @ParameterizedTest
  @CsvSource({"de/by,2025-10-03", "de/by,2025-10-06", "hk,2026-02-17", "sg,2026-02-17"})
  void aDayThatIsComputedIsProjectedWhateverItIs(String place, LocalDate date) {
    WorkCalendar calendar = read(Map.of("de", GERMANY.replace("de/by", place))).get("de");

    assertThat(problems.sorted()).isEmpty();
    assertThat(calendar.day(date).certainty()).isEqualTo(Certainty.PROJECTED);
    assertThat(
            BusinessTime.of(calendar)
                .asKnownAt(Instant.parse("2026-12-01T00:00:00Z"))
                .isProjected(
                    date.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
        .isTrue();
  }

  /** 1 January 2028 is a Saturday, and kept on the Friday before. */
  @Test
  void aHolidayThatIsKeptInTheYearBeforeIsNotLost() {
    WorkCalendar states = read(Map.of("de", GERMANY.replace("de/by", "us"))).get("de");

    assertThat(kind(states, "2027-12-31")).isEqualTo(DayKind.PUBLIC_HOLIDAY);
    assertThat(kind(states, "2026-12-31")).isEqualTo(DayKind.WORKDAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "open-from: 12-28 | open-from: 12-32 | CR-112 5:12",
        "open-from: 12-28 | open: 12-28 | CR-111 1:1, CR-110 5:1",
        "[SATURDAY, SUNDAY] | [SATURDAY, SONNTAG] | CR-112 2:21",
        "[SATURDAY, SUNDAY] | [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY] |"
            + " CR-112 2:10",
        "08:30-12:00 | 12:00-08:30 | CR-112 4:16",
        "13:00-17:30 | 11:00-17:30 | CR-112 4:29",
        "2007-01-01: | 2007-02-30: | CR-112 4:3",
        "2026-02-16..2026-02-22 | 2026-02-22..2026-02-16 | CR-112 11:21",
        "2026-02-16..2026-02-22 | 2026-02-14..2026-02-22 | CR-112 11:52",
        "work: [2026-02-14] | work: [2026-02-13] | CR-112 11:52",
        "work: [2026-02-14] | werk: [2026-02-14] | CR-110 11:46",
        "work: [2026-02-14] | work: [2025-02-15] | CR-112 11:52",
        "announced: 2025-11-04 | announced: soon | CR-112 9:18",
        "2026: | 26: | CR-112 7:3",
        "zone: Asia/Shanghai | zone: Shanghai | CR-112 1:7"
      })
  void aSlipInACalendarIsFoundAtItsPlace(String right, String wrong, String found) {
    read(Map.of("cn", CN.replace(right, wrong)));

    assertThat(String.join(", ", problems.sorted().stream().map(CalendarFilesTest::place).toList()))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "over: cn | over: cm | CR-150 1:7",
        "over: cn | over: company | CR-112 1:7",
        "kind: closure | kind: closed | CR-112 5:23",
        "decided: 2026-02-01 | decided: 2026-02-29 | CR-112 5:50",
        "why: 盘点, | | CR-111 5:15",
        "hours: [08:30-11:00], | | CR-111 7:15"
      })
  void aSlipInTheCalendarOfACompanyIsFoundAtItsPlace(String right, String wrong, String found) {
    read(Map.of("cn", CN, "company", COMPANY.replace(right, wrong == null ? "" : wrong)));

    assertThat(problems.sorted().stream().map(CalendarFilesTest::place)).containsExactly(found);
  }

  @ParameterizedTest
  @CsvSource({"CN", "asia/cn"})
  void aCalendarThatNobodyWouldFindIsRefused(String name) {
    read(Map.of("cn", CN, name, CN));

    assertThat(problems.sorted())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("CR-112"))
        .satisfies(p -> assertThat(p.path()).isEqualTo("calendars/" + name + ".yaml"));
  }

  @Test
  void aCountryThatTheLibraryDoesNotKnowIsRefused() {
    read(Map.of("de", GERMANY.replace("de/by", "zz")));

    assertThat(problems.sorted().stream().map(CalendarFilesTest::place))
        .containsExactly("CR-112 5:11");
  }

  /** The engine does not bring the library along; without it only foreign calendars are missing. */
  @Test
  void withoutTheLibraryAForeignCalendarSaysWhatToAdd() throws Exception {
    PackFolder.copy(PackFolder.GOOD, temp);
    PackFolder.write(temp.resolve("calendars/de.yaml"), GERMANY.getBytes(StandardCharsets.UTF_8));
    List<URL> urls = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!path.contains("jollyday")) {
        urls.add(Path.of(path).toUri().toURL());
      }
    }

    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThat(codesWithout(loader)).isEqualTo("[CR-152]");
    }
    assertThat(CrmRules.check(PackSource.directory(temp)).problems()).isEmpty();
  }

  private String codesWithout(ClassLoader loader) throws ReflectiveOperationException, IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Class<?> sources = loader.loadClass(PackSource.class.getName());
      Object source = sources.getMethod("directory", Path.class).invoke(null, temp);
      Object report =
          loader
              .loadClass(CrmRules.class.getName())
              .getMethod("check", sources)
              .invoke(null, source);
      List<Object> codes = new ArrayList<>();
      for (Object problem : (List<?>) report.getClass().getMethod("problems").invoke(report)) {
        codes.add(problem.getClass().getMethod("code").invoke(problem));
      }
      return codes.toString();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String place(Problem problem) {
    return "%s %d:%d".formatted(problem.code(), problem.line(), problem.column());
  }

  private static DayKind kind(WorkCalendar calendar, String date) {
    return calendar.day(LocalDate.parse(date)).kind();
  }

  private static String shifts(WorkCalendar calendar, String date) {
    return calendar.day(LocalDate.parse(date)).shifts().toString();
  }
}
