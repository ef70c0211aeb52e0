package org.crmrules.grading;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.UnusableValueException;

/**
 * The grades of customers that were looked at together. Thread-safe: immutable.
 *
 * @param lists who stands together in the list of grades: the best level first, and within a level
 *     in the order of what the list goes by, with those of whom that is unknown at the end; empty
 *     if the pack makes no list
 * @param customers each with its own reasons, in the order in which they were given
 */
public record PopulationGrades(
    List<GradeList> lists, List<GradingDecision> customers, PolicyRef policy, Instant asOf)
    implements Decision {

  public PopulationGrades {
    lists = UnusableValueException.all(lists, "lists");
    customers = UnusableValueException.all(customers, "customers");
  }

  /**
   * Each rule that said something about any of the customers, once and by its id, with the values
   * of the first of those for whom it was decisive, or else of the first. Walks all customers
   * whenever it is asked.
   */
  @Override
  public List<Reason> reasons() {
    TreeMap<String, Reason> byRule = new TreeMap<>();
    customers.stream()
        .flatMap(customer -> customer.reasons().stream())
        .forEach(
            reason ->
                byRule.merge(
                    reason.ruleId(),
                    reason,
                    (one, other) -> one.decisive() || !other.decisive() ? one : other));
    return List.copyOf(byRule.values());
  }
}
