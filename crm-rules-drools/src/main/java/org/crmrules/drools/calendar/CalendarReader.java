package org.crmrules.drools.calendar;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.Digest;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.time.CalendarRef;
import org.crmrules.time.Shift;
import org.crmrules.time.WorkCalendar;

/** Reads one file of {@code calendars/}, strictly. Used once. */
final class CalendarReader {

  private static final String YEARS = "years";
  private static final String JOLLYDAY = "jollyday";
  private static final Set<String> ANNOUNCED =
      Set.of("zone", "weekend", "hours", "open-from", YEARS);
  private static final Set<String> COMPANY = Set.of("over", "hours", "days");
  private static final Set<String> FOREIGN = Set.of("zone", "weekend", "hours", JOLLYDAY);

  private static final int MOST_CHANGES = 200;
  private static final int MOST_DAYS = 5_000;

  private static final Bilingual NOT_ALL =
      new Bilingual("一周至少要有一个工作日", "leave a day of the week to work on");

  private final String id;
  private final Text text;
  private final Problems problems;
  private final YamlKeys keys;
  private final CalendarScalars scalars;

  CalendarReader(String id, Text text, Problems problems) {
    this.id = id;
    this.text = text;
    this.problems = problems;
    this.keys = new YamlKeys(text, problems);
    this.scalars = new CalendarScalars(keys);
  }

  /**
   * The calendar; null, with problems, if it is not good.
   *
   * @param under the calendar that it lies over; null if it stands alone
   */
  WorkCalendar read(YamlNode.Mapping root, WorkCalendar under) {
    int before = problems.size();
    WorkCalendar calendar =
        under != null
            ? company(root, under)
            : root.entries().containsKey(JOLLYDAY) ? foreign(root) : announced(root);
    return problems.size() > before ? null : calendar;
  }

  private CalendarRef ref(WorkCalendar under) {
    String content = text.content() + (under == null ? "" : under.ref().digest());
    return new CalendarRef(id, Digest.of(content.getBytes(StandardCharsets.UTF_8)));
  }

  private WorkCalendar announced(YamlNode.Mapping root) {
    keys.allow(root, ANNOUNCED);
    ZoneId zone = zone(root);
    WeekPlan week = week(root);
    MonthDay openFrom = scalars.parsed(root, "open-from", s -> MonthDay.parse("--" + s), "12-28");
    YamlNode.Mapping years = keys.mapping(root, YEARS);
    if (zone == null || week == null || openFrom == null || years == null) {
      return null;
    }
    YearsReader reader = new YearsReader(keys, week);
    years.entries().forEach((year, papers) -> reader.year(year, years.keys().get(year), papers));
    return new AnnouncedCalendar(
        ref(null), zone, week, reader.entries(), reader.years(), openFrom, LocalDate.MAX);
  }

  private WorkCalendar company(YamlNode.Mapping root, WorkCalendar under) {
    keys.allow(root, COMPANY);
    NavigableMap<LocalDate, List<Shift>> hours = new TreeMap<>();
    if (root.entries().containsKey("hours")) {
      hours = hours(root);
    }
    DayEntries entries = new DayEntries();
    if (root.entries().containsKey("days")) {
      YamlNode.Mapping days = keys.mapping(root, "days");
      if (days != null && !scalars.isTooMuch(days, "days", days.entries().size(), MOST_DAYS)) {
        new CompanyDays(keys, text.fileName()).read(days, entries);
      }
    }
    return hours == null
        ? null
        : new CompanyCalendar(ref(under), under, entries, hours, LocalDate.MAX);
  }

  private WorkCalendar foreign(YamlNode.Mapping root) {
    keys.allow(root, FOREIGN);
    ZoneId zone = zone(root);
    WeekPlan week = week(root);
    String place = keys.string(root, JOLLYDAY);
    if (zone == null || week == null || place == null) {
      return null;
    }
    YamlNode node = root.entries().get(JOLLYDAY);
    try {
      return new ForeignCalendar(ref(null), zone, week, place);
    } catch (IllegalArgumentException e) {
      keys.wrong(node, JOLLYDAY, place, "de, jp, us/ny");
    } catch (NoClassDefFoundError e) {
      problems.add(ProblemCode.NO_HOLIDAY_LIBRARY, text, node.span());
    }
    return null;
  }

  private ZoneId zone(YamlNode.Mapping root) {
    return scalars.parsed(root, "zone", ZoneId::of, "Asia/Shanghai");
  }

  private WeekPlan week(YamlNode.Mapping root) {
    YamlNode.Items days = keys.items(root, "weekend");
    NavigableMap<LocalDate, List<Shift>> hours = hours(root);
    if (days == null || hours == null) {
      return null;
    }
    Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    for (YamlNode day : days.items()) {
      DayOfWeek known = scalars.parsed(day, "weekend", DayOfWeek::valueOf, "SATURDAY");
      if (known != null) {
        weekend.add(known);
      }
    }
    if (weekend.size() == DayOfWeek.values().length) {
      keys.wrong(days, "weekend", weekend.toString(), NOT_ALL);
      return null;
    }
    return new WeekPlan(new HashSet<>(weekend), hours);
  }

  /** Null, with problems, if they are not good. */
  private NavigableMap<LocalDate, List<Shift>> hours(YamlNode.Mapping root) {
    YamlNode.Mapping from = keys.mapping(root, "hours");
    if (from == null) {
      return null;
    }
    if (scalars.isTooMuch(from, "hours", from.entries().size(), MOST_CHANGES)) {
      return null;
    }
    NavigableMap<LocalDate, List<Shift>> hours = new TreeMap<>();
    for (Map.Entry<String, YamlNode> entry : from.entries().entrySet()) {
      LocalDate day = scalars.date(entry.getKey(), "hours", from.keys().get(entry.getKey()));
      List<Shift> shifts = scalars.shifts(entry.getValue());
      if (day != null && shifts != null) {
        hours.put(day, shifts);
      }
    }
    if (from.entries().isEmpty()) {
      keys.wrong(from, "hours", "", "2007-01-01: [08:30-12:00, 13:00-17:30]");
    }
    return hours.isEmpty() ? null : hours;
  }
}
