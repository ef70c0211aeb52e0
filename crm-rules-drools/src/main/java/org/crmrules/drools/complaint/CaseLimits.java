package org.crmrules.drools.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.time.TimePolicy;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/**
 * What the deadline rules allow, as time.
 *
 * @param said what they came to
 */
record CaseLimits(Outcomes said) {

  private static final String SAME_WORKING_DAY = "SAME_WORKING_DAY";

  /** So much time as a rule says. */
  static TimeLimit limit(Concluded said) {
    return said.has(SAME_WORKING_DAY)
        ? new TimeLimit(1, LimitUnit.WORKING_DAYS)
        : new TimeLimit(said.number(), unit(said));
  }

  private static LimitUnit unit(Concluded said) {
    return Arrays.stream(LimitUnit.values())
        .filter(unit -> said.has(unit.name()))
        .findFirst()
        .orElseThrow();
  }

  /** True if a rule says what the whole may take, or that there is no limit. */
  boolean tellsOverall() {
    return said.has("overall");
  }

  /** What the whole may take; null if there is no limit. */
  TimeLimit overall() {
    Concluded overall = said.one("overall");
    return overall == null || overall.isBare() ? null : limit(overall);
  }

  /** Null if no rule concluded any. */
  TimeLimit settlement() {
    Concluded settlement = said.one("settlement");
    return settlement == null ? null : limit(settlement);
  }

  /** What the settlement counts from. */
  Anchor settlementFrom() {
    Concluded from = said.one("settlementFrom");
    return from == null ? Anchor.SIGN_OFF : Anchor.of(from);
  }

  /**
   * What the step may take; null if no rule concluded any. Where an exception leaves less for the
   * whole, the step shrinks in proportion, to one unit at least, unless it has an exception of its
   * own.
   */
  TimeLimit step(String step) {
    Concluded limit = said.of("step", step);
    if (limit == null) {
      return null;
    }
    TimeLimit usual = limit(limit);
    TimeLimit whole = usualOverall();
    if (whole == null || limit.isCap()) {
      return usual;
    }
    long shrunk = (long) usual.amount() * overall().amount() / whole.amount();
    return new TimeLimit((int) Math.max(1, shrunk), usual.unit());
  }

  /** What the whole could take without the exception that holds; null if none holds. */
  private TimeLimit usualOverall() {
    Concluded overall = said.one("overall");
    return overall == null || !overall.isCap()
        ? null
        : said.all("overall").stream()
            .filter(one -> !one.isCap())
            .findFirst()
            .map(CaseLimits::limit)
            .orElse(null);
  }

  /** The steps that shrink, as the exception concludes them. */
  List<String> shrunk() {
    return said.byKey("step").keySet().stream()
        .map(String.class::cast)
        .filter(step -> !step(step).equals(limit(said.of("step", step))))
        .map(step -> String.format(Locale.ROOT, "%s: %s", step, step(step)))
        .toList();
  }

  /** What the limit of the step counts from; null: from entering it. */
  Anchor stepFrom(String step) {
    Concluded from = said.of("stepFrom", step);
    return from == null ? null : Anchor.of(from);
  }

  /** The reasons of pauses in which no time counts. */
  Set<String> stoppingPauses() {
    return said.all("stopsWhilePaused").stream()
        .map(Concluded::text)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For how many days pauses stop the clocks in all; for none, if no rule says so. */
  int mostPausedDays() {
    Integer days = said.number("pausedAtMostDays");
    return days == null ? 0 : days;
  }

  boolean stopsAtSignOff() {
    return said.has("stopsAtSignOff");
  }

  TimePolicy policy() {
    return new TimePolicy(
        said.has("countsFirstDay"), said.has("extendsToWorkday"), said.number("warnsAtPercent"));
  }

  /** How the limit of the step is counted. */
  TimePolicy policy(String step) {
    TimePolicy all = policy();
    Concluded limit = said.of("step", step);
    return limit != null && limit.has(SAME_WORKING_DAY)
        ? new TimePolicy(true, all.extendsToWorkday(), all.warnPercent())
        : all;
  }
}
