package org.crmrules.drools.complaint;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.complaint.Reaction.Cause;
import org.crmrules.complaint.ReactionVerdict;
import org.crmrules.drools.runtime.Collector;

/** Gathers what the reaction stages conclude. */
final class ReactionCollector extends Collector implements ReactionVerdict {

  /**
   * Who is told.
   *
   * @param step true: about each step; false: about the whole
   * @param left the step whose end is told; null if it is about something else
   * @param number percent, days or times, as the cause has it; 0 if it has none
   */
  record Telling(Cause cause, boolean step, String left, String recipient, int number) {}

  private final List<Telling> tellings = new ArrayList<>();

  @Override
  public void stepAtPercent(String recipient, int percent) {
    note("stepAtPercent", recipient, percent);
    tell(Cause.DUE_SOON, true, recipient, LimitCollector.percent(percent));
  }

  @Override
  public void stepOverdue(String recipient) {
    note("stepOverdue", recipient);
    tell(Cause.OVERDUE, true, recipient, 0);
  }

  @Override
  public void stepOverdueByDays(String recipient, int days) {
    note("stepOverdueByDays", recipient, days);
    tell(Cause.OVERDUE_BY_DAYS, true, recipient, atLeast(1, days, "逾期天数", "days overdue"));
  }

  @Override
  public void wholeAtPercent(String recipient, int percent) {
    note("wholeAtPercent", recipient, percent);
    tell(Cause.DUE_SOON, false, recipient, LimitCollector.percent(percent));
  }

  @Override
  public void wholeOverdue(String recipient) {
    note("wholeOverdue", recipient);
    tell(Cause.OVERDUE, false, recipient, 0);
  }

  @Override
  public void wholeOverdueByDays(String recipient, int days) {
    note("wholeOverdueByDays", recipient, days);
    tell(Cause.OVERDUE_BY_DAYS, false, recipient, atLeast(1, days, "逾期天数", "days overdue"));
  }

  @Override
  public void settlementDay(String recipient) {
    note("settlementDay", recipient);
    tell(Cause.SETTLEMENT_DUE, false, recipient, 0);
  }

  @Override
  public void settlementOverdue(String recipient) {
    note("settlementOverdue", recipient);
    tell(Cause.SETTLEMENT_OVERDUE, false, recipient, 0);
  }

  @Override
  public void stepLeft(String recipient, String step) {
    note("stepLeft", recipient, step);
    tellings.add(new Telling(Cause.STEP_LEFT, false, step, recipient, 0));
  }

  @Override
  public void unacceptedAfterDays(String recipient, int days) {
    note("unacceptedAfterDays", recipient, days);
    tell(Cause.UNACCEPTED, false, recipient, atLeast(1, days, "未受理天数", "days without acceptance"));
  }

  @Override
  public void reopenedTimes(String recipient, int times) {
    note("reopenedTimes", recipient, times);
    tell(Cause.REOPENED, false, recipient, atLeast(1, times, "客户不接受结论的次数", "times reopened"));
  }

  private void tell(Cause cause, boolean step, String recipient, int number) {
    tellings.add(new Telling(cause, step, null, recipient, number));
  }

  /** What was concluded. */
  List<Telling> tellings() {
    return tellings;
  }
}
