package org.crmrules.examples.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.examples.text.Messages;
import org.crmrules.time.TimeLimit;

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
    Map<String, Object> derived = new LinkedHashMap<>();
    derived.put("status", decision.status());
    derived.put("due", decision.due());
    derived.put("nextDue", decision.nextDue());
    derived.put("settlementDue", decision.settlementDue());
    return derived;
  }

  @Override
  public Optional<ComplaintClock> about(ComplaintClock decision, String id) {
    return Optional.of(decision).filter(d -> d.complaintId().equals(id));
  }

  @Override
  public List<String> outcome(ComplaintClock decision, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.text("clock.is", decision.complaintId(), decision.status()));
    if (!decision.hasOverallLimit()) {
      lines.add(messages.text("clock.noLimit"));
    }
    if (decision.due() != null) {
      lines.add(
          messages.text("clock.due", decision.due(), limit(decision.whole().limit(), messages)));
      lines.add(messages.text("clock.counted", decision.whole().counted().toPlainString()));
      if (decision.whole().provisional()) {
        lines.add(messages.text("clock.provisional"));
      }
    }
    if (!decision.steps().isEmpty()) {
      lines.add(
          messages.text(
              "clock.steps",
              decision.steps().stream()
                  .map(
                      step ->
                          messages.name("steps", step.step())
                              + " "
                              + limit(step.reading().limit(), messages))
                  .collect(Collectors.joining(", "))));
    }
    if (decision.settlementDue() != null) {
      lines.add(messages.text("clock.settlement", decision.settlementDue()));
    }
    return lines;
  }

  private static String limit(TimeLimit limit, Messages messages) {
    return messages.text("limit." + limit.unit().name(), limit.amount());
  }
}
