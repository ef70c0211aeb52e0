package org.crmrules.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;

/**
 * Whether somebody who leaves has handed over everything (P-17).
 *
 * @param leaverId who leaves
 * @param dueOn the last working day, by which it must be complete; null if it is not known
 * @param customersLeft the customers that the person still owns or cares for, by id
 * @param otherRecordsLeft how many other records are left, at least 0
 * @param blockedBy why it is not complete, in the order of the manifest; empty if it is
 * @param overdue true if it should have been complete by now
 */
public record HandOverDecision(
    String leaverId,
    LocalDate dueOn,
    List<String> customersLeft,
    int otherRecordsLeft,
    List<String> blockedBy,
    boolean overdue,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public HandOverDecision {
    customersLeft = List.copyOf(customersLeft);
    blockedBy = List.copyOf(blockedBy);
    reasons = List.copyOf(reasons);
  }

  /** Whether nothing is left to hand over. */
  public boolean complete() {
    return blockedBy.isEmpty();
  }
}
