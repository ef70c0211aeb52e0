package org.crmrules.drools.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.time.DayKind;
import org.crmrules.time.Shift;

/** Reads the days on which a company does otherwise than the calendar under its own. */
final class CompanyDays {

  private static final Map<String, DayKind> KINDS =
      Map.of(
          "workday", DayKind.EXTRA_WORKDAY,
          "closure", DayKind.CLOSURE,
          "half-day", DayKind.HALF_DAY);
  private static final Bilingual KIND =
      new Bilingual("请写 workday、closure 或 half-day", "write workday, closure or half-day");
  private static final Bilingual NO_HOURS =
      new Bilingual("停工日没有工作时间", "a closure has no hours of work");

  private final YamlKeys keys;
  private final CalendarScalars scalars;
  private final String file;

  /**
   * @param file what days stand on that a company decided
   */
  CompanyDays(YamlKeys keys, String file) {
    this.keys = keys;
    this.scalars = new CalendarScalars(keys);
    this.file = file;
  }

  void read(YamlNode.Mapping days, DayEntries entries) {
    days.entries()
        .forEach(
            (key, node) -> {
              LocalDate date = scalars.date(key, "days", days.keys().get(key));
              DayEntry entry = entry(key, node);
              if (date != null && entry != null) {
                entries.add(date, entry);
              }
            });
  }

  private DayEntry entry(String key, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      keys.wrong(node, key, "", "{ kind: closure, why: …, decided: 2026-11-02 }");
      return null;
    }
    keys.allow(mapping, Set.of("kind", "hours", "why", "decided"));
    String name = keys.string(mapping, "kind");
    String why = keys.string(mapping, "why");
    String day = keys.string(mapping, "decided");
    DayKind kind = name == null ? null : KINDS.get(name);
    if (name != null && kind == null) {
      keys.wrong(mapping.entries().get("kind"), "kind", name, KIND);
    }
    LocalDate decided =
        day == null ? null : scalars.date(day, "decided", mapping.entries().get("decided").span());
    YamlNode hours = mapping.entries().get("hours");
    List<Shift> shifts = hours == null ? null : scalars.shifts(hours);
    if (hours == null && kind == DayKind.HALF_DAY) {
      keys.items(mapping, "hours"); // says that they are missing
    } else if (hours != null && kind == DayKind.CLOSURE) {
      keys.wrong(hours, "hours", "", NO_HOURS);
    }
    return kind == null || why == null || decided == null
        ? null
        : new DayEntry(kind, why, file, decided, shifts);
  }
}
