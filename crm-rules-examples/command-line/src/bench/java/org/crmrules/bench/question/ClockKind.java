package org.crmrules.bench.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.bench.deadlines.DayWalk;
import org.crmrules.bench.deadlines.Term;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.WorkCalendar;

/**
 * When a complaint is due that has forty working hours, of which waiting for the customer is none.
 */
final class ClockKind {

  private static final int HOURS = 40;
  private static final int WARNED = 32;

  static final Kind<ComplaintCase> KIND = kind("clock", 0);
  static final Kind<ComplaintCase> PAUSED = kind("clock-paused", 2);

  private ClockKind() {}

  /** What is compared: the last second in time, and how it stands; reasons are told by us alone. */
  record Said(long due, ClockStatus status) {}

  /** The last second of a limit of so many working hours. */
  @FunctionalInterface
  private interface Deadline {
    long of(Instant from, List<Instant> pauses, int hours);
  }

  private static Kind<ComplaintCase> kind(String name, int pauses) {
    return new Kind<>(
            name,
            () -> questions(pauses),
            Kind.ways(
                ClockKind::ours,
                () -> by(new WorkedHours(calendar())::reached),
                "day-walk",
                ClockKind::walking))
        .and("minute-steps", () -> by(new MinuteSteps(calendar())::reached));
  }

  static List<ComplaintCase> questions(int pauses) {
    Draw draw = new Draw(16 + pauses);
    Instant now = Draw.AS_OF;
    return Draw.each(
        i -> {
          Instant at = now.minusSeconds(60L * (2_000 + draw.below(30_000)));
          List<CaseEvent> events = new ArrayList<>();
          events.add(CaseEvent.accepted(at));
          for (int p = 0; p < pauses; p++) {
            at = at.plusSeconds(60L * (1 + draw.below(4_000)));
            Instant end = at.plusSeconds(60L * (1 + draw.below(3_000)));
            if (!at.isBefore(now)) {
              break;
            }
            events.add(CaseEvent.paused(at, "AWAITING_CUSTOMER"));
            if (!end.isBefore(now)) {
              return of(i, events);
            }
            events.add(CaseEvent.resumed(end));
            at = end;
          }
          at = at.plusSeconds(60L * (1 + draw.below(10_000)));
          if (draw.in(40) && at.isBefore(now)) {
            events.add(CaseEvent.signedOff(at));
          }
          return of(i, events);
        });
  }

  private static ComplaintCase of(int i, List<CaseEvent> events) {
    return ComplaintCase.of(Complaint.of("K-" + i, ComplaintSubject.QUALITY).build(), events);
  }

  static WorkCalendar calendar() {
    return Packs.made().calendar("plain");
  }

  private static Way<ComplaintCase, ?> ours() {
    ComplaintService complaints = Packs.made().complaints();
    return new Way<>(
        asked -> complaints.clock(asked, Draw.AS_OF),
        (ComplaintClock d) ->
            new Said(d.due().before().toInstant().minusMillis(1).getEpochSecond(), d.status()));
  }

  private static Way<ComplaintCase, ?> walking() {
    DayWalk walk = new DayWalk(calendar(), LimitUnit.WORKING_HOURS);
    return by((from, pauses, hours) -> walk.due(new Term(from, hours, pauses)));
  }

  private static Way<ComplaintCase, ?> by(Deadline deadline) {
    return new Way<>(asked -> said(asked, deadline), said -> said);
  }

  private static Said said(ComplaintCase asked, Deadline deadline) {
    Instant from = null;
    Instant done = null;
    List<Instant> pauses = new ArrayList<>(4);
    for (CaseEvent event : asked.events()) {
      switch (event.type()) {
        case ACCEPTED -> from = event.at();
        case PAUSED, RESUMED -> pauses.add(event.at());
        case SIGNED_OFF -> done = event.at();
        default -> throw new IllegalStateException("No case has the event " + event.type());
      }
    }
    boolean paused = pauses.size() % 2 == 1;
    if (paused) {
      pauses.add(Draw.AS_OF);
    }
    long due = deadline.of(from, pauses, HOURS);
    Instant until = done == null ? Draw.AS_OF : done;
    return new Said(due, status(until, done != null, paused, due, from, pauses, deadline));
  }

  private static ClockStatus status(
      Instant until,
      boolean done,
      boolean paused,
      long due,
      Instant from,
      List<Instant> pauses,
      Deadline deadline) {
    boolean inTime = until.getEpochSecond() <= due;
    if (done) {
      return inTime ? ClockStatus.MET : ClockStatus.MET_LATE;
    }
    if (!inTime) {
      return ClockStatus.OVERDUE;
    }
    if (paused) {
      return ClockStatus.PAUSED;
    }
    return until.getEpochSecond() >= deadline.of(from, pauses, WARNED)
        ? ClockStatus.DUE_SOON
        : ClockStatus.RUNNING;
  }
}
