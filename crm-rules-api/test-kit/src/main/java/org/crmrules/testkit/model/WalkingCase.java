package org.crmrules.testkit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.EventType;
import org.crmrules.testkit.model.Conclusions.Conclusion;
import org.crmrules.testkit.model.WalkingClock.Rest;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;
import org.crmrules.time.WorkCalendar;

/**
 * The clocks and duties of a case as one would do them by hand: minute by minute on the wall clock
 * of the zone, asking at each what has happened. Takes what the rules concluded, as text, and
 * nothing else.
 *
 * <p>Not thread-safe.
 */
public final class WalkingCase {

  private final ZoneId zone;
  private final WorkCalendar calendar;
  private final CaseStory story;
  private final CaseTerms terms;
  private final List<Rest> pauses = new ArrayList<>();
  private boolean paused;
  private Shown whole;

  /**
   * What comes of a clock.
   *
   * @param status where it stands; never {@link ClockStatus#DUE_SOON}, which this does not know
   * @param late the first moment that is late; null if it has not begun or has no limit
   * @param counted what is used up, in the unit of the limit, or in natural days without one
   */
  public record Shown(ClockStatus status, Instant late, double counted) {

    static final Shown NOT_STARTED = new Shown(ClockStatus.NOT_STARTED, null, 0);
  }

  /**
   * A case at an instant.
   *
   * @param zone of the pack
   * @param calendar of the pack; null if it names none
   * @param events in order; those behind the instant have not happened
   * @param reasons of the decision: what the rules concluded
   */
  public WalkingCase(
      ZoneId zone,
      WorkCalendar calendar,
      List<CaseEvent> events,
      Instant now,
      List<Reason> reasons) {
    this.zone = zone;
    this.calendar = calendar;
    this.story = new CaseStory(events, now);
    this.terms = new CaseTerms(reasons);
    rest();
  }

  /** The pauses that stop the clocks, until their days are used up. */
  private void rest() {
    Duration left = mostPaused();
    WalkingClock clock = clock(story.now(), false);
    Instant from = null;
    for (CaseEvent e : story.events()) {
      if (e.type() == EventType.PAUSED && stops(e.code())) {
        from = e.at();
      } else if (e.type() == EventType.RESUMED && from != null) {
        left = rest(clock, new Rest(from, e.at()), left);
        from = null;
      }
    }
    if (from != null && !left.isZero()) {
      Rest open = new Rest(from, story.now());
      paused = clock.over(left, open) == null;
      rest(clock, open, left);
    }
  }

  private Duration mostPaused() {
    Conclusion most = terms.find("pausedAtMostDays");
    return Duration.ofDays(most == null ? 0 : Integer.parseInt(most.last()));
  }

  /**
   * True if pauses may stop the clocks for so long in all; a millisecond each is lost in counting.
   */
  public boolean mayRest(List<Rest> stopped) {
    WalkingClock clock = clock(story.now(), false);
    Duration all = stopped.stream().map(clock::shown).reduce(Duration.ZERO, Duration::plus);
    return all.compareTo(mostPaused().plusMillis(stopped.size())) <= 0;
  }

  /** At how many percent of a limit its clock warns; null if none does. */
  public Integer warnsAtPercent() {
    Conclusion at = terms.find("warnsAtPercent");
    return at == null ? null : Integer.valueOf(at.last());
  }

  private Duration rest(WalkingClock clock, Rest pause, Duration left) {
    Instant over = clock.over(left, pause);
    pauses.add(over == null ? pause : new Rest(pause.from(), over));
    return over == null ? left.minus(clock.shown(pause)) : Duration.ZERO;
  }

  private boolean stops(String reason) {
    return terms.about("stopsWhilePaused", reason).findAny().isPresent();
  }

  private WalkingClock clock(Instant until, boolean sameDay) {
    WorkCalendar known =
        calendar == null ? null : calendar.asKnownOn(until.atZone(zone).toLocalDate());
    return new WalkingClock(
        zone, known, sameDay || terms.says("countsFirstDay"), terms.says("extendsToWorkday"));
  }

  /** From acceptance to the end. */
  public Shown whole() {
    if (whole == null) { // every step looks at it
      whole = shown(terms.overall(), story.first(EventType.ACCEPTED), end(), pauses, false);
    }
    return whole;
  }

  /** A step, which is due with the whole at the latest. */
  public Shown step(String step) {
    TimeLimit limit = terms.step(step);
    Shown own = own(step, limit);
    if (own.late() == null || whole().late() == null || !isBefore(limit, own)) {
      return own;
    }
    Instant at = stepEnd(step) == null ? story.now() : stepEnd(step);
    boolean late = !at.isBefore(whole.late());
    ClockStatus status =
        stepEnd(step) != null
            ? late ? ClockStatus.MET_LATE : ClockStatus.MET
            : late ? ClockStatus.OVERDUE : own.status();
    return new Shown(status, whole.late(), own.counted());
  }

  /** Of a day and of hours that end with the same midnight the day is over first. */
  private boolean isBefore(TimeLimit limit, Shown own) {
    boolean days = terms.overall().unit().isDays() && !limit.unit().isDays();
    return whole.late().isBefore(own.late()) || days && whole.late().equals(own.late());
  }

  private Shown own(String step, TimeLimit limit) {
    boolean sameDay = terms.isSameDay(step);
    Conclusion begin = terms.about("stepCountsFrom\\w+", step).findFirst().orElse(null);
    if (begin != null && !isPassedBy(begin)) {
      return shown(limit, begin(begin), stepEnd(step), pauses, sameDay);
    }
    List<Rest> rests = Stream.concat(pauses.stream(), story.away(step).stream()).toList();
    Instant entered = story.first(EventType.STEP_ENTERED, step);
    return shown(limit, entered, stepEnd(step), rests, sameDay);
  }

  /** From the sign-off, or from what the rules say; no pause stops it. */
  public Shown settlement() {
    Instant from = story.first(EventType.SIGNED_OFF);
    for (Conclusion term : terms.all("settlementCountsFrom\\w+").toList()) {
      from = isPassedBy(term) ? from : begin(term);
    }
    Shown shown = shown(terms.settlement(), from, story.first(EventType.SETTLED), List.of(), false);
    return shown.status() == ClockStatus.PAUSED
        ? new Shown(ClockStatus.RUNNING, shown.late(), shown.counted())
        : shown;
  }

  /**
   * The first moment that is late, by bearer and duty with a blank between; null as long as what it
   * counts from has not happened. Without what has no time, and the day that was promised.
   */
  public Map<String, Instant> duties() {
    Map<String, Instant> due = new HashMap<>();
    for (Conclusion term : terms.all("(w|mayW)ithin\\w+Of\\w+").toList()) {
      Instant from = begin(term);
      WalkingClock clock = new WalkingClock(zone, calendarAt(from), false, false);
      due.put(
          term.text(0) + " " + term.text(1),
          from == null ? null : clock.due(CaseTerms.limit(term), from, List.of()));
    }
    return due;
  }

  private WorkCalendar calendarAt(Instant from) {
    boolean ahead = from != null && from.isAfter(story.now());
    Instant known = ahead ? from : story.now();
    return calendar == null ? null : calendar.asKnownOn(known.atZone(zone).toLocalDate());
  }

  /** When what the name of the conclusion says has happened; null if it has not. */
  private Instant begin(Conclusion term) {
    String name = term.name();
    if (name.endsWith("OfSignOff")) {
      return story.first(EventType.SIGNED_OFF);
    }
    if (name.endsWith("OfReceipt")) {
      return story.first(EventType.RECEIVED);
    }
    String code = code(term);
    if (name.endsWith("Event")) {
      return story.first(EventType.OCCURRED, code);
    }
    return name.endsWith("Entering")
        ? story.first(EventType.STEP_ENTERED, code)
        : story.lastLeft(code);
  }

  /** A step that the host has never entered: it may be one that it does not pass. */
  private boolean isPassedBy(Conclusion term) {
    return !term.name().endsWith("Event")
        && story.first(EventType.STEP_ENTERED, code(term)) == null;
  }

  /** What it counts from: the last that is no number. */
  private static String code(Conclusion term) {
    return term.name().contains("ithin") ? term.text(2) : term.last();
  }

  private Shown shown(
      TimeLimit limit, Instant from, Instant stop, List<Rest> rests, boolean sameDay) {
    if (from == null) {
      return Shown.NOT_STARTED;
    }
    Instant end = stop == null || stop.isAfter(story.now()) ? story.now() : stop;
    Instant until = end.isBefore(from) ? from : end;
    List<Rest> before = cut(rests, from, until);
    WalkingClock clock = clock(until, sameDay);
    Instant late = limit == null ? null : clock.due(limit, from, before);
    double counted =
        clock.counted(limit == null ? LimitUnit.NATURAL_DAYS : limit.unit(), from, until, before);
    boolean isLate = late != null && !until.isBefore(late);
    ClockStatus status =
        stop != null
            ? isLate ? ClockStatus.MET_LATE : ClockStatus.MET
            : isLate ? ClockStatus.OVERDUE : paused ? ClockStatus.PAUSED : ClockStatus.RUNNING;
    return new Shown(status, late, counted);
  }

  /** Behind its end, and before its beginning, nothing stops a clock. */
  private static List<Rest> cut(List<Rest> rests, Instant from, Instant until) {
    return rests.stream()
        .map(
            r ->
                new Rest(
                    r.from().isBefore(from) ? from : r.from(),
                    r.to().isAfter(until) ? until : r.to()))
        .filter(r -> r.from().isBefore(r.to()))
        .toList();
  }

  /** What stops the whole; null if it has not happened. */
  private Instant end() {
    return story.first(terms.says("stopsAtSignOff") ? EventType.SIGNED_OFF : EventType.SETTLED);
  }

  private Instant stepEnd(String step) {
    Instant left = story.lastLeft(step);
    Instant closed = story.first(EventType.SIGNED_OFF);
    return left != null ? left : closed != null ? closed : end();
  }
}
