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
 * Whether an owner keeps a customer, when the owner is to be warned, and when the customer is
 * recalled if nothing else happens (P-07, P-11, P-14). Days are those of the zone of the pack.
 *
 * <p>Protection holds through the end of its last day, as a follow-up on that day still counts; the
 * recall is due on the day after. Nobody is recalled without a warning for this very date: where it
 * comes late, the recall waits for it.
 *
 * @param customerId the customer
 * @param status what to do today
 * @param protectedUntil the last day of the protection by ownership, orders and follow-ups,
 *     whatever was warned; null if there is none, or it never ends, or it is not known
 * @param warnOn the day of the warning: when it was given, or when it is to be given; null where
 *     {@code recallOn} is
 * @param recallOn the first day without an owner if nothing else happens; null if it never comes or
 *     is not known
 * @param causes why it does not drop, or why it is in the pool, in the order of the manifest
 * @param overdue what the owner should have done by now, in the order of the manifest
 * @param missing the fields without which no date can be told, in alphabetical order
 * @param duplicates the other records of the same customer that were looked at (P-06), in the order
 *     of the ids; with one owner they are one ownership, and with several that is to be settled
 */
public record ProtectionDecision(
    String customerId,
    ProtectionStatus status,
    LocalDate protectedUntil,
    LocalDate warnOn,
    LocalDate recallOn,
    List<String> causes,
    List<String> overdue,
    List<String> missing,
    List<Duplicate> duplicates,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public ProtectionDecision {
    causes = UnusableValueException.all(causes, "causes");
    overdue = UnusableValueException.all(overdue, "overdue");
    missing = UnusableValueException.all(missing, "missing");
    duplicates = UnusableValueException.all(duplicates, "duplicates");
    reasons = Reasons.copyOf(reasons);
  }
}
