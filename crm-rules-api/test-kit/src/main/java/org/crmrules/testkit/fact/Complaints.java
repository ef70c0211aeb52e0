package org.crmrules.testkit.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;

/**
 * Makes complaints and what happened to them, in an order that can be: steps that overlap, pauses
 * that follow each other or never end, nights and weekends between, a complaint that follows
 * another.
 */
public final class Complaints implements Maker<ComplaintCase> {

  private static final int MOST_EVENTS = 14;

  /**
   * Open and in time, due soon, late, and long over: before the question it began some time ago.
   */
  private static final List<Integer> DAYS_BEFORE = List.of(1, 2, 5, 9, 14, 29, 60);

  private static final Duration PARENT = Duration.ofDays(10);

  private final Ground ground;
  private final FactMaker<Complaint> complaints;

  /**
   * @throws org.crmrules.UnusableValueException if the pack has no questions about complaints
   */
  public Complaints(Ground ground) {
    this.ground = ground;
    this.complaints = FactMaker.of(ground, Complaint.class);
  }

  @Override
  public ComplaintCase make(Choices choices) {
    Complaint facts = choices.together(complaints);
    // What the events say is left out of the complaint itself.
    Complaint complaint =
        facts.toBuilder().id("K1").acceptedAt(null).signedOffAt(null).settledAt(null).build();
    Instant begin =
        ground
            .asOf()
            .minus(Duration.ofDays(choices.of(DAYS_BEFORE)))
            .minus(Duration.ofMinutes(choices.below(1440)));
    Instant first = begin.minus(PARENT);
    ComplaintCase parent =
        choices.chance(1, 5)
            ? ComplaintCase.of(
                Complaint.of("K0", complaint.subject()).build(),
                List.of(
                    CaseEvent.accepted(first),
                    CaseEvent.signedOff(first.plus(Duration.ofDays(choices.below(9))))))
            : null;
    Log log = new Log(begin);
    if (parent != null) {
      log.events.add(CaseEvent.reopened(log.at, parent.complaint().id()));
    }
    log.events.add(CaseEvent.accepted(log.at));
    choices.many(0, MOST_EVENTS, log::add);
    return new ComplaintCase(complaint, log.events, parent);
  }

  /** What happened so far. */
  private final class Log {

    private final List<CaseEvent> events = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private Instant at;
    private boolean paused;
    private boolean closed;
    private boolean settled;

    Log(Instant at) {
      this.at = at;
    }

    /** Something more, if it can be. */
    boolean add(Choices choices) {
      int minutes = choices.of(List.of(0, 1, 59, 60, 480, 1439, 1440, 1441, 2 * 1440));
      int beside = choices.below(480);
      int what = choices.below(10);
      if (settled) {
        return false;
      }
      Instant next = at.plus(Duration.ofMinutes(minutes + (long) beside));
      if (next.isAfter(ground.asOf())) {
        return false;
      }
      at = next;
      CaseEvent event = closed ? afterSignOff(what, choices) : event(what, choices);
      return event != null && events.add(event);
    }

    private CaseEvent event(int what, Choices choices) {
      return switch (what) {
        case 0, 1, 2 -> entered(choices);
        case 3, 4 ->
            open.isEmpty() ? null : CaseEvent.stepLeft(at, open.remove(choices.below(open.size())));
        case 5, 6 -> pause(choices);
        case 7, 8 -> occurred(choices);
        default -> {
          closed = true;
          yield CaseEvent.signedOff(at);
        }
      };
    }

    private CaseEvent afterSignOff(int what, Choices choices) {
      if (what < 8) {
        return occurred(choices);
      }
      settled = true;
      return CaseEvent.settled(at);
    }

    private CaseEvent entered(Choices choices) {
      List<String> steps =
          ground.codes("steps").stream().filter(step -> !open.contains(step)).toList();
      if (steps.isEmpty()) {
        return null;
      }
      open.add(choices.of(steps));
      return CaseEvent.stepEntered(at, open.get(open.size() - 1));
    }

    private CaseEvent pause(Choices choices) {
      List<String> reasons = ground.codes("pauses");
      if (paused || reasons.isEmpty()) {
        boolean resumed = paused;
        paused = false;
        return resumed ? CaseEvent.resumed(at) : null;
      }
      paused = true;
      return CaseEvent.paused(at, choices.of(reasons));
    }

    private CaseEvent occurred(Choices choices) {
      List<String> events = ground.codes("events");
      return events.isEmpty() ? null : CaseEvent.occurred(at, choices.of(events));
    }
  }
}
