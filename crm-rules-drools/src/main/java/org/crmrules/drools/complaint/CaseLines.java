package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.drools.complaint.CaseLog.Stay;
import org.crmrules.drools.time.Timeline;
import org.crmrules.drools.time.Timeline.Builder;
import org.crmrules.time.IntervalCause;

/** What happened to each clock of a complaint. */
final class CaseLines {

  private final CaseLog log;
  private final List<Rest> rests;
  private final Instant end;
  private final Timeline notStarted;

  /**
   * @param rests the pauses, in order
   * @param end what stops the clock of the whole; null if that has not happened
   */
  CaseLines(CaseLog log, List<Rest> rests, Instant end) {
    this.log = log;
    this.rests = rests;
    this.end = end;
    this.notStarted = Timeline.notStarted(log.now());
  }

  /** The clock of the whole. */
  Timeline whole() {
    if (log.acceptedAt() == null) {
      return notStarted;
    }
    Builder line = new Builder(log.acceptedAt());
    run(line, log.acceptedAt(), end == null ? log.now() : end);
    return line.build(end, isResting());
  }

  /** The clock of a step, over its visits; it stops when the step is left, and with the case. */
  Timeline step(String step) {
    List<Stay> stays = log.stays(step);
    if (stays.isEmpty()) {
      return notStarted;
    }
    Builder line = new Builder(stays.get(0).from());
    Instant last = endOfSteps();
    Instant stop = null;
    for (Stay stay : stays) {
      line.to(stay.from(), IntervalCause.ELSEWHERE, null);
      stop = stay.to() == null ? last : stay.to();
      run(line, stay.from(), orNow(stop));
    }
    return line.build(stop, isResting());
  }

  /** The clock of a step that began elsewhere, until the step is left, or the case ends. */
  Timeline step(String step, Instant from) {
    if (from == null) {
      return notStarted;
    }
    Instant left = log.leftAt(step);
    Instant stop = left == null ? endOfSteps() : left;
    Builder line = new Builder(from);
    run(line, from, orNow(stop));
    return line.build(stop, isResting());
  }

  /** The clock of the settlement, which no pause stops. */
  Timeline settlement(Instant from) {
    if (from == null) {
      return notStarted;
    }
    return new Builder(from)
        .to(orNow(log.settledAt()), IntervalCause.COUNTED, null)
        .build(log.settledAt(), false);
  }

  private Instant endOfSteps() {
    return log.signedOffAt() == null ? end : log.signedOffAt();
  }

  private Instant orNow(Instant instant) {
    return instant == null ? log.now() : instant;
  }

  private boolean isResting() {
    Rest last = rests.isEmpty() ? null : rests.get(rests.size() - 1);
    return last != null && last.to() == null && last.stops();
  }

  private void run(Builder line, Instant from, Instant to) {
    for (Rest rest : rests) {
      Instant over = rest.to() == null || rest.to().isAfter(to) ? to : rest.to();
      if (rest.from().isBefore(to) && over.isAfter(from)) {
        line.to(rest.from(), IntervalCause.COUNTED, null);
        line.to(over, rest.stops() ? IntervalCause.PAUSED : IntervalCause.COUNTED, rest.reason());
      }
    }
    line.to(to, IntervalCause.COUNTED, null);
  }
}
