package org.crmrules.testkit.law;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.crmrules.CrmRules;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.DutyList;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.testkit.model.WalkingCase;
import org.crmrules.testkit.model.WalkingCase.Shown;
import org.crmrules.testkit.model.WalkingClock.Rest;
import org.crmrules.time.CalendarRef;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.Due;
import org.crmrules.time.IntervalCause;
import org.crmrules.time.WorkCalendar;

/** Holds clocks and duties against a walk through the case, minute by minute. Thread-safe. */
public final class ClockWalk {

  private static final String LAW = "Every clock and duty is what a walk minute by minute finds.";

  /** Clocks are cut to four decimals. */
  private static final double CUT = 0.00011;

  private final Function<PolicyRef, ZoneId> zones;
  private final Function<String, WorkCalendar> calendars;

  /** By the zones and calendars of these packs. */
  public ClockWalk(CrmRules rules) {
    this(policy -> Loaded.pack(rules, policy).zone(), rules::calendar);
  }

  /**
   * By what a test knows.
   *
   * @param zones the zone of a version
   * @param calendars by their ids
   */
  public ClockWalk(Function<PolicyRef, ZoneId> zones, Function<String, WorkCalendar> calendars) {
    this.zones = Objects.requireNonNull(zones, "zones");
    this.calendars = Objects.requireNonNull(calendars, "calendars");
  }

  void clocks(ComplaintCase about, ComplaintClock clock, Instant now) {
    WalkingCase walk = walk(about, clock, clock.calendar(), now);
    same(about, now, "whole", clock.whole(), walk.whole());
    for (StepClock step : clock.steps()) {
      same(about, now, step.step(), step.reading(), walk.step(step.step()));
    }
    if (clock.settlement() != null) {
      same(about, now, "settlement", clock.settlement(), walk.settlement());
    }
  }

  /** Where no more than a rounding is missing, nothing is said. */
  void warnings(ComplaintCase about, ComplaintClock clock, Instant now) {
    WalkingCase walk = walk(about, clock, clock.calendar(), now);
    Integer percent = walk.warnsAtPercent();
    warns(about, now, "whole", clock.whole(), walk.whole(), percent);
    for (StepClock step : clock.steps()) {
      warns(about, now, step.step(), step.reading(), walk.step(step.step()), percent);
    }
    if (clock.settlement() != null) {
      warns(about, now, "settlement", clock.settlement(), walk.settlement(), percent);
    }
  }

  private static void warns(
      ComplaintCase about,
      Instant now,
      String what,
      ClockReading reading,
      Shown walked,
      Integer percent) {
    boolean open = walked.status() == ClockStatus.RUNNING || walked.status() == ClockStatus.PAUSED;
    boolean comes = open && percent != null && reading.limit() != null;
    double share = comes ? reading.limit().amount() * percent / 100.0 : Double.MAX_VALUE;
    boolean undecided = Math.abs(walked.counted() - share) < CUT;
    boolean passed = reading.warnAt() != null && !reading.warnAt().toInstant().isAfter(now);
    BrokenLawError.unless(
        undecided
            || reading.warns() == walked.counted() > share && (!open || passed == reading.warns()),
        "A clock warns once the share of its limit is used up that the rules name.",
        () ->
            Told.of(about, now)
                + (what + " " + Told.of(reading) + ", to warn at " + reading.warnAt())
                + ("\nat " + percent + " percent, walked " + walked));
  }

  void duties(ComplaintCase about, DutyList list, CalendarRef calendar, Instant now) {
    Map<String, Instant> found = new HashMap<>();
    list.duties().forEach(d -> found.put(d.bearer() + " " + d.duty(), late(d.due())));
    list.rights().forEach(r -> found.put(r.bearer() + " " + r.duty(), late(r.until())));
    Map<String, Instant> walked = walk(about, list, calendar, now).duties();
    found.keySet().retainAll(walked.keySet()); // without what has no time
    BrokenLawError.unless(
        found.equals(walked),
        LAW,
        () -> Told.of(about, now) + "duties " + found + "\nwalked " + walked);
  }

  void pauses(ComplaintCase about, ComplaintClock clock, Instant now) {
    WalkingCase walk = walk(about, clock, clock.calendar(), now);
    List<Rest> stopped =
        clock.whole().intervals().stream()
            .filter(i -> i.cause() == IntervalCause.PAUSED)
            .map(i -> new Rest(i.from().toInstant(), i.to().toInstant()))
            .toList();
    BrokenLawError.unless(
        walk.mayRest(stopped),
        "Pauses stop no clock for longer than is allowed in all.",
        () -> Told.of(about, now) + "stopped in " + stopped);
  }

  /** As of the instant that was asked about, whatever the answer says it is as of. */
  private WalkingCase walk(
      ComplaintCase about, Decision decision, CalendarRef calendar, Instant now) {
    return new WalkingCase(
        zones.apply(decision.policy()),
        calendar == null ? null : calendars.apply(calendar.id()),
        about.events(),
        now,
        decision.reasons());
  }

  private static void same(
      ComplaintCase about, Instant now, String what, ClockReading reading, Shown walked) {
    ClockStatus status =
        reading.status() == ClockStatus.DUE_SOON ? ClockStatus.RUNNING : reading.status();
    boolean same =
        status == walked.status()
            && Objects.equals(late(reading.due()), walked.late())
            && Math.abs(reading.counted().doubleValue() - walked.counted()) < CUT;
    BrokenLawError.unless(
        same,
        LAW,
        () -> Told.of(about, now) + what + " " + Told.of(reading) + "\nwalked " + walked);
  }

  private static Instant late(Due due) {
    return due == null ? null : due.before().toInstant();
  }
}
