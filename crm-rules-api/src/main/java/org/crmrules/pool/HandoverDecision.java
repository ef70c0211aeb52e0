package org.crmrules.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Whether somebody who leaves has handed over everything (P-17).
 *
 * @param leaverId who leaves
 * @param dueOn the last working day, by which it must be complete; null if it is not known
 * @param customersLeft the customers that the person still owns or cares for, by id
 * @param transfers to whom each of these goes, in the same order
 * @param receiverId who takes over what is no customer, and customers where nothing else is said;
 *     null: customers go into the pool, and for the rest somebody is still to be named
 * @param otherRecordsLeft how many other records are left, at least 0
 * @param blockedBy why it is not complete, in the order of the manifest; empty if it is
 * @param overdue true if it should have been complete by now
 */
public record HandoverDecision(
    String leaverId,
    LocalDate dueOn,
    List<String> customersLeft,
    List<Transfer> transfers,
    String receiverId,
    int otherRecordsLeft,
    List<String> blockedBy,
    boolean overdue,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /**
   * A record of a customer that is handed over.
   *
   * @param customerId the record
   * @param receiverId who gets it: who owns another record of the same customer (P-06), else the
   *     receiver; for a customer that the leaver only cares for, the owner where there is no
   *     receiver. Null: it goes into the pool
   */
  public record Transfer(String customerId, String receiverId) {}

  public HandoverDecision {
    transfers = UnusableValueException.all(transfers, "transfers");
    customersLeft = UnusableValueException.all(customersLeft, "customersLeft");
    blockedBy = UnusableValueException.all(blockedBy, "blockedBy");
    reasons = Reasons.copyOf(reasons);
  }

  /** Whether nothing is left to hand over. */
  public boolean complete() {
    return blockedBy.isEmpty();
  }
}
