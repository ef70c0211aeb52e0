package org.crmrules.drools.complaint;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.complaint.LimitVerdict;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.time.TimePolicy;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/**
 * What the deadline rules allow, as time: worked out once for all complaints of which they say the
 * same. Immutable and thread-safe.
 */
final class CaseLimits {

  private static final String SAME_WORKING_DAY = "SAME_WORKING_DAY";
  private static final LimitUnit[] UNITS = LimitUnit.values();

  private final List<String> path;
  private final boolean tellsOverall;
  private final TimeLimit overall;
  private final Map<String, TimeLimit> steps = new HashMap<>();
  private final Map<String, Anchor> beginnings = new HashMap<>();
  private final Set<String> sameWorkingDay;
  private final TimeLimit settlement;
  private final Anchor settlementFrom;
  private final Set<String> stoppingPauses;
  private final int mostPausedDays;
  private final boolean stopsAtSignOff;
  private final TimePolicy policy;
  private final TimePolicy sameDay;
  private final List<String> shrunk;

  /** Of what the rules came to. */
  CaseLimits(Said all) {
    Outcomes said = all.of(LimitVerdict.class);
    Collection<Concluded> ofSteps = said.byKey("step").values();
    this.path = all.of(RouteVerdict.class).texts("through");
    this.tellsOverall = said.has("overall");
    Concluded whole = said.one("overall");
    this.overall = whole == null || whole.isBare() ? null : limit(whole);
    TimeLimit usual = usualOverall(said);
    ofSteps.forEach(one -> steps.put(one.text(0), step(one, usual)));
    said.byKey("stepFrom").values().forEach(one -> beginnings.put(one.text(0), Anchor.of(one)));
    this.sameWorkingDay =
        ofSteps.stream()
            .filter(one -> one.has(SAME_WORKING_DAY))
            .map(one -> one.text(0))
            .collect(Collectors.toUnmodifiableSet());
    Concluded settled = said.one("settlement");
    this.settlement = settled == null ? null : limit(settled);
    Concluded from = said.one("settlementFrom");
    this.settlementFrom = from == null ? Anchor.SIGN_OFF : Anchor.of(from);
    this.stoppingPauses =
        said.all("stopsWhilePaused").stream()
            .map(Concluded::text)
            .collect(Collectors.toUnmodifiableSet());
    Integer days = said.number("pausedAtMostDays");
    this.mostPausedDays = days == null ? 0 : days;
    this.stopsAtSignOff = said.has("stopsAtSignOff");
    boolean extendsToWorkday = said.has("extendsToWorkday");
    Integer warnPercent = said.number("warnsAtPercent");
    this.policy = new TimePolicy(said.has("countsFirstDay"), extendsToWorkday, warnPercent);
    this.sameDay = new TimePolicy(true, extendsToWorkday, warnPercent);
    this.shrunk =
        ofSteps.stream()
            .filter(one -> !step(one.text(0)).equals(limit(one)))
            .map(one -> String.format(Locale.ROOT, "%s: %s", one.text(0), step(one.text(0))))
            .toList();
  }

  /** So much time as a rule says. */
  static TimeLimit limit(Concluded said) {
    return said.has(SAME_WORKING_DAY)
        ? new TimeLimit(1, LimitUnit.WORKING_DAYS)
        : new TimeLimit(said.number(), unit(said));
  }

  private static LimitUnit unit(Concluded said) {
    for (LimitUnit unit : UNITS) {
      if (said.has(unit.name())) {
        return unit;
      }
    }
    throw new IllegalStateException(said.toString());
  }

  /** The path, and the steps off it that a complaint came to all the same, as they are declared. */
  List<String> stepsOf(CaseLog log, Manifest manifest) {
    for (String visited : log.visits().keySet()) {
      if (isOffThePath(visited)) {
        return manifest.declared("steps").stream()
            .filter(s -> path.contains(s) || log.visits().containsKey(s) && isOffThePath(s))
            .toList();
      }
    }
    return path;
  }

  private boolean isOffThePath(String step) {
    return !path.contains(step) && step(step) != null;
  }

  /** True if a rule says what the whole may take, or that there is no limit. */
  boolean tellsOverall() {
    return tellsOverall;
  }

  /** What the whole may take; null if there is no limit. */
  TimeLimit overall() {
    return overall;
  }

  /** Null if no rule concluded any. */
  TimeLimit settlement() {
    return settlement;
  }

  /** What the settlement counts from. */
  Anchor settlementFrom() {
    return settlementFrom;
  }

  /**
   * What the step may take; null if no rule concluded any. Where an exception leaves less for the
   * whole, the step shrinks in proportion, to one unit at least, unless it has an exception of its
   * own.
   */
  TimeLimit step(String step) {
    return steps.get(step);
  }

  private TimeLimit step(Concluded limit, TimeLimit usualOverall) {
    TimeLimit usual = limit(limit);
    if (usualOverall == null || limit.isCap()) {
      return usual;
    }
    long shrunk = (long) usual.amount() * overall.amount() / usualOverall.amount();
    return new TimeLimit((int) Math.max(1, shrunk), usual.unit());
  }

  /** What the whole could take without the exception that holds; null if none holds. */
  private static TimeLimit usualOverall(Outcomes said) {
    Concluded whole = said.one("overall");
    return whole == null || !whole.isCap()
        ? null
        : said.all("overall").stream()
            .filter(one -> !one.isCap())
            .findFirst()
            .map(CaseLimits::limit)
            .orElse(null);
  }

  /** The steps that shrink, as the exception concludes them. */
  List<String> shrunk() {
    return shrunk;
  }

  /** What the limit of the step counts from; null: from entering it. */
  Anchor stepFrom(String step) {
    return beginnings.get(step);
  }

  /** The reasons of pauses in which no time counts. */
  Set<String> stoppingPauses() {
    return stoppingPauses;
  }

  /** For how many days pauses stop the clocks in all; for none, if no rule says so. */
  int mostPausedDays() {
    return mostPausedDays;
  }

  boolean stopsAtSignOff() {
    return stopsAtSignOff;
  }

  TimePolicy policy() {
    return policy;
  }

  /** How the limit of the step is counted. */
  TimePolicy policy(String step) {
    return sameWorkingDay.contains(step) ? sameDay : policy;
  }
}
