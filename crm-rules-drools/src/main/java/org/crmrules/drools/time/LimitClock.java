package org.crmrules.drools.time;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.MadeWhenRead;
import org.crmrules.drools.time.Timeline.Stretch;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.CountedInterval;
import org.crmrules.time.Due;
import org.crmrules.time.IntervalCause;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/**
 * Reads a clock: a pure function of what happened, the limit, the policy, the calendar and the
 * instant of the question. The deadline is where the time counted in the running stretches, and
 * then without further pauses, reaches the limit. Immutable and thread-safe.
 */
public final class LimitClock {

  private static final int DECIMALS = 4;
  private static final int IN_DECIMALS = 10_000;
  private static final int HUNDRED = 100;
  private static final TimePolicy PLAIN = new TimePolicy(false, false, null);

  private final BusinessTime time;
  private final TimePolicy policy;

  /**
   * What a clock shows that nothing stops: no clause counts the day on which it begins, or moves
   * its end.
   *
   * @param until the instant of the question, or the end of the clock if that is earlier
   * @param done true if it has come to its end
   */
  public static ClockReading plain(
      BusinessTime time, TimeLimit limit, Instant from, Instant until, boolean done) {
    Timeline line =
        new Timeline.Builder(from)
            .to(until, IntervalCause.COUNTED, null)
            .build(done ? until : null, false);
    return new LimitClock(time, PLAIN).read(limit, line, null);
  }

  /**
   * When a limit runs out.
   *
   * @param provisional true if that rests on a day that is not announced yet
   */
  public record End(Due due, boolean provisional) {}

  /**
   * The end of such a clock, for whom it matters no more than that.
   *
   * @param now the instant of the question: the calendar is read as it is known then
   */
  public static End end(BusinessTime time, TimeLimit limit, Instant from, Instant now) {
    LimitClock clock = new LimitClock(time, PLAIN);
    KnownTime known = time.asKnownAt(from.isBefore(now) ? now : from);
    CountedTime counting = known.counting(limit.unit());
    Instant begin = clock.begin(limit.unit(), from, known);
    Instant reached = RunningTime.from(begin, counting).reached(limit.amount() * counting.unit());
    Due due = clock.due(limit, reached, known);
    return new End(due, clock.isProvisional(limit, begin, due.before().toInstant(), known));
  }

  /** Reads by this calendar and policy. */
  public LimitClock(BusinessTime time, TimePolicy policy) {
    this.time = time;
    this.policy = policy;
  }

  /**
   * What the clock shows.
   *
   * @param atMost it is due then at the latest; null: its own limit decides alone
   */
  public ClockReading read(TimeLimit limit, Timeline line, Due atMost) {
    if (line.start() == null) {
      return new ClockReading(
          ClockStatus.NOT_STARTED, limit, null, null, BigDecimal.ZERO, false, List.of());
    }
    // What became known after the end of a clock changes it no more.
    KnownTime known = time.asKnownAt(line.until());
    CountedTime counting = known.counting(limit.unit());
    Instant begin = begin(limit.unit(), line.start(), known);
    RunningTime running = RunningTime.of(line, begin, counting);
    long target = limit.amount() * counting.unit();
    Due own = due(limit, running.reached(target), known);
    Due due = atMost != null && atMost.compareTo(own) < 0 ? atMost : own;
    Instant end = due.before().toInstant();
    Instant warn = warnAt(running, target);
    if (warn != null && warn.isAfter(end)) {
      warn = end;
    }
    return new ClockReading(
        status(line, end, warn),
        limit,
        due,
        at(known, warn),
        units(running.counted(), counting),
        isProvisional(limit, begin, end, known),
        intervals(limit.unit(), line, begin, known));
  }

  /**
   * What the clock shows without a limit: how many natural days passed, and never that it is late.
   */
  public ClockReading unlimited(Timeline line) {
    if (line.start() == null) {
      return new ClockReading(
          ClockStatus.NOT_STARTED, null, null, null, BigDecimal.ZERO, false, List.of());
    }
    KnownTime known = time.asKnownAt(line.until());
    CountedTime counting = known.counting(LimitUnit.NATURAL_DAYS);
    Instant begin = begin(LimitUnit.NATURAL_DAYS, line.start(), known);
    return new ClockReading(
        status(line, Instant.MAX, null),
        null,
        null,
        null,
        units(RunningTime.of(line, begin, counting).counted(), counting),
        false,
        intervals(LimitUnit.NATURAL_DAYS, line, begin, known));
  }

  /** Cut to four decimals; in two parts, because so many nanoseconds have no room left. */
  private static BigDecimal units(long counted, CountedTime counting) {
    long unit = counting.unit();
    return BigDecimal.valueOf(
        counted / unit * IN_DECIMALS + counted % unit * IN_DECIMALS / unit, DECIMALS);
  }

  /** When so much of the limit is used up; null if the clock has not started. */
  public OffsetDateTime usedUp(TimeLimit limit, Timeline line, int percent) {
    if (line.start() == null) {
      return null;
    }
    KnownTime known = time.asKnownAt(line.until());
    CountedTime counting = known.counting(limit.unit());
    Instant begin = begin(limit.unit(), line.start(), known);
    long part = part(limit.amount() * counting.unit(), percent);
    return known.at(RunningTime.of(line, begin, counting).reached(part));
  }

  private boolean isProvisional(TimeLimit limit, Instant begin, Instant end, KnownTime known) {
    boolean needsCalendar =
        limit.unit().isWorking() || limit.unit().isDays() && policy.extendsToWorkday();
    return needsCalendar && known.isProjected(begin, end.minusNanos(1));
  }

  /** Where counting begins: of days, with a whole one. */
  private Instant begin(LimitUnit unit, Instant start, KnownTime known) {
    if (!unit.isDays()) {
      return start;
    }
    return known.startOf(known.day(start).plusDays(policy.countsFirstDay() ? 0 : 1));
  }

  private Due due(TimeLimit limit, Instant reached, KnownTime known) {
    if (!limit.unit().isDays()) {
      return known.due(reached);
    }
    LocalDate on = known.dayEndedBy(reached);
    return known.due(policy.extendsToWorkday() ? known.workdayFrom(on) : on);
  }

  private Instant warnAt(RunningTime running, long target) {
    return policy.warnPercent() == null
        ? null
        : running.reached(part(target, policy.warnPercent()));
  }

  /** Exact, so that nobody is warned before: every unit is a multiple of a hundred. */
  private static long part(long target, int percent) {
    return target / HUNDRED * percent;
  }

  private static ClockStatus status(Timeline line, Instant end, Instant warn) {
    if (line.stoppedAt() != null) {
      return line.stoppedAt().isBefore(end) ? ClockStatus.MET : ClockStatus.MET_LATE;
    }
    Instant now = line.until();
    if (!now.isBefore(end)) {
      return ClockStatus.OVERDUE;
    }
    if (line.paused()) {
      return ClockStatus.PAUSED;
    }
    return warn != null && !now.isBefore(warn) ? ClockStatus.DUE_SOON : ClockStatus.RUNNING;
  }

  private static OffsetDateTime at(KnownTime known, Instant instant) {
    return instant == null ? null : known.at(instant);
  }

  /** Hardly anybody reads them, and they are far more than the rest. */
  private static List<CountedInterval> intervals(
      LimitUnit unit, Timeline line, Instant begin, KnownTime known) {
    return MadeWhenRead.of(() -> explained(unit, line, begin, known));
  }

  private static List<CountedInterval> explained(
      LimitUnit unit, Timeline line, Instant begin, KnownTime known) {
    List<CountedInterval> intervals = new ArrayList<>();
    if (begin.isBefore(line.start())) {
      intervals.addAll(known.explain(unit, begin, line.start(), null));
    }
    for (Stretch stretch : line.stretches()) {
      Instant counts =
          stretch.from().isBefore(begin) ? earlier(begin, stretch.to()) : stretch.from();
      if (!stretch.runs()) {
        intervals.add(
            known.interval(stretch.from(), stretch.to(), stretch.cause(), stretch.note()));
        continue;
      }
      if (stretch.from().isBefore(counts)) {
        intervals.add(
            known.interval(stretch.from(), counts, IntervalCause.FIRST_DAY, stretch.note()));
      }
      if (counts.isBefore(stretch.to())) {
        intervals.addAll(known.explain(unit, counts, stretch.to(), stretch.note()));
      }
    }
    return intervals;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
