package org.crmrules.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;
import org.crmrules.time.Due;

/**
 * What is due for a customer by its plan, what is overdue, and how often it was done in each part
 * of the calendar (V-08, V-10, V-29 to V-31, D-22). Days are those of the zone of the pack.
 *
 * @param customerId the customer
 * @param level the level whose plan it is; null if the customer is not graded
 * @param missing the fields without which it is not graded, in alphabetical order
 * @param activities what the plan asks for, in alphabetical order
 */
public record ContactDecision(
    String customerId,
    String level,
    List<String> missing,
    List<Standing> activities,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public ContactDecision {
    missing = UnusableValueException.all(missing, "missing");
    activities = UnusableValueException.all(activities, "activities");
    reasons = Reasons.copyOf(reasons);
  }

  /**
   * Where one activity stands.
   *
   * @param activity what the plan asks for, and how often
   * @param lastOn when it was done last; null if never since the log begins
   * @param due until when it has to be done the next time: by its period from the last time, or
   *     from the begin of the log; by the end of the part of the calendar in which it has not been
   *     done often enough, if that is earlier. A part that is over is due until it is done again
   * @param daysOverdue whole days behind the due day, at least 0
   * @param parts the parts of the calendar that count, until the one of the as-of date, in their
   *     order; empty if the plan asks for no number of times
   */
  public record Standing(
      Activity activity, LocalDate lastOn, Due due, int daysOverdue, List<Count> parts) {
    public Standing {
      parts = UnusableValueException.all(parts, "parts");
    }

    /** The parts that are over, in which it was not done often enough. */
    public List<Count> missed() {
      return parts.stream().filter(part -> part.over() && !part.met()).toList();
    }
  }

  /**
   * How often something was done in a part of the calendar.
   *
   * @param from its first day
   * @param until its last day
   * @param times how often, at least 0
   * @param met true if that is enough
   * @param over true if the part is over
   */
  public record Count(LocalDate from, LocalDate until, int times, boolean met, boolean over) {}
}
