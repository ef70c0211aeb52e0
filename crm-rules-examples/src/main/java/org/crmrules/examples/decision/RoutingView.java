package org.crmrules.examples.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.examples.text.Messages;

/** Where a complaint goes. */
final class RoutingView implements DecisionView<RoutingDecision> {

  @Override
  public Class<RoutingDecision> type() {
    return RoutingDecision.class;
  }

  @Override
  public String question() {
    return "route";
  }

  @Override
  public Map<String, Object> derived(RoutingDecision decision) {
    return Map.of("firstHandler", decision.firstHandler());
  }

  @Override
  public Optional<RoutingDecision> about(RoutingDecision decision, String id) {
    return Optional.of(decision).filter(d -> d.complaintId().equals(id));
  }

  @Override
  public List<String> outcome(RoutingDecision decision, Messages messages) {
    return List.of(
        messages.text("route.is", decision.complaintId(), messages.name(decision.firstHandler())),
        messages.text(
            "route.class",
            messages.name("classes", decision.complaintClass()),
            messages.name("forms", decision.form())),
        messages.text("route.severity", decision.severity(), decision.priority()),
        messages.text("route.handlers", messages.path("units", decision.handlers())),
        messages.text("route.path", messages.path("steps", decision.path())),
        decision.needsDecision()
            ? messages.text("route.decidedBy", messages.name("roles", decision.decidedBy()))
            : messages.text("route.decidedByNobody"));
  }
}
