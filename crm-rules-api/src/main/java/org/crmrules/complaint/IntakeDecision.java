package org.crmrules.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Whether a complaint is accepted as it was reported, and everything that stands against it. Codes
 * are in the order in which the manifest declares them.
 *
 * @param complaintId the complaint
 * @param result accepted, to be completed, or redirected
 * @param redirectedTo the window that takes it (C-57); null if it was taken at the right one
 * @param missing the fields of the form that are missing, also if it is redirected; empty if none
 * @param remarks what is put down with it; empty if nothing
 * @param alerted who is told at once (C-58); empty if nobody
 * @param complaintClass its class, the primary one (C-63)
 * @param secondaryClasses the other classes that its causes belong to (C-63); empty if none
 * @param acceptedAt when it was accepted: as it came in, so that no complaint lies without a clock
 *     (C-18, T-51); null if it is not accepted, or nobody said when it came in
 */
public record IntakeDecision(
    String complaintId,
    IntakeResult result,
    String redirectedTo,
    List<String> missing,
    List<String> remarks,
    List<String> alerted,
    String complaintClass,
    List<String> secondaryClasses,
    Instant acceptedAt,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public IntakeDecision {
    missing = UnusableValueException.all(missing, "missing");
    remarks = UnusableValueException.all(remarks, "remarks");
    alerted = UnusableValueException.all(alerted, "alerted");
    secondaryClasses = UnusableValueException.all(secondaryClasses, "secondaryClasses");
    reasons = Reasons.copyOf(reasons);
  }
}
