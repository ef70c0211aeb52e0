package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.Reason;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.time.TimeLimit;

/**
 * What the steps of a complaint may take, and the duties that hang between them.
 *
 * @param whole null if there is no overall limit
 * @param steps along the path
 * @param duties that have a limit of their own; no rights
 * @param reasons of the limits
 */
public record Allowances(
    TimeLimit whole, List<Allowance> steps, List<Allowance> duties, List<Reason> reasons) {

  /**
   * What one step or duty may take.
   *
   * @param code the step or the duty
   * @param from what it counts from; null for a step that counts from entering it
   */
  public record Allowance(String code, TimeLimit limit, Anchor from) {}

  /** By one version, whatever is in force. */
  public static Allowances of(RunningPack pack, ComplaintCase complaint, Instant asOf) {
    CaseLog log = CheckedLog.of(pack, complaint, asOf);
    Complaint facts = log.facts(complaint);
    CaseClock clock = new CaseClock(pack, log, facts);
    List<Allowance> duties =
        CaseDuties.owed(pack, facts).value().stream()
            .filter(owed -> owed.begin() != null && !owed.right())
            .map(owed -> new Allowance(owed.duty(), owed.limit(), owed.begin()))
            .toList();
    return new Allowances(
        clock.wholeLimit(),
        clock.steps().stream()
            .map(step -> new Allowance(step, clock.stepLimit(step), clock.stepFrom(step)))
            .toList(),
        duties,
        clock.reasons());
  }
}
