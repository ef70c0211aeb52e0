package org.crmrules.drools.complaint.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.InvalidFactException;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.EventType;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;

/** A complaint keeps the version of the policy under which it was accepted. Thread-safe. */
public record KeptVersions(InForce versions) {

  /** The version of its acceptance; the one in force at the instant if it is not accepted yet. */
  public RunningPack of(Complaint complaint, Instant asOf) {
    InvalidFactException.given(asOf, "asOf");
    boolean accepted =
        complaint != null
            && complaint.acceptedAt() != null
            && !complaint.acceptedAt().isAfter(asOf)
            && KnownYears.include(complaint.acceptedAt());
    return versions.inForce(accepted ? complaint.acceptedAt() : asOf).inForce(asOf);
  }

  /** The same, unless a correction names the day of another version. */
  public RunningPack of(ComplaintCase complaint, Instant asOf) {
    Instant accepted = InvalidFactException.given(asOf, "asOf");
    LocalDate corrected = null;
    // Before the events are checked, because what can be checked depends on the version.
    for (CaseEvent event : complaint == null ? List.<CaseEvent>of() : complaint.events()) {
      if (event.at().isAfter(asOf) || !KnownYears.include(event.at())) {
        continue; // not yet, or refused by the check of the events
      }
      if (event.type() == EventType.ACCEPTED) {
        accepted = event.at();
      }
      if (event.day() != null && KnownYears.include(event.day())) {
        corrected = event.day();
      }
    }
    RunningPack kept =
        corrected == null ? versions.inForce(accepted) : versions.inForceOn(corrected);
    return kept.inForce(asOf);
  }
}
