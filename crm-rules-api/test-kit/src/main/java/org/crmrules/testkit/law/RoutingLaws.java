package org.crmrules.testkit.law;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.testkit.BrokenLawError;

/**
 * What must hold of the way of every complaint, whatever the policy: the same facts go the same
 * way, in whatever order causes and circumstances are named; nobody passes a step twice; the clock
 * of a complaint of which no more is known times exactly the steps of its path.
 *
 * <p>Thread-safe, as the service is.
 */
public final class RoutingLaws {

  private final ComplaintService complaints;
  private final Instant now;

  /** The laws of a service, asked at an instant. */
  public RoutingLaws(ComplaintService complaints, Instant now) {
    this.complaints = Objects.requireNonNull(complaints, "complaints");
    this.now = Objects.requireNonNull(now, "now");
  }

  /** All of them. */
  public void holdFor(Complaint complaint) {
    theSameFactsGoTheSameWay(complaint);
    noStepIsPassedTwice(complaint);
    theClockTimesThePath(complaint);
  }

  /** Asked again, and with causes and circumstances the other way round. */
  public void theSameFactsGoTheSameWay(Complaint complaint) {
    Complaint turned =
        complaint.toBuilder()
            .causes(Orders.turned(complaint.causes()))
            .circumstances(Orders.turned(complaint.circumstances()))
            .build();
    String route = way(complaint);
    for (Complaint again : List.of(complaint, turned)) {
      BrokenLawError.unless(
          route.equals(way(again)),
          "The same facts go the same way.",
          () -> complaint + "\ngoes " + route + "\nand also " + way(again));
    }
  }

  private String way(Complaint complaint) {
    RoutingDecision route = complaints.route(complaint, now);
    return route.complaintClass()
        + " on "
        + route.form()
        + " to "
        + route.handlers()
        + " by "
        + route.path()
        + ", decided by "
        + route.decidedBy();
  }

  /** A path goes through each of its steps once. */
  public void noStepIsPassedTwice(Complaint complaint) {
    List<String> path = complaints.route(complaint, now).path();
    BrokenLawError.unless(
        new HashSet<>(path).size() == path.size(),
        "No step is passed twice.",
        () -> complaint + "\ngoes " + path);
  }

  /** The steps of the clock of a complaint to which nothing has happened are those of its path. */
  public void theClockTimesThePath(Complaint complaint) {
    Complaint untouched = complaint.at(null, null, null);
    List<String> path = complaints.route(untouched, now).path();
    List<String> steps =
        complaints.clock(untouched, now).steps().stream().map(step -> step.step()).toList();
    BrokenLawError.unless(
        path.equals(steps),
        "The clock times the steps of the path.",
        () -> complaint + "\ngoes " + path + "\nis timed in " + steps);
  }
}
