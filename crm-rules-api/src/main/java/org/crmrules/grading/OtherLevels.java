package org.crmrules.grading;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.FieldChange;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * What a customer lacks for the levels that it does not have: the smallest changes that would give
 * it one. Each was asked, and gave that level. Thread-safe: immutable.
 *
 * @param customerId the customer
 * @param outcome what it is graded as it is
 * @param levels every other level, in the order in which the pack declares them
 * @param reasons why it is graded so
 */
public record OtherLevels(
    String customerId,
    GradeOutcome outcome,
    List<OtherLevel> levels,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /**
   * A level that the customer does not have.
   *
   * @param level as the pack declares it
   * @param better true if it is above that of the customer, or if the customer has none; false
   *     where levels are groups without an order
   * @param changes those that give this level by themselves: of each field the smallest, in the
   *     order of the fields; empty if no change of one field does
   * @param together where none does by itself, two that do together: of those that were found the
   *     pair that changes least, in proportion to the values; empty if none was found
   */
  public record OtherLevel(
      String level, boolean better, List<FieldChange> changes, List<FieldChange> together) {

    public OtherLevel {
      UnusableValueException.given(level, "level");
      changes = UnusableValueException.all(changes, "changes");
      together = UnusableValueException.all(together, "together");
    }

    /** True if some change was found that gives this level. */
    public boolean reachable() {
      return !changes.isEmpty() || !together.isEmpty();
    }
  }

  public OtherLevels {
    levels = UnusableValueException.all(levels, "levels");
    reasons = Reasons.copyOf(reasons);
  }

  /** The level that it has, or {@value GradingDecision#UNGRADED}. */
  public String grade() {
    return outcome instanceof GradeOutcome.Graded graded
        ? graded.level()
        : GradingDecision.UNGRADED;
  }

  /** The level just above that of the customer; null if there is none, or no order. */
  public OtherLevel next() {
    return levels.stream().filter(OtherLevel::better).reduce((best, next) -> next).orElse(null);
  }
}
