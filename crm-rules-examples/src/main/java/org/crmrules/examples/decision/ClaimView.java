package org.crmrules.examples.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.examples.text.Messages;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.Obstacle;

/** Whether somebody can have a customer. */
final class ClaimView implements DecisionView<ClaimDecision> {

  @Override
  public Class<ClaimDecision> type() {
    return ClaimDecision.class;
  }

  @Override
  public String question() {
    return "claim";
  }

  @Override
  public Map<String, Object> derived(ClaimDecision decision) {
    return Map.of("granted", decision.granted());
  }

  @Override
  public Optional<ClaimDecision> about(ClaimDecision decision, String id) {
    return Optional.of(decision)
        .filter(d -> d.customerId().equals(id) || d.representativeId().equals(id));
  }

  @Override
  public List<String> outcome(ClaimDecision decision, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(
            decision.granted() ? "claim.granted" : "claim.refused",
            decision.representativeId(),
            decision.customerId()));
    for (Obstacle obstacle : decision.obstacles()) {
      lines.add(
          messages
              .text("claim.obstacle", obstacle.kind(), messages.names(obstacle.details()))
              .strip());
    }
    if (!decision.together().isEmpty()) {
      lines.add(messages.text("claim.together", String.join(", ", decision.together())));
    }
    return lines;
  }
}
