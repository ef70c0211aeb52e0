package org.crmrules.drools.complaint;

import static org.crmrules.drools.complaint.DroolsComplaints.concluded;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.StepBudget;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.RunningPack;

/** The clock of one complaint by one pack: what the rules allow, counted from what happened. */
final class ClockReading {

  private final RunningPack pack;
  private final Complaint complaint;
  private final RouteCollector route;
  private final LimitCollector limit = new LimitCollector();
  private final Answer answer;

  /**
   * Asks the rules.
   *
   * @param complaint as of the instant of the question
   */
  ClockReading(RunningPack pack, Complaint complaint) {
    this.pack = pack;
    this.complaint = complaint;
    this.route = new RouteCollector(pack.manifest());
    this.answer = pack.ask(List.of(complaint), new ClassCollector(pack.manifest()), route, limit);
    limit.passOverAllBut(route.path());
  }

  ComplaintClock clock(Instant asOf) {
    int days = said(limit.overallDays(), "an overall limit");
    OffsetDateTime due = due(complaint.acceptedAt(), days);
    Instant stoppedAt =
        limit.clockStopsAtSignOff() ? complaint.signedOffAt() : complaint.settledAt();
    return new ComplaintClock(
        complaint.id(),
        NaturalDays.status(complaint.acceptedAt(), stoppedAt, asOf, due),
        days,
        due,
        route.path().stream().map(this::budget).toList(),
        due(complaint.signedOffAt(), limit.settlementDays()),
        answer.reasons(),
        pack.policy(),
        asOf);
  }

  private StepBudget budget(String step) {
    return new StepBudget(step, said(limit.stepDays(step), "a limit of the step " + step));
  }

  /** Null if there is no start, or no limit. */
  private OffsetDateTime due(Instant start, Integer days) {
    ZoneId zone = pack.manifest().zone();
    return start == null || days == null ? null : NaturalDays.due(start, days, zone);
  }

  private int said(Integer conclusion, String what) {
    return concluded(pack, conclusion, "%s for complaint %s".formatted(what, complaint.id()));
  }
}
