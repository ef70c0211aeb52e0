package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.Chain;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.LimitVerdict;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.drools.time.LimitClock;
import org.crmrules.drools.time.Timeline;
import org.crmrules.time.ClockReading;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/** The clocks of one complaint by one version: what the rules allow, and what happened. */
final class CaseClock {

  private static final QuestionKind<Said> KIND =
      QuestionKind.of(
              ClassVerdict.class, SeverityVerdict.class, RouteVerdict.class, LimitVerdict.class)
          .reading(ClassVerdict.class)
          .reading(SeverityVerdict.class)
          .reading(RouteVerdict.class, "through");

  private final RunningPack pack;
  private final CaseLog log;
  private final Complaint facts;
  private final List<String> path;
  private final CaseLimits limit;
  private final Told<Said> told;
  private final BusinessTime time;
  private final LimitClock clock;
  private final CaseLines lines;

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
    Told<Said> asked = pack.ask(KIND, List.of(facts));
    this.path = asked.value().of(RouteVerdict.class).texts("through");
    this.limit = new CaseLimits(asked.value().of(LimitVerdict.class));
    List<String> steps = steps();
    this.told =
        asked
            .passOver(
                one ->
                    one.isOf(LimitVerdict.class)
                        && (one.outcome().equals("step") || one.outcome().equals("stepFrom"))
                        && !steps.contains(one.key()))
            .noting(one -> one.outcome().equals("overall") && one.isCap(), limit.shrunk());
    this.clock = new LimitClock(time, limit.policy());
    List<Rest> rests =
        Rest.of(
            log.pauses(),
            limit.stoppingPauses(),
            limit.mostPausedDays(),
            time.asKnownAt(log.now()).counting(LimitUnit.NATURAL_DAYS),
            log.now());
    this.lines =
        new CaseLines(log, rests, limit.stopsAtSignOff() ? log.signedOffAt() : log.settledAt());
  }

  /** The path, and the steps off it that it came to all the same. */
  List<String> steps() {
    return pack.manifest().declared("steps").stream()
        .filter(s -> path.contains(s) || log.visits().containsKey(s) && limit.step(s) != null)
        .toList();
  }

  /** The clock of the step; of the whole if it is null. */
  LimitClock clockOf(String step) {
    return step == null ? clock : new LimitClock(time, limit.policy(step));
  }

  /** Null if the rules say that there is none. */
  TimeLimit wholeLimit() {
    if (!limit.tellsOverall()) {
      throw pack.noConclusion("投诉 %s 的总期限", "an overall limit for complaint %s", facts.id());
    }
    return limit.overall();
  }

  TimeLimit stepLimit(String step) {
    return pack.concluded(
        limit.step(step),
        "投诉 %2$s 环节 %1$s 的期限",
        "a limit of the step %s for complaint %s",
        step,
        facts.id());
  }

  Timeline wholeLine() {
    return lines.whole();
  }

  /** A step that counts from another that was never entered counts from itself. */
  Timeline stepLine(String step) {
    Anchor from = limit.stepFrom(step);
    return from == null || from.isPassedBy(log) ? lines.step(step) : lines.step(step, from.in(log));
  }

  ClockReading whole() {
    return wholeLimit() == null
        ? clock.unlimited(wholeLine())
        : clock.read(wholeLimit(), wholeLine(), null);
  }

  StepClock step(String step, ClockReading whole) {
    Timeline line = stepLine(step);
    LimitClock alone = clockOf(step);
    ClockReading own = alone.read(stepLimit(step), line, null);
    boolean bound =
        own.due() != null && whole.due() != null && whole.due().compareTo(own.due()) < 0;
    return new StepClock(step, bound ? alone.read(stepLimit(step), line, whole.due()) : own, bound);
  }

  /** Null if the policy sets no limit. */
  ClockReading settlement() {
    return limit.settlement() == null
        ? null
        : clock.read(limit.settlement(), lines.settlement(settlementFrom()), null);
  }

  private Instant settlementFrom() {
    Anchor from = limit.settlementFrom();
    return from.isPassedBy(log) ? log.signedOffAt() : from.in(log);
  }

  ComplaintClock decision(Chain chain) {
    ClockReading whole = whole();
    return new ComplaintClock(
        facts.id(),
        whole,
        steps().stream().map(step -> step(step, whole)).toList(),
        settlement(),
        chain,
        time.calendar(),
        told.reasons(),
        pack.policy(),
        log.now());
  }

  /** What the limit of the step counts from; null: from entering it. */
  Anchor stepFrom(String step) {
    return limit.stepFrom(step);
  }

  List<Reason> reasons() {
    return told.reasons();
  }

  /** The reasons, with those of another question. */
  List<Reason> reasons(Told<?> more) {
    Map<String, Reason> all = new TreeMap<>();
    // Each reaction has a percentage of its own.
    Stream.concat(
            told.without(LimitVerdict.class, "warnsAtPercent").reasons().stream(),
            more.reasons().stream())
        .forEach(r -> all.put(r.ruleId(), r));
    return List.copyOf(all.values());
  }
}
