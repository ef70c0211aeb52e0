package org.crmrules.settlement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;
import org.crmrules.time.Due;
import org.crmrules.time.WithOffset;

/**
 * The jobs that have to be done about the cases closed in the month before, and why (C-31, C-38).
 *
 * @param from the beginning of that month, included
 * @param until its end, excluded
 * @param jobs in the order of the manifest
 */
public record MonthlyTasks(
    @WithOffset OffsetDateTime from,
    @WithOffset OffsetDateTime until,
    List<Job> jobs,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public MonthlyTasks {
    jobs = UnusableValueException.all(jobs, "jobs");
    reasons = Reasons.copyOf(reasons);
  }

  /** Whether a case closed at this instant belongs to the batch. */
  public boolean includes(Instant closedAt) {
    return !closedAt.isBefore(from.toInstant()) && closedAt.isBefore(until.toInstant());
  }

  /**
   * What is still to be done. Ask as often as you like: what is done stays done.
   *
   * @param done the keys of what has been done
   */
  public List<Job> open(Set<String> done) {
    return jobs.stream().filter(job -> !done.contains(job.key())).toList();
  }

  /**
   * What is still to be done, although its day is over.
   *
   * @param done the keys of what has been done
   */
  public List<Job> overdue(Set<String> done) {
    return open(done).stream().filter(job -> job.due().isPast(asOf)).toList();
  }

  /**
   * One job.
   *
   * @param key the same whenever the question is asked, and for this job of this month only
   * @param code what it is
   * @param due its day
   */
  public record Job(String key, String code, Due due) {}
}
