package org.crmrules.drools.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.EventType;

/**
 * The clocks and duties of a case as one would do them by hand: minute by minute on the wall clock
 * of Beijing, asking at each what has happened. Takes from the engine what the rules concluded, as
 * text, and nothing else. For events on full minutes, in March to May 2026.
 */
final class WalkingCase {

  private static final Pattern CONCLUSION = Pattern.compile("\\w+\\.(\\w+)\\((.*)\\)");
  private static final int DAY = 1440;
  private static final int MOST = 200 * DAY;
  private static final Set<LocalDate> OFF =
      Set.of(
          LocalDate.of(2026, 4, 6),
          LocalDate.of(2026, 5, 1),
          LocalDate.of(2026, 5, 4),
          LocalDate.of(2026, 5, 5));
  private static final Set<LocalDate> MADE_UP = Set.of(LocalDate.of(2026, 5, 9));
  private static final int FOREVER = Integer.MAX_VALUE;

  private final List<CaseEvent> events;
  private final int now;
  private final List<String[]> conclusions = new ArrayList<>();

  /** An amount of days or hours. */
  private record Limit(int amount, boolean days, boolean working, boolean firstDay) {}

  /**
   * What comes of a clock.
   *
   * @param due minute behind the last that is in time; -1 if it has not begun or has no limit
   */
  record Shown(String status, int due) {

    static final Shown NOT_STARTED = new Shown("NOT_STARTED", -1);
  }

  /**
   * @param concluded by all rules, for example {@code limit.stepDays("REGISTER", 1)}
   */
  WalkingCase(List<CaseEvent> events, Instant now, Stream<String> concluded) {
    this.now = minute(now);
    this.events = events.stream().filter(e -> minute(e.at()) <= this.now).toList();
    concluded.distinct().forEach(this::add);
  }

  private void add(String text) {
    Matcher found = CONCLUSION.matcher(text);
    if (found.matches()) {
      conclusions.add(
          Stream.concat(
                  Stream.of(found.group(1)),
                  Stream.of(found.group(2).split(",")).map(s -> s.strip().replace("\"", "")))
              .toArray(String[]::new));
    }
  }

  /** The minute of Beijing, counted from the epoch. */
  static int minute(Instant instant) {
    return (int) (instant.getEpochSecond() / 60 + 8 * 60);
  }

  Shown whole() {
    return shown(find("overall", null), accepted(), end(), m -> !stopped(m));
  }

  Shown step(String step) {
    Limit limit = find("step", step);
    Integer from = begin(step);
    Shown own =
        from == null
            ? shown(limit, first(EventType.STEP_ENTERED, step), stepEnd(step), m -> in(step, m))
            : shown(limit, from, stepEnd(step), m -> !stopped(m));
    int whole = whole().due();
    Limit overall = find("overall", null);
    if (own.due() < 0 || whole < 0 || !isBefore(overall, whole, limit, own.due())) {
      return own;
    }
    // The whole binds.
    int stop = stepEnd(step);
    return stop < FOREVER
        ? new Shown(isLate(overall, stop, whole) ? "MET_LATE" : "MET", whole)
        : new Shown(isLate(overall, now, whole) ? "OVERDUE" : own.status(), whole);
  }

  /** Of a day and of hours that end with the same midnight the day is over first. */
  private static boolean isBefore(Limit one, int due, Limit other, int otherDue) {
    return due < otherDue || due == otherDue && one.days() && !other.days();
  }

  Shown settlement() {
    Limit limit = find("settlement", null);
    int from = first(EventType.SIGNED_OFF, null);
    String[] of = named("settlementCountsFromLeaving");
    if (of != null && first(EventType.STEP_ENTERED, of[1]) >= 0) {
      from = lastLeft(of[1]);
    }
    of = named("settlementCountsFromEvent");
    if (of != null) {
      from = first(EventType.OCCURRED, of[1]);
    }
    int settled = first(EventType.SETTLED, null);
    return shown(limit, from, settled < 0 ? FOREVER : settled, m -> true);
  }

  /** By duty and bearer: the minute behind the last in time, -1 if it has not begun. */
  Map<String, Integer> duties() {
    Map<String, Integer> due = new HashMap<>();
    for (String[] c : conclusions) {
      if (c[0].startsWith("within") || c[0].startsWith("mayWithin")) {
        int from =
            c[0].endsWith("OfSignOff")
                ? first(EventType.SIGNED_OFF, null)
                : c[0].endsWith("OfEntering")
                    ? first(EventType.STEP_ENTERED, c[3])
                    : c[0].endsWith("OfEvent") ? first(EventType.OCCURRED, c[3]) : lastLeft(c[3]);
        Limit limit = limit(c[0].replaceFirst("Of\\w+$", ""), c[c.length - 1]);
        due.put(c[2] + " " + c[1], from < 0 ? -1 : due(limit, from, m -> true));
      }
    }
    return due;
  }

  private Limit find(String prefix, String step) {
    for (String[] c : conclusions) {
      boolean limits = c[0].matches(prefix + "(Working)?(Days|Hours)|stepSameWorkingDay");
      if (limits && c[0].startsWith(prefix) && (step == null || c[1].equals(step))) {
        return limit(c[0], c[c.length - 1]);
      }
    }
    return null;
  }

  private static Limit limit(String name, String amount) {
    return name.equals("stepSameWorkingDay")
        ? new Limit(1, true, true, true)
        : new Limit(
            Integer.parseInt(amount), name.endsWith("Days"), name.contains("Working"), false);
  }

  private String[] named(String name) {
    return conclusions.stream().filter(c -> c[0].equals(name)).findFirst().orElse(null);
  }

  /** Null: from entering it; -1: not yet. */
  private Integer begin(String step) {
    for (String[] c : conclusions) {
      if (c[0].startsWith("stepCountsFrom") && c[1].equals(step)) {
        if (c[0].endsWith("Event")) {
          return first(EventType.OCCURRED, c[2]);
        }
        int entered = first(EventType.STEP_ENTERED, c[2]);
        if (entered < 0) {
          return null;
        }
        return c[0].endsWith("Entering") ? entered : lastLeft(c[2]);
      }
    }
    return null;
  }

  private Shown shown(Limit limit, int from, int stop, IntPredicate runs) {
    if (from < 0) {
      return Shown.NOT_STARTED;
    }
    int until = Math.max(from, Math.min(stop, now));
    int due = limit == null ? -1 : due(limit, from, m -> m >= until || runs.test(m));
    if (stop < FOREVER) {
      return new Shown(isLate(limit, until, due) ? "MET_LATE" : "MET", due);
    }
    if (isLate(limit, now, due)) {
      return new Shown("OVERDUE", due);
    }
    return new Shown(!settling(runs) && stoppedNow() ? "PAUSED" : "RUNNING", due);
  }

  /** Days are over as the next begins; the moment at which hours have run out is in time itself. */
  private static boolean isLate(Limit limit, int at, int due) {
    return due >= 0 && (limit.days() ? at >= due : at > due);
  }

  /** A clock that no pause stops. */
  private static boolean settling(IntPredicate runs) {
    return runs.test(-1);
  }

  private int due(Limit limit, int from, IntPredicate runs) {
    int first = from / DAY;
    double left = limit.days() ? limit.amount() : limit.amount() * 60.0;
    for (int m = limit.firstDay() ? first * DAY : from; m < from + MOST; m++) {
      boolean early = limit.days() && !limit.firstDay() && m / DAY == first;
      if (!early && (m < from || runs.test(m)) && (!limit.working() || works(m))) {
        left -= limit.days() ? 1.0 / (limit.working() ? 480 : DAY) : 1;
        if (left < 1e-6) {
          return limit.days() ? (m / DAY + 1) * DAY : m + 1;
        }
      }
    }
    throw new AssertionError("not due within " + MOST + " minutes");
  }

  private static boolean works(int m) {
    LocalDate day = LocalDate.ofEpochDay(m / DAY);
    int at = m % DAY;
    boolean weekday = day.getDayOfWeek().getValue() <= 5 && !OFF.contains(day);
    boolean hours = at >= 510 && at < 720 || at >= 780 && at < 1050;
    return hours && (weekday || MADE_UP.contains(day));
  }

  /** True if a pause stops the clocks in this minute. */
  private boolean stopped(int m) {
    if (m < 0) {
      return true;
    }
    String[] most = named("pausedAtMostDays");
    int left = most == null ? 0 : Integer.parseInt(most[1]) * DAY;
    int from = -1;
    for (CaseEvent e : events) {
      if (e.type() == EventType.PAUSED && stops(e.code())) {
        from = minute(e.at());
      } else if (e.type() == EventType.RESUMED && from >= 0) {
        if (m >= from && m < minute(e.at())) {
          return m - from < left;
        }
        left -= Math.min(left, minute(e.at()) - from);
        from = -1;
      }
    }
    return from >= 0 && m >= from && m - from < left;
  }

  /** At this very moment: also in the one in which its days are just used up. */
  private boolean stoppedNow() {
    CaseEvent last =
        events.stream()
            .filter(e -> e.type() == EventType.PAUSED || e.type() == EventType.RESUMED)
            .reduce((a, b) -> b)
            .orElse(null);
    boolean open = last != null && last.type() == EventType.PAUSED && stops(last.code());
    return open && (minute(last.at()) == now ? stopped(now) : stopped(now - 1));
  }

  private boolean stops(String reason) {
    return conclusions.stream()
        .anyMatch(c -> c[0].equals("stopsWhilePaused") && c[1].equals(reason));
  }

  /** In the step, and no pause. */
  private boolean in(String step, int m) {
    boolean inside = false;
    for (CaseEvent e : events) {
      boolean about = step.equals(e.code()) && minute(e.at()) <= m;
      inside = about && e.type() == EventType.STEP_ENTERED || inside;
      inside = inside && !(about && e.type() == EventType.STEP_LEFT);
    }
    return inside && !stopped(m);
  }

  private int accepted() {
    return first(EventType.ACCEPTED, null);
  }

  /** What stops the whole; never, if it has not happened. */
  private int end() {
    int at =
        first(named("stopsAtSignOff") == null ? EventType.SETTLED : EventType.SIGNED_OFF, null);
    return at < 0 ? FOREVER : at;
  }

  private int stepEnd(String step) {
    int left = lastLeft(step);
    int closed = first(EventType.SIGNED_OFF, null);
    return left >= 0 ? left : closed < 0 ? end() : closed;
  }

  /** -1 if it was not left, or is open again. */
  private int lastLeft(String step) {
    int at = -1;
    for (CaseEvent e : events) {
      if (step.equals(e.code()) && e.type() == EventType.STEP_LEFT) {
        at = minute(e.at());
      } else if (step.equals(e.code()) && e.type() == EventType.STEP_ENTERED) {
        at = -1;
      }
    }
    return at;
  }

  private int first(EventType type, String code) {
    return events.stream()
        .filter(e -> e.type() == type && (code == null || code.equals(e.code())))
        .map(e -> minute(e.at()))
        .findFirst()
        .orElse(-1);
  }
}
