package org.crmrules.drools.calendar;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crmrules.Bilingual;
import org.crmrules.DoorException;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.Utf8;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.pack.YamlReader;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.time.WorkCalendar;

/** The calendars of a source. */
public final class Calendars {

  private static final String OVER = "over";
  private static final String KEY = "calendar";
  private static final Bilingual A_NAME =
      new Bilingual(
          "日历直接放在 calendars/ 里,文件名用小写字母,例如 cn.yaml",
          "a calendar is right in calendars/ and has a name in small letters, like cn.yaml");
  private static final int MOST_LAYERS = 8;
  private static final Bilingual TOO_HIGH =
      new Bilingual("日历至多叠 %s 层", "calendars lie over each other at most %s high")
          .with(Integer.toString(MOST_LAYERS));
  private static final Bilingual LOOP =
      new Bilingual("日历不能盖在自己上面", "a calendar cannot lie over itself");

  private final Map<String, Text> texts = new TreeMap<>();
  private final Map<String, WorkCalendar> calendars = new TreeMap<>();
  private final Map<String, BusinessTime> times = new TreeMap<>();
  private final Set<String> begun = new HashSet<>();
  private final Set<String> underway = new HashSet<>();
  private final Problems problems;

  private Calendars(Problems problems) {
    this.problems = problems;
  }

  /** Reads every calendar of a source; what is wrong goes to the problems. */
  public static Calendars read(SourceFiles source, Problems problems) {
    Calendars calendars = new Calendars(problems);
    calendars.addTexts(source);
    source.files().keySet().stream()
        .filter(path -> path.startsWith(SourceFiles.CALENDARS))
        .filter(path -> !source.calendars().containsKey(path))
        .forEach(path -> problems.add(ProblemCode.WRONG_VALUE, path, "calendars", path, A_NAME));
    calendars.texts.keySet().forEach(calendars::make);
    return calendars;
  }

  /** Calendars that were read and found good before: each is read when somebody asks about it. */
  public static Calendars whenAsked(SourceFiles source) {
    Calendars calendars = new Calendars(new Problems());
    for (String id : source.calendars().values()) {
      calendars.calendars.put(id, new CalendarWhenAsked(() -> only(id, source)));
    }
    return calendars;
  }

  private static WorkCalendar only(String id, SourceFiles source) {
    Problems problems = new Problems();
    Calendars calendars = new Calendars(problems);
    calendars.addTexts(source);
    WorkCalendar calendar = calendars.make(id);
    if (calendar == null) {
      throw new DoorException(
          "%s 的日历读不了:%s。也许应当换一个没有改动过的 jar。",
          "A calendar of %s cannot be read: %s. Maybe take a jar that nobody changed.",
          source.name(),
          problems.sorted().get(0).onOneLine());
    }
    return calendar;
  }

  private void addTexts(SourceFiles source) {
    source
        .calendars()
        .forEach(
            (path, id) -> {
              Text text = Utf8.text(path, source.files().get(path), problems);
              if (text != null) {
                texts.put(id, text);
              }
            });
  }

  /** The calendars that could be read, by id. */
  public Map<String, WorkCalendar> byId() {
    return Map.copyOf(calendars);
  }

  /** The pack, counting time by the calendar that it names. */
  public PackFiles attach(PackFiles pack, Problems into) {
    String id = pack.manifest().calendar();
    if (id == null) {
      return pack;
    }
    if (!calendars.containsKey(id) && texts.containsKey(id)) {
      return pack.notKnowing(KEY); // a calendar that could not be read has its own problems
    }
    Text text = pack.manifestText();
    WorkCalendar calendar = calendars.get(id);
    if (calendar == null) {
      into.add(
          ProblemCode.UNKNOWN_CALENDAR,
          text,
          pack.placeOf(KEY),
          id,
          id,
          Suggestion.of(id, texts.keySet()));
      return pack.notKnowing(KEY);
    }
    ZoneId wanted = pack.manifest().zone();
    // Of a pack that was held against its calendar before it is known without asking.
    ZoneId zone = calendar instanceof CalendarWhenAsked ? wanted : calendar.zone();
    if (pack.knows("zone") && !zone.equals(wanted)) {
      into.add(ProblemCode.OTHER_ZONE, text, pack.placeOf(KEY), id, zone, wanted);
      return pack.notKnowing(KEY);
    }
    return pack.with(times.computeIfAbsent(id, i -> BusinessTime.of(calendar, zone)));
  }

  /** The calendar; null, with problems, if it cannot be made. */
  private WorkCalendar make(String id) {
    if (begun.add(id)) {
      underway.add(id);
      YamlNode.Mapping root = YamlReader.readMapping(texts.get(id), problems);
      WorkCalendar calendar = root == null ? null : make(id, root);
      underway.remove(id);
      if (calendar != null) {
        calendars.put(id, calendar);
      }
    }
    return calendars.get(id);
  }

  private WorkCalendar make(String id, YamlNode.Mapping root) {
    Text text = texts.get(id);
    CalendarReader reader = new CalendarReader(id, text, problems);
    if (!root.entries().containsKey(OVER)) {
      return reader.read(root, null);
    }
    String base = new YamlKeys(text, problems).string(root, OVER);
    if (base == null) {
      return null;
    }
    YamlNode place = root.entries().get(OVER);
    if (!texts.containsKey(base)) {
      problems.add(
          ProblemCode.UNKNOWN_CALENDAR,
          text,
          place.span(),
          base,
          base,
          Suggestion.of(base, texts.keySet()));
      return null;
    }
    if (underway.contains(base)) {
      new YamlKeys(text, problems).wrong(place, OVER, base, LOOP);
      return null;
    }
    if (underway.size() > MOST_LAYERS) {
      new YamlKeys(text, problems).wrong(place, OVER, base, TOO_HIGH);
      return null;
    }
    WorkCalendar under = make(base);
    if (under == null) {
      return null; // what is under it has problems of its own
    }
    return reader.read(root, under);
  }
}
