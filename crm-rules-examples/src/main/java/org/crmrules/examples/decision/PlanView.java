package org.crmrules.examples.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.Reason;
import org.crmrules.examples.text.Messages;
import org.crmrules.pool.AssignmentPlan;

/** Who gets which customer. */
final class PlanView implements DecisionView<AssignmentPlan> {

  @Override
  public Class<AssignmentPlan> type() {
    return AssignmentPlan.class;
  }

  @Override
  public String question() {
    return "assign";
  }

  @Override
  public Map<String, Object> derived(AssignmentPlan decision) {
    return Map.of();
  }

  /** What the plan says about a customer or a representative. */
  @Override
  public Optional<AssignmentPlan> about(AssignmentPlan plan, String id) {
    AssignmentPlan part =
        new AssignmentPlan(
            plan.assignments().stream()
                .filter(a -> a.customerId().equals(id) || a.representativeId().equals(id))
                .toList(),
            plan.unassigned().stream().filter(u -> u.customerId().equals(id)).toList(),
            plan.loads().stream().filter(l -> l.representativeId().equals(id)).toList(),
            plan.certificate(),
            plan.policy(),
            plan.asOf());
    return Optional.of(part)
        .filter(
            p -> !p.assignments().isEmpty() || !p.unassigned().isEmpty() || !p.loads().isEmpty());
  }

  @Override
  public List<String> outcome(AssignmentPlan plan, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.text("assign.is", plan.assignments().size(), plan.unassigned().size()));
    for (AssignmentPlan.Assignment a : plan.assignments()) {
      lines.add(
          a.goesAlong()
              ? messages.text(
                  "assign.along", a.customerId(), a.representativeId(), a.demand().customerId())
              : messages.text("assign.gets", a.customerId(), a.representativeId(), a.weight()));
      addReasons(lines, a.reasons(), messages);
    }
    for (AssignmentPlan.Unassigned u : plan.unassigned()) {
      lines.add(
          messages.text("assign.nobody", u.customerId(), u.status(), messages.names(u.causes())));
      lines.addAll(DuplicateText.lines(u.duplicateOf(), messages));
      addReasons(lines, u.reasons(), messages);
    }
    for (AssignmentPlan.Load l : plan.loads()) {
      lines.add(
          messages.text(
              "assign.load",
              l.representativeId(),
              l.before().toPlainString(),
              l.after().toPlainString(),
              l.capacity().toPlainString(),
              l.customers()));
      addReasons(lines, l.reasons(), messages);
    }
    return lines;
  }

  @Override
  public boolean tellsReasons() {
    return true;
  }

  private static void addReasons(List<String> lines, List<Reason> reasons, Messages messages) {
    ReasonText.lines(reasons, messages).forEach(line -> lines.add("  " + line));
  }
}
