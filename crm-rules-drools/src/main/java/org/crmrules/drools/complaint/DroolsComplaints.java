package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.NumberDecision;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;

/** Answers questions about complaints by the version of a pack that is in force. */
public final class DroolsComplaints implements ComplaintService {

  private final InForce versions;

  /** Answers by these versions. */
  public DroolsComplaints(InForce versions) {
    this.versions = versions;
  }

  @Override
  public RoutingDecision route(Complaint complaint, Instant asOf) {
    return route(versions.inForce(pinned(complaint, asOf)), complaint, asOf);
  }

  /** A complaint keeps the version under which it was accepted. */
  private static Instant pinned(Complaint complaint, Instant asOf) {
    boolean accepted =
        complaint != null
            && complaint.acceptedAt() != null
            && !complaint.acceptedAt().isAfter(asOf);
    return accepted ? complaint.acceptedAt() : asOf;
  }

  /** Routes by one version, whatever is in force. */
  public static RoutingDecision route(RunningPack pack, Complaint complaint, Instant asOf) {
    new FactCheck(pack).of("complaint", complaint).orThrow();
    ClassCollector verdict = new ClassCollector(pack.manifest());
    RouteCollector route = new RouteCollector(pack.manifest());
    Answer answer = pack.ask(List.of(complaint.asOf(asOf)), verdict, route);
    String about = " for complaint " + complaint.id();
    return new RoutingDecision(
        complaint.id(),
        concluded(pack, verdict.settled().form(), "a form" + about),
        concluded(pack, verdict.settled().code(), "a class" + about),
        concluded(pack, route.handlers().isEmpty() ? null : route.handlers(), "a handler" + about),
        route.path(),
        concluded(pack, route.decidedBy(), "a role that decides" + about),
        answer.reasons(),
        pack.policy(),
        asOf);
  }

  @Override
  public ComplaintClock clock(Complaint complaint, Instant asOf) {
    return clock(versions.inForce(pinned(complaint, asOf)), complaint, asOf);
  }

  /** Reads the clock by one version, whatever is in force. */
  public static ComplaintClock clock(RunningPack pack, Complaint complaint, Instant asOf) {
    new FactCheck(pack).of("complaint", complaint).orThrow();
    return new ClockReading(pack, complaint.asOf(asOf)).clock(asOf);
  }

  @Override
  public NumberDecision number(NumberRequest request, Instant asOf) {
    return number(versions.inForce(asOf), request, asOf);
  }

  /** Numbers by one version, whatever is in force. */
  public static NumberDecision number(RunningPack pack, NumberRequest request, Instant asOf) {
    new FactCheck(pack).of("request", request).orThrow();
    NumberCollector number = new NumberCollector();
    Answer answer = pack.ask(List.of(request), number);
    NumberPolicy policy = concluded(pack, number.policy(), "how many digits a serial has");
    if (!policy.takes(request.serial())) {
      new FactCheck(pack)
          .violation(
              "request.serial",
              request.serial(),
              "must fit %d digits. Maybe the pack should let it widen on overflow."
                  .formatted(policy.serialDigits()))
          .orThrow();
    }
    SerialNumber serial = policy.number(request.acceptedOn(), request.serial());
    return new NumberDecision(
        serial.value(), serial.scope(), serial.widened(), answer.reasons(), pack.policy(), asOf);
  }

  /** What the rules concluded, which must be there. */
  static <T> T concluded(RunningPack pack, T conclusion, String what) {
    if (conclusion == null) {
      throw pack.noConclusion(what);
    }
    return conclusion;
  }
}
