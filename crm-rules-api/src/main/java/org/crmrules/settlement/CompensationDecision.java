package org.crmrules.settlement;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;
import org.crmrules.time.Due;

/**
 * Whether customer service may grant a compensation alone, and what else it takes.
 *
 * @param id the bill
 * @param alone whether it may sign alone; then the rest is empty
 * @param ask who is asked before it is granted, lowest first
 * @param notes what is written, in the order of the manifest
 * @param countersignDue by when the one who was asked countersigns; null if it was not granted yet
 * @param provisional true if the day it is due rests on a calendar that is not announced yet
 */
public record CompensationDecision(
    String id,
    boolean alone,
    List<String> ask,
    List<String> notes,
    Due countersignDue,
    boolean provisional,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public CompensationDecision {
    ask = UnusableValueException.all(ask, "ask");
    notes = UnusableValueException.all(notes, "notes");
    reasons = Reasons.copyOf(reasons);
  }
}
