package org.crmrules.drools.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.problem.Span;
import org.crmrules.time.Shift;

/** Takes days and hours out of the files of calendars. */
record CalendarScalars(YamlKeys keys) {

  private static final String RANGE = "..";
  private static final int MOST_DAYS = 62;
  private static final int MOST_SHIFTS = 24;
  private static final int MOST_RANGES = 100;
  private static final Bilingual TOO_MANY = new Bilingual("至多 %s 项", "at most %s of them");
  private static final Bilingual A_DAY =
      new Bilingual(
          "请写成 2026-01-01 或 2026-01-01..2026-01-03 这样,而且要有这些日子,至多两个月",
          "write days that exist, like 2026-01-01 or 2026-01-01..2026-01-03, two months at most");
  private static final Bilingual SHIFTS =
      new Bilingual(
          "请写成 [08:30-12:00, 13:00-17:30] 这样,按先后,不重叠,不跨午夜",
          "write [08:30-12:00, 13:00-17:30], in order, apart from each other, not across midnight");

  /** Null, with a problem, if there is none or it is not good. */
  <T> T parsed(YamlNode.Mapping in, String key, Function<String, T> parser, String example) {
    return keys.string(in, key) == null
        ? null
        : parsed(in.entries().get(key), key, parser, example);
  }

  <T> T parsed(YamlNode node, String key, Function<String, T> parser, String example) {
    String value = textOf(node);
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      keys.wrong(node, key, value, example);
      return null;
    }
  }

  private static String textOf(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.text() != null ? scalar.text() : "";
  }

  /** A day that is a key; null, with a problem, if it is none. */
  LocalDate date(String text, String key, Span place) {
    LocalDate date = date(text);
    if (date == null) {
      keys.wrong(new YamlNode.Scalar(text, text, place), key, text, A_DAY);
    }
    return date;
  }

  private static LocalDate date(String text) {
    try {
      LocalDate date = text.length() == "2026-01-01".length() ? LocalDate.parse(text) : null;
      return date == null || !KnownYears.include(date) ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The days of a list of days and ranges; without those that are not good, which are problems. */
  List<LocalDate> days(YamlNode node, String key) {
    List<LocalDate> days = new ArrayList<>();
    List<YamlNode> items = node instanceof YamlNode.Items list ? list.items() : List.of(node);
    if (isTooMuch(node, key, items.size(), MOST_RANGES)) {
      return List.of();
    }
    for (YamlNode item : items) {
      List<LocalDate> range = range(textOf(item));
      if (range.isEmpty()) {
        keys.wrong(item, key, textOf(item), A_DAY);
      }
      days.addAll(range);
    }
    return days;
  }

  private static List<LocalDate> range(String text) {
    int dots = text.indexOf(RANGE);
    LocalDate from = date(dots < 0 ? text : text.substring(0, dots));
    LocalDate to = dots < 0 ? from : date(text.substring(dots + RANGE.length()));
    boolean good = from != null && to != null && !to.isAfter(from.plusDays(MOST_DAYS));
    return good && !to.isBefore(from) ? from.datesUntil(to.plusDays(1)).toList() : List.of();
  }

  /** Null, with a problem, if they are not good. */
  List<Shift> shifts(YamlNode node) {
    List<Shift> shifts = new ArrayList<>();
    List<YamlNode> items = node instanceof YamlNode.Items list ? list.items() : List.of(node);
    if (isTooMuch(node, "hours", items.size(), MOST_SHIFTS)) {
      return null;
    }
    for (YamlNode item : items) {
      Shift shift = shift(textOf(item));
      int end = shifts.isEmpty() ? 0 : shifts.get(shifts.size() - 1).toSecond();
      if (shift == null || shift.fromSecond() < end) {
        keys.wrong(item, "hours", textOf(item), SHIFTS);
        return null;
      }
      shifts.add(shift);
    }
    if (shifts.isEmpty()) {
      keys.wrong(node, "hours", "", SHIFTS);
      return null;
    }
    return shifts;
  }

  /** True, with a problem, where there are more than any real calendar has. */
  boolean isTooMuch(YamlNode node, String key, int number, int most) {
    if (number > most) {
      keys.wrong(node, key, Integer.toString(number), TOO_MANY.with(Integer.toString(most)));
    }
    return number > most;
  }

  private static Shift shift(String text) {
    int dash = text.indexOf('-');
    try {
      String to = text.substring(dash + 1).replace("24:00", "00:00");
      return dash < 0
          ? null
          : new Shift(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(to));
    } catch (DateTimeException | UnusableValueException e) {
      return null;
    }
  }
}
