package org.crmrules.examples.decision;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.examples.text.Messages;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.NotGiven;
import org.crmrules.pool.PoolStatus;

/** Who gets which customer. */
final class PlanText {

  private PlanText() {}

  /** What the plan says about a customer or a representative; null if it says nothing. */
  static AssignmentPlan part(AssignmentPlan plan, String id) {
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
    boolean isEmpty =
        part.assignments().isEmpty() && part.unassigned().isEmpty() && part.loads().isEmpty();
    return isEmpty ? null : part;
  }

  /** What a cause of the pack is called, or one of the library. */
  static String cause(String code, Messages words) {
    return Stream.<Enum<?>>of(NotGiven.NOBODY_ELIGIBLE, NotGiven.NO_ROOM, PoolStatus.DUPLICATE)
        .filter(cause -> cause.name().equals(code))
        .findFirst()
        .map(words::name)
        .orElseGet(() -> words.name(code));
  }

  /** With the reasons below what they are about. */
  static void plan(AssignmentPlan plan, Lines lines) {
    lines.say("assign.is", plan.assignments().size(), plan.unassigned().size());
    for (AssignmentPlan.Assignment a : plan.assignments()) {
      lines
          .sayIf(
              a.goesAlong(),
              "assign.along",
              a.customerId(),
              a.representativeId(),
              a.demand().customerId())
          .sayIf(!a.goesAlong(), "assign.gets", a.customerId(), a.representativeId(), a.weight())
          .reasons(a.reasons(), true);
    }
    for (AssignmentPlan.Unassigned u : plan.unassigned()) {
      String causes =
          u.causes().stream()
              .filter(cause -> !cause.equals(u.status().name()))
              .map(cause -> cause(cause, lines.messages()))
              .collect(Collectors.joining(", "));
      lines.say("assign.nobody", u.customerId(), u.status(), causes);
      CustomerText.duplicates(u.duplicateOf(), lines);
      lines.reasons(u.reasons(), true);
    }
    for (AssignmentPlan.Load l : plan.loads()) {
      lines
          .say(
              "assign.load",
              l.representativeId(),
              l.before(),
              l.after(),
              l.capacity(),
              l.customers())
          .reasons(l.reasons(), true);
    }
  }
}
