package org.crmrules.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;
import org.crmrules.time.Due;

/**
 * What has to be done about a complaint besides its steps, and by whom. What is done, the host
 * knows: nothing here says so.
 *
 * @param complaintId the complaint
 * @param duties what has to be done, in the order in which the manifest declares it and its
 *     bearers; empty if there is nothing to do
 * @param rights what may be done besides (C-34), in the same order; nobody is late with a right
 */
public record DutyList(
    String complaintId,
    List<Duty> duties,
    List<Right> rights,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /**
   * One thing to do.
   *
   * @param duty what
   * @param bearer who
   * @param due until when; null if there is no limit, or what starts it has not happened
   * @param provisional true if the limit rests on days that no calendar has announced yet
   */
  public record Duty(String duty, String bearer, Due due, boolean provisional) {}

  /**
   * One thing that may be done.
   *
   * @param duty what
   * @param bearer who
   * @param until its end; null if what its end counts from has not happened
   * @param provisional true if the end rests on days that no calendar has announced yet
   */
  public record Right(String duty, String bearer, Due until, boolean provisional) {}

  public DutyList {
    duties = UnusableValueException.all(duties, "duties");
    rights = UnusableValueException.all(rights, "rights");
    reasons = Reasons.copyOf(reasons);
  }

  /**
   * Those that should have been done before the instant of the question and were not.
   *
   * @param done the codes of what has been done
   */
  public List<Duty> overdue(Set<String> done) {
    return duties.stream()
        .filter(d -> d.due() != null && d.due().isPast(asOf))
        .filter(d -> !done.contains(d.duty()))
        .toList();
  }
}
