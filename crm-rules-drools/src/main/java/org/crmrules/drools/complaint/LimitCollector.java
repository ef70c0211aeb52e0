package org.crmrules.drools.complaint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;
import org.crmrules.complaint.LimitVerdict;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.drools.time.TimePolicy;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/** Combines what the deadline stages conclude. */
final class LimitCollector extends Collector implements LimitVerdict {

  /**
   * What the whole may take.
   *
   * @param limit null: there is none
   */
  record Overall(TimeLimit limit) {

    @Override
    public String toString() {
      return limit == null ? "noOverallLimit" : limit.toString();
    }
  }

  /** What one step may take, what it counts from, and the rules that say so. */
  private static final class Budget {
    private final Agreed<TimeLimit> limit;
    private final Agreed<Anchor> from;
    private final List<Firing> by = new ArrayList<>(1);
    private final Agreed<Boolean> firstDayCounts;

    private Budget(String step) {
      limit = new Agreed<>("环节 %s 的期限", "limits of the step %s", step);
      from = new Agreed<>("环节 %s 的期限起算点", "beginnings of the limit of the step %s", step);
      firstDayCounts =
          new Agreed<>(
              "环节 %s 首日是否计入的答案", "answers on whether the first day counts for the step %s", step);
    }
  }

  private static final int MOST_PERCENT = 99;

  private final boolean hasCalendar;
  private final Agreed<Overall> overall = new Agreed<>("总期限", "overall limits");
  private final Agreed<TimeLimit> settlement = new Agreed<>("执行期限", "limits of the settlement");
  private final Agreed<Anchor> settledFrom =
      new Agreed<>("执行期限起算点", "beginnings of the settlement");
  private final Agreed<Integer> pausedDays =
      new Agreed<>("暂停累计的天数", "numbers of days of pauses in all");
  private final Agreed<Integer> warnPercent = new Agreed<>("提醒的百分比", "percentages to warn at");
  private final Map<String, Budget> steps = new HashMap<>();
  private final Set<String> stopping = new HashSet<>();
  private boolean stopsAtSignOff;
  private boolean countsFirstDay;
  private boolean extendsToWorkday;

  /**
   * @param hasCalendar true if the pack names a calendar, so that it can count work
   */
  LimitCollector(boolean hasCalendar) {
    this.hasCalendar = hasCalendar;
  }

  @Override
  public void noOverallLimit() {
    overall.conclude(new Overall(null), note("noOverallLimit"));
  }

  @Override
  public void overallDays(int days) {
    overall(days, LimitUnit.NATURAL_DAYS, note("overallDays", days));
  }

  @Override
  public void overallWorkingDays(int days) {
    overall(days, LimitUnit.WORKING_DAYS, note("overallWorkingDays", days));
  }

  @Override
  public void overallHours(int hours) {
    overall(hours, LimitUnit.NATURAL_HOURS, note("overallHours", hours));
  }

  @Override
  public void overallWorkingHours(int hours) {
    overall(hours, LimitUnit.WORKING_HOURS, note("overallWorkingHours", hours));
  }

  private void overall(int amount, LimitUnit unit, Firing firing) {
    overall.conclude(new Overall(limit(amount, unit, "总期限", "overall limit", null)), firing);
  }

  @Override
  public void stepDays(String step, int days) {
    step(step, days, LimitUnit.NATURAL_DAYS, note("stepDays", step, days));
  }

  @Override
  public void stepWorkingDays(String step, int days) {
    step(step, days, LimitUnit.WORKING_DAYS, note("stepWorkingDays", step, days));
  }

  @Override
  public void stepHours(String step, int hours) {
    step(step, hours, LimitUnit.NATURAL_HOURS, note("stepHours", step, hours));
  }

  @Override
  public void stepWorkingHours(String step, int hours) {
    step(step, hours, LimitUnit.WORKING_HOURS, note("stepWorkingHours", step, hours));
  }

  @Override
  public void stepSameWorkingDay(String step) {
    step(step, 1, LimitUnit.WORKING_DAYS, true, note("stepSameWorkingDay", step));
  }

  private void step(String step, int amount, LimitUnit unit, Firing firing) {
    step(step, amount, unit, false, firing);
  }

  private void step(String step, int amount, LimitUnit unit, boolean firstDay, Firing firing) {
    Budget budget = steps.computeIfAbsent(step, Budget::new);
    budget.limit.conclude(limit(amount, unit, "环节 %s 的期限", "limit of the step %s", step), firing);
    budget.firstDayCounts.conclude(firstDay, firing);
    budget.by.add(firing);
  }

  @Override
  public void stepCountsFromEntering(String step, String of) {
    Firing firing = note("stepCountsFromEntering", step, of);
    countsFrom(step, new Anchor(Anchor.Kind.ENTERING, of), firing);
  }

  @Override
  public void stepCountsFromLeaving(String step, String of) {
    Firing firing = note("stepCountsFromLeaving", step, of);
    if (step.equals(of)) {
      throw new UnusableValueException(
          "环节 %s 的期限不能自它本身完成时起算。也许应当写另一个环节。",
          "The limit of the step %s must not count from its own end. Maybe name another step.",
          step);
    }
    countsFrom(step, new Anchor(Anchor.Kind.LEAVING, of), firing);
  }

  @Override
  public void stepCountsFromEvent(String step, String event) {
    Firing firing = note("stepCountsFromEvent", step, event);
    countsFrom(step, new Anchor(Anchor.Kind.EVENT, event), firing);
  }

  private void countsFrom(String step, Anchor from, Firing firing) {
    Budget budget = steps.computeIfAbsent(step, Budget::new);
    budget.from.conclude(from, firing);
    budget.by.add(firing);
  }

  @Override
  public void stopsAtSignOff() {
    note("stopsAtSignOff");
    stopsAtSignOff = true;
  }

  @Override
  public void settlementDays(int days) {
    settlement(days, LimitUnit.NATURAL_DAYS, note("settlementDays", days));
  }

  @Override
  public void settlementWorkingDays(int days) {
    settlement(days, LimitUnit.WORKING_DAYS, note("settlementWorkingDays", days));
  }

  private void settlement(int amount, LimitUnit unit, Firing firing) {
    settlement.conclude(limit(amount, unit, "执行期限", "limit of the settlement", null), firing);
  }

  @Override
  public void settlementCountsFromLeaving(String step) {
    Firing firing = note("settlementCountsFromLeaving", step);
    settledFrom.conclude(new Anchor(Anchor.Kind.LEAVING, step), firing);
  }

  @Override
  public void settlementCountsFromEvent(String event) {
    Firing firing = note("settlementCountsFromEvent", event);
    settledFrom.conclude(new Anchor(Anchor.Kind.EVENT, event), firing);
  }

  @Override
  public void pausedAtMostDays(int days) {
    Firing firing = note("pausedAtMostDays", days);
    pausedDays.conclude(limit(days, LimitUnit.NATURAL_DAYS, "暂停", "pauses", null).amount(), firing);
  }

  @Override
  public void stopsWhilePaused(String reason) {
    note("stopsWhilePaused", reason);
    stopping.add(reason);
  }

  @Override
  public void countsFirstDay() {
    note("countsFirstDay");
    countsFirstDay = true;
  }

  @Override
  public void extendsToWorkday() {
    note("extendsToWorkday");
    needsCalendar(hasCalendar, "顺延到工作日", "extension to a workday");
    extendsToWorkday = true;
  }

  @Override
  public void warnsAtPercent(int percent) {
    Firing firing = note("warnsAtPercent", percent);
    warnPercent.conclude(percent(percent), firing);
  }

  /** A part of a limit, 1 to 99. */
  static int percent(int percent) {
    if (percent > MOST_PERCENT) {
      throw new UnusableValueException(
          "百分比(%d)必须小于 100。也许规则指的是逾期。",
          "The percentage (%d) must be below 100. Maybe the rule means overdue.", percent);
    }
    return atLeast(1, percent, "百分比", "percentage");
  }

  /** A limit; its name is filled in only if it makes no sense. */
  private TimeLimit limit(int amount, LimitUnit unit, String zh, String en, String step) {
    if (amount < 1 || unit.isWorking() && !hasCalendar) {
      Bilingual what = new Bilingual(zh, en).with(step);
      Bilingual in =
          unit.isDays()
              ? new Bilingual("%s天数", "%s in days")
              : new Bilingual("%s小时数", "%s in hours");
      atLeast(1, amount, in.with(what).zh(), in.with(what).en());
      needsCalendar(hasCalendar, what.zh(), what.en());
    }
    return new TimeLimit(amount, unit);
  }

  /** Work can be counted by a calendar only. */
  static void needsCalendar(boolean hasCalendar, String zh, String en) {
    if (!hasCalendar) {
      throw new UnusableValueException(
          "%s要有日历才能计算工作时间。也许 pack.yaml 里应当写 calendar: company。",
          "The %s must have a calendar to count work. Maybe pack.yaml should say calendar:"
              + " company.",
          new Bilingual(zh, en));
    }
  }

  /** Null if no rule concluded anything about it. */
  Overall overall() {
    return overall.value();
  }

  /** Null if no rule concluded any. */
  TimeLimit settlement() {
    return settlement.value();
  }

  /** What the settlement counts from. */
  Anchor settlementFrom() {
    return settledFrom.value() == null ? Anchor.SIGN_OFF : settledFrom.value();
  }

  boolean clockStopsAtSignOff() {
    return stopsAtSignOff;
  }

  /** The reasons of pauses in which no time counts. */
  Set<String> stoppingPauses() {
    return stopping;
  }

  /** For how many days pauses stop the clocks in all; for none, if no rule says so. */
  int mostPausedDays() {
    return pausedDays.value() == null ? 0 : pausedDays.value();
  }

  TimePolicy policy() {
    return new TimePolicy(countsFirstDay, extendsToWorkday, warnPercent.value());
  }

  /** How the limit of the step is counted. */
  TimePolicy policy(String step) {
    boolean firstDay =
        steps.containsKey(step) && Boolean.TRUE.equals(steps.get(step).firstDayCounts.value());
    TimePolicy all = policy();
    return firstDay ? new TimePolicy(true, all.extendsToWorkday(), all.warnPercent()) : all;
  }

  /** What the step may take; null if no rule concluded any. */
  TimeLimit step(String step) {
    return steps.containsKey(step) ? steps.get(step).limit.value() : null;
  }

  /** What the limit of the step counts from; null: from entering it. */
  Anchor stepFrom(String step) {
    return steps.containsKey(step) ? steps.get(step).from.value() : null;
  }

  /** Passes over what was said about steps that the complaint does not pass. */
  void passOverAllBut(List<String> path) {
    steps.forEach(
        (step, budget) -> {
          if (!path.contains(step)) {
            budget.by.forEach(Firing::passOver);
          }
        });
  }
}
