package org.crmrules.examples.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.examples.text.Messages;

/** When a complaint is due. */
final class ClockView implements DecisionView<ComplaintClock> {

  @Override
  public Class<ComplaintClock> type() {
    return ComplaintClock.class;
  }

  @Override
  public String question() {
    return "deadlines";
  }

  @Override
  public Map<String, Object> derived(ComplaintClock decision) {
    return Map.of();
  }

  @Override
  public Optional<ComplaintClock> about(ComplaintClock decision, String id) {
    return Optional.of(decision).filter(d -> d.complaintId().equals(id));
  }

  @Override
  public List<String> outcome(ComplaintClock decision, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.text("clock.is", decision.complaintId(), decision.status()));
    if (decision.due() != null) {
      lines.add(messages.text("clock.due", decision.due(), decision.limitDays()));
    }
    if (!decision.steps().isEmpty()) {
      lines.add(
          messages.text(
              "clock.steps",
              decision.steps().stream()
                  .map(step -> step.step() + " " + step.days())
                  .collect(Collectors.joining(", "))));
    }
    if (decision.settlementDue() != null) {
      lines.add(messages.text("clock.settlement", decision.settlementDue()));
    }
    return lines;
  }
}
