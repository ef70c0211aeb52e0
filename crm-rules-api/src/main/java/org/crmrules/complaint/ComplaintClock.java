package org.crmrules.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;
import org.crmrules.time.CalendarRef;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.Due;

/**
 * When a complaint is due, and where it stands.
 *
 * @param complaintId the complaint
 * @param whole from acceptance to sign-off (C-26, C-27); its limit is null, and it is never due or
 *     late, if the policy says that there is no overall limit
 * @param steps what each step of its path may take, and has taken (C-25)
 * @param settlement from the sign-off, or from what the policy says, to the end of the settlement
 *     (T-03); null if the policy sets no limit
 * @param chain the complaints that it follows, and the time that all of them took (T-20)
 * @param calendar what its working days are; null if the policy names none
 */
public record ComplaintClock(
    String complaintId,
    ClockReading whole,
    List<StepClock> steps,
    ClockReading settlement,
    Chain chain,
    CalendarRef calendar,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /**
   * The clock of one step.
   *
   * @param step the step
   * @param reading its own limit; it is due with the whole at the latest
   * @param boundByWhole true if the whole is due before the step's own limit runs out
   */
  public record StepClock(String step, ClockReading reading, boolean boundByWhole) {

    public StepClock {
      UnusableValueException.given(step, "step");
      UnusableValueException.given(reading, "reading");
    }
  }

  /**
   * A complaint and those that it follows.
   *
   * @param complaintIds the first one first, this one last
   * @param reopenings how often the customer did not accept the conclusion
   * @param open how long they were open in all, around the clock: from each acceptance to the
   *     sign-off, or to the instant of the question
   */
  public record Chain(List<String> complaintIds, int reopenings, Duration open) {

    public Chain {
      complaintIds = UnusableValueException.all(complaintIds, "complaintIds");
      UnusableValueException.given(open, "open");
    }
  }

  public ComplaintClock {
    UnusableValueException.given(whole, "whole");
    UnusableValueException.given(chain, "chain");
    steps = UnusableValueException.all(steps, "steps");
    reasons = Reasons.copyOf(reasons);
  }

  /** Where the whole stands. */
  public ClockStatus status() {
    return whole.status();
  }

  /** False if the policy says that there is no overall limit, so that only steps can be late. */
  public boolean hasOverallLimit() {
    return whole.limit() != null;
  }

  /** When the whole is due; null if not accepted, or if there is no overall limit. */
  public Due due() {
    return whole.due();
  }

  /** When the settlement is due; null if its limit has not begun, or if there is none. */
  public Due settlementDue() {
    return settlement == null ? null : settlement.due();
  }

  /**
   * What must be done first: the earliest of the open steps and the whole, and then the settlement;
   * null if nothing is open.
   */
  public Due nextDue() {
    return Stream.concat(steps.stream().map(StepClock::reading), Stream.of(whole, settlement))
        .filter(r -> r != null && r.due() != null && !r.status().isDone())
        .map(ClockReading::due)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
