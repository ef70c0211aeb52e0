package org.crmrules.examples.decision;

import java.util.stream.Collectors;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.examples.text.Messages;
import org.crmrules.time.ClockReading;
import org.crmrules.time.TimeLimit;

/** What is decided about a complaint. */
final class ComplaintText {

  private ComplaintText() {}

  static void route(RoutingDecision decision, Lines lines) {
    Messages words = lines.messages();
    lines
        .say("route.is", decision.complaintId(), words.name(decision.firstHandler()))
        .say(
            "route.class",
            words.name("classes", decision.complaintClass()),
            words.name("forms", decision.form()))
        .say("route.severity", decision.severity(), decision.priority())
        .say("route.handlers", words.path("units", decision.handlers()))
        .say("route.path", words.path("steps", decision.path()))
        .say("route.decidedBy", words.name("roles", decision.decidedBy()))
        .sayIf(!decision.needsDecision(), "route.decidedByNobody");
  }

  static void clock(ComplaintClock decision, Lines lines) {
    boolean runs = decision.due() != null;
    lines
        .say("clock.is", decision.complaintId(), decision.status())
        .sayIf(!decision.hasOverallLimit(), "clock.noLimit")
        .say("clock.due", decision.due(), limit(decision.whole(), lines.messages()))
        .sayIf(runs, "clock.counted", decision.whole().counted())
        .sayIf(runs && decision.whole().provisional(), "clock.provisional")
        .sayIf(!decision.steps().isEmpty(), "clock.steps", steps(decision, lines.messages()))
        .say("clock.settlement", decision.settlementDue());
  }

  /** Each with its limit; those that rest on days that are not announced yet say so. */
  static String steps(ComplaintClock clock, Messages words) {
    return clock.steps().stream()
        .map(
            s ->
                words.name("steps", s.step())
                    + " "
                    + limit(s.reading(), words)
                    + (s.reading().provisional() ? words.text("clock.step.provisional") : ""))
        .collect(Collectors.joining(", "));
  }

  /** Null if there is none. */
  static String limit(ClockReading reading, Messages words) {
    TimeLimit limit = reading.limit();
    return limit == null ? null : words.text("limit." + limit.unit().name(), limit.amount());
  }
}
