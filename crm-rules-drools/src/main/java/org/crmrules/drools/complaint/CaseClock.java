package org.crmrules.drools.complaint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.MadeWhenRead;
import org.crmrules.Reason;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.Chain;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.LimitVerdict;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.drools.time.LimitClock;
import org.crmrules.drools.time.TimePolicy;
import org.crmrules.drools.time.Timeline;
import org.crmrules.time.ClockReading;
import org.crmrules.time.Due;
import org.crmrules.time.TimeLimit;

/** The clocks of one complaint by one version: what the rules allow, and what happened. */
final class CaseClock {

  private static final QuestionKind<CaseLimits> KIND =
      QuestionKind.of(
              ClassVerdict.class, SeverityVerdict.class, RouteVerdict.class, LimitVerdict.class)
          .reading(ClassVerdict.class)
          .reading(SeverityVerdict.class)
          .reading(RouteVerdict.class, "through")
          .telling(CaseLimits::new);

  /**
   * One of the clocks.
   *
   * @param step null: of the whole
   * @param limit null if the whole has none
   */
  record Running(
      String step, LimitClock clock, TimeLimit limit, Timeline line, ClockReading reading) {

    private static Running of(
        String step, LimitClock clock, TimeLimit limit, Timeline line, Due atMost) {
      ClockReading reading =
          limit == null ? clock.unlimited(line) : clock.read(limit, line, atMost);
      return new Running(step, clock, limit, line, reading);
    }

    /** When so much of the limit is used up; null if the clock has not started. */
    OffsetDateTime usedUp(int percent) {
      return clock.usedUp(limit, line, percent);
    }

    @SuppressWarnings("ReferenceEquality") // a step of its own limit may be due with the whole too
    private StepClock told(Running whole) {
      Due due = reading.due();
      return new StepClock(step, reading, due != null && due == whole.reading().due());
    }
  }

  private final RunningPack pack;
  private final CaseLog log;
  private final Complaint facts;
  private final CaseLimits limits;
  private final Told<CaseLimits> told;
  private final BusinessTime time;
  private final LimitClock clock;
  private final CaseLines lines;
  private List<String> steps;

  /**
   * Asks the rules.
   *
   * @param facts as of the instant of the question
   */
  CaseClock(RunningPack pack, CaseLog log, Complaint facts) {
    this.pack = pack;
    this.log = log;
    this.facts = facts;
    this.time = pack.checked().files().time();
    this.told = pack.ask(KIND, List.of(facts));
    this.limits = told.value();
    this.clock = new LimitClock(time, limits.policy());
    List<Rest> rests =
        Rest.of(log.pauses(), limits.stoppingPauses(), limits.mostPausedDays(), time, log.now());
    this.lines =
        new CaseLines(log, rests, limits.stopsAtSignOff() ? log.signedOffAt() : log.settledAt());
  }

  /** The path, and the steps off it that it came to all the same. */
  List<String> steps() {
    if (steps == null) {
      steps = limits.stepsOf(log, pack.manifest());
    }
    return steps;
  }

  /** Null if the rules say that there is none. */
  TimeLimit wholeLimit() {
    if (!limits.tellsOverall()) {
      throw pack.noConclusion(
          LimitVerdict.class, "投诉 %s 的总期限", "an overall limit for complaint %s", facts.id());
    }
    return limits.overall();
  }

  TimeLimit stepLimit(String step) {
    TimeLimit limit = limits.step(step);
    if (limit == null) {
      throw pack.noConclusion(
          LimitVerdict.class,
          "投诉 %2$s 环节 %1$s 的期限",
          "a limit of the step %s for complaint %s",
          step,
          facts.id());
    }
    return limit;
  }

  /** What the limit of the step counts from; null: from entering it. */
  Anchor stepFrom(String step) {
    return limits.stepFrom(step);
  }

  /** A step that counts from another that was never entered counts from itself. */
  private Timeline stepLine(String step) {
    Anchor from = limits.stepFrom(step);
    return from == null || from.isPassedBy(log) ? lines.step(step) : lines.step(step, from.in(log));
  }

  private LimitClock by(TimePolicy policy) {
    return policy.equals(limits.policy()) ? clock : new LimitClock(time, policy);
  }

  Running whole() {
    TimeLimit limit = wholeLimit();
    return Running.of(null, clock, limit, lines.whole(), null);
  }

  /** Each step, due with the whole at the latest. */
  List<Running> steps(Running whole) {
    List<Running> running = new ArrayList<>(steps().size());
    for (String step : steps()) {
      TimeLimit limit = stepLimit(step);
      LimitClock own = by(limits.policy(step));
      running.add(Running.of(step, own, limit, stepLine(step), whole.reading().due()));
    }
    return running;
  }

  /** Null if the policy sets no limit. */
  ClockReading settlement() {
    TimeLimit limit = limits.settlement();
    return limit == null ? null : clock.read(limit, lines.settlement(settlementFrom()), null);
  }

  private Instant settlementFrom() {
    Anchor from = limits.settlementFrom();
    return from.isPassedBy(log) ? log.signedOffAt() : from.in(log);
  }

  ComplaintClock decision(Chain chain) {
    Running whole = whole();
    List<StepClock> stepClocks = new ArrayList<>(steps().size());
    steps(whole).forEach(step -> stepClocks.add(step.told(whole)));
    return new ComplaintClock(
        facts.id(),
        whole.reading(),
        stepClocks,
        settlement(),
        chain,
        time.calendar(),
        reasons(),
        pack.policy(),
        log.now());
  }

  /** Limits of steps that it does not come to count for nothing. */
  List<Reason> reasons() {
    return told().reasons();
  }

  private Told<CaseLimits> told() {
    List<String> known = steps();
    return told.passOver(
            one ->
                one.isOf(LimitVerdict.class)
                    && (one.outcome().equals("step") || one.outcome().equals("stepFrom"))
                    && !known.contains(one.text(0)))
        .noting(one -> one.outcome().equals("overall") && one.isCap(), limits.shrunk());
  }

  /** The reasons, with those of another question. */
  List<Reason> reasons(Told<?> more) {
    Told<CaseLimits> own = told();
    return MadeWhenRead.of(
        () -> {
          Map<String, Reason> all = new TreeMap<>();
          // Each reaction has a percentage of its own.
          Stream.concat(
                  own.without(LimitVerdict.class, "warnsAtPercent").reasons().stream(),
                  more.reasons().stream())
              .forEach(r -> all.put(r.ruleId(), r));
          return List.copyOf(all.values());
        });
  }
}
