package org.crmrules.drools.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.problem.Span;
import org.crmrules.time.DayKind;

/**
 * Reads the years of a calendar: in each the papers that announced it, in their order. Of a holiday
 * that two papers of a year name, the later paper takes the place of the earlier from the day on
 * which it was announced.
 */
final class YearsReader {

  private static final int MOST_PAPERS = 20;

  private static final Bilingual TWICE =
      new Bilingual("同一份通知里这一天已经写过", "the same paper already says something of this day");
  private static final Bilingual NOTHING_TO_MAKE_UP =
      new Bilingual("这一天本来就是工作日,不用写", "it is a workday anyway; leave it out");
  private static final Bilingual FAR_AWAY =
      new Bilingual("这一天不属于这一年的通知", "it does not belong to the papers of this year");
  private static final Bilingual ORDER =
      new Bilingual("后一份通知的日期要晚于前一份", "a later paper must be announced later");

  private final YamlKeys keys;
  private final CalendarScalars scalars;
  private final WeekPlan week;
  private final DayEntries entries = new DayEntries();
  private final Map<Integer, LocalDate> years = new HashMap<>();

  YearsReader(YamlKeys keys, WeekPlan week) {
    this.keys = keys;
    this.scalars = new CalendarScalars(keys);
    this.week = week;
  }

  /** One paper: what it is called, and when it was announced. */
  private record Paper(String name, LocalDate announced) {}

  DayEntries entries() {
    return entries;
  }

  /** The years that are announced, and since when. */
  Map<Integer, LocalDate> years() {
    return years;
  }

  void year(String year, Span place, YamlNode papers) {
    if (!year.matches("(19|20|21)\\d\\d")) {
      keys.wrong(new YamlNode.Scalar(year, year, place), "years", year, "2026");
      return;
    }
    if (!(papers instanceof YamlNode.Items list) || list.items().isEmpty()) {
      keys.wrong(papers, year, "", "- paper: …");
      return;
    }
    if (scalars.isTooMuch(papers, year, list.items().size(), MOST_PAPERS)) {
      return;
    }
    Map<String, Set<LocalDate>> before = new HashMap<>();
    LocalDate last = null;
    for (YamlNode item : list.items()) {
      Paper paper = paper(year, item, before);
      if (paper != null && last != null && !paper.announced().isAfter(last)) {
        keys.wrong(item, "announced", paper.announced().toString(), ORDER);
      }
      last = paper == null ? last : paper.announced();
    }
  }

  private Paper paper(String year, YamlNode node, Map<String, Set<LocalDate>> before) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      keys.wrong(node, year, "", "{ paper: …, announced: …, holidays: … }");
      return null;
    }
    keys.allow(mapping, Set.of("paper", "announced", "holidays"));
    String name = keys.string(mapping, "paper");
    String day = keys.string(mapping, "announced");
    YamlNode.Mapping holidays = keys.mapping(mapping, "holidays");
    if (name == null || day == null || holidays == null) {
      return null;
    }
    LocalDate announced = scalars.date(day, "announced", mapping.entries().get("announced").span());
    if (announced == null) {
      return null;
    }
    Paper paper = new Paper(name, announced);
    years.putIfAbsent(Integer.parseInt(year), announced);
    Set<LocalDate> said = new HashSet<>();
    holidays
        .entries()
        .forEach(
            (holiday, days) -> {
              Set<LocalDate> now = holiday(year, paper, holiday, days, said);
              Set<LocalDate> earlier = before.put(holiday, now);
              if (earlier != null) {
                earlier.stream()
                    .filter(d -> !now.contains(d))
                    .forEach(
                        d -> entries.add(d, new DayEntry(null, holiday, name, announced, null)));
              }
            });
    return paper;
  }

  private Set<LocalDate> holiday(
      String year, Paper paper, String holiday, YamlNode node, Set<LocalDate> said) {
    Set<LocalDate> all = new HashSet<>();
    if (!(node instanceof YamlNode.Mapping mapping)) {
      keys.wrong(node, holiday, "", "{ off: [2026-01-01..2026-01-03], work: [2026-01-04] }");
      return all;
    }
    keys.allow(mapping, Set.of("off", "work"));
    mapping
        .entries()
        .forEach(
            (key, days) -> {
              boolean work = key.equals("work");
              for (LocalDate day :
                  work || key.equals("off") ? scalars.days(days, key) : List.<LocalDate>of()) {
                if (isGood(Integer.parseInt(year), day, work, said, days, key)) {
                  DayKind kind = work ? DayKind.MAKE_UP_WORKDAY : DayKind.PUBLIC_HOLIDAY;
                  entries.add(
                      day, new DayEntry(kind, holiday, paper.name(), paper.announced(), null));
                  all.add(day);
                }
              }
            });
    return all;
  }

  private boolean isGood(
      int year, LocalDate day, boolean work, Set<LocalDate> said, YamlNode node, String key) {
    boolean lastDays = day.getYear() == year - 1 && day.getMonthValue() == 12;
    Bilingual advice =
        day.getYear() != year && !lastDays
            ? FAR_AWAY
            : !said.add(day) ? TWICE : work && !week.isWeekend(day) ? NOTHING_TO_MAKE_UP : null;
    if (advice != null) {
      keys.wrong(node, key, day.toString(), advice);
    }
    return advice == null;
  }
}
