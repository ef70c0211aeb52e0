package org.crmrules.examples.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.examples.text.Messages;
import org.crmrules.pool.RecallDecision;

/** Whether an owner keeps a customer. */
final class RecallView implements DecisionView<RecallDecision> {

  @Override
  public Class<RecallDecision> type() {
    return RecallDecision.class;
  }

  @Override
  public String question() {
    return "recall";
  }

  @Override
  public Map<String, Object> derived(RecallDecision decision) {
    return Map.of();
  }

  @Override
  public Optional<RecallDecision> about(RecallDecision decision, String id) {
    return Optional.of(decision).filter(d -> d.customerId().equals(id));
  }

  @Override
  public List<String> outcome(RecallDecision decision, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.text("recall." + decision.status(), decision.customerId()));
    if (decision.recallOn() != null) {
      lines.add(
          messages.text(
              "recall.dates", decision.protectedUntil(), decision.warnOn(), decision.recallOn()));
    }
    told(lines, "recall.causes", decision.causes(), messages);
    told(lines, "recall.overdue", decision.overdue(), messages);
    told(lines, "recall.missing", decision.missing(), messages);
    lines.addAll(DuplicateText.lines(decision.duplicates(), messages));
    return lines;
  }

  private static void told(List<String> lines, String key, List<String> what, Messages messages) {
    if (!what.isEmpty()) {
      lines.add(messages.text(key, messages.names(what)));
    }
  }
}
