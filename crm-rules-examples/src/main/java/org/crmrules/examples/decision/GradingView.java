package org.crmrules.examples.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.ServicePlan;

/** The grade of a customer. */
final class GradingView implements DecisionView<GradingDecision> {

  @Override
  public Class<GradingDecision> type() {
    return GradingDecision.class;
  }

  @Override
  public String question() {
    return "grade";
  }

  @Override
  public Map<String, Object> derived(GradingDecision decision) {
    return Map.of("grade", decision.grade());
  }

  @Override
  public Optional<GradingDecision> about(GradingDecision decision, String id) {
    return Optional.of(decision).filter(d -> d.customerId().equals(id));
  }

  @Override
  public List<String> outcome(GradingDecision decision, Messages messages) {
    List<String> lines = new ArrayList<>();
    if (decision.outcome() instanceof GradeOutcome.Ungraded ungraded) {
      lines.add(
          messages.text("grade.none", decision.customerId(), messages.names(ungraded.missing())));
    } else {
      lines.add(
          messages.text(
              "grade.is", decision.customerId(), messages.name("levels", decision.grade())));
    }
    ServicePlan plan = decision.plan();
    if (!plan.services().isEmpty()) {
      lines.add(messages.text("plan.services", messages.names(plan.services())));
    }
    add(lines, messages, "plan.queue", messages.name("queues", plan.queue()));
    add(lines, messages, "plan.respond", plan.respondWithinWorkingDays());
    add(lines, messages, "plan.callback", plan.callbackEveryMonths());
    add(lines, messages, "plan.survey", plan.surveyEveryMonths());
    return lines;
  }

  private static void add(List<String> lines, Messages messages, String key, Object value) {
    if (value != null) {
      lines.add(messages.text(key, value));
    }
  }
}
