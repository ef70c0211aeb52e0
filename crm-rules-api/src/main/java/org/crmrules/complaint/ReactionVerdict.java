package org.crmrules.complaint;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Concludes;

/** What a rule on reactions can conclude (C-10): who is told, and when. */
@Term(zh = "逾期反应：何时告诉谁", en = "who is told when")
public interface ReactionVerdict {

  /** Told when so much of the limit of a step is used up, 1 to 99 percent. */
  @Term(zh = "环节期限用去该百分比时通知", en = "told when a step has used up so many percent")
  @Concludes(
      value = "tell",
      with = {"DUE_SOON", "STEP"})
  void stepAtPercent(@DeclaredIn("recipients") String recipient, @Min(1) @Max(99) int percent);

  /** Told when a step is overdue. */
  @Term(zh = "环节逾期时通知", en = "told when a step is overdue")
  @Concludes(
      value = "tell",
      with = {"OVERDUE", "STEP"})
  void stepOverdue(@DeclaredIn("recipients") String recipient);

  /** Told when a step is overdue by so many natural days. */
  @Term(zh = "环节逾期满该天数时通知", en = "told when a step is overdue by so many days")
  @Concludes(
      value = "tell",
      with = {"OVERDUE_BY_DAYS", "STEP"})
  void stepOverdueByDays(@DeclaredIn("recipients") String recipient, @Min(1) int days);

  /** Told when so much of the overall limit is used up, 1 to 99 percent. */
  @Term(zh = "总期限用去该百分比时通知", en = "told when the whole has used up so many percent")
  @Concludes(
      value = "tell",
      with = {"DUE_SOON", "WHOLE"})
  void wholeAtPercent(@DeclaredIn("recipients") String recipient, @Min(1) @Max(99) int percent);

  /** Told when the whole is overdue. */
  @Term(zh = "总期限逾期时通知", en = "told when the whole is overdue")
  @Concludes(
      value = "tell",
      with = {"OVERDUE", "WHOLE"})
  void wholeOverdue(@DeclaredIn("recipients") String recipient);

  /** Told when the whole is overdue by so many natural days. */
  @Term(zh = "总期限逾期满该天数时通知", en = "told when the whole is overdue by so many days")
  @Concludes(
      value = "tell",
      with = {"OVERDUE_BY_DAYS", "WHOLE"})
  void wholeOverdueByDays(@DeclaredIn("recipients") String recipient, @Min(1) int days);

  /** Told when the day begins on which the settlement is due, for example a callback (C-94). */
  @Term(zh = "执行到期之日开始时通知", en = "told when the day begins on which the settlement is due")
  @Concludes(value = "tell", with = "SETTLEMENT_DUE")
  void settlementDay(@DeclaredIn("recipients") String recipient);

  /** Told when the settlement is overdue. */
  @Term(zh = "执行逾期时通知", en = "told when the settlement is overdue")
  @Concludes(value = "tell", with = "SETTLEMENT_OVERDUE")
  void settlementOverdue(@DeclaredIn("recipients") String recipient);

  /** Told when this step has been left: somebody else has to act then (C-67). */
  @Term(zh = "该环节完成时通知", en = "told when this step has been left")
  @Concludes(value = "tell", with = "STEP_LEFT")
  void stepLeft(@DeclaredIn("recipients") String recipient, @DeclaredIn("steps") String step);

  /** Told when a complaint was received so many natural days ago and is not accepted (T-51). */
  @Term(zh = "收到后满该天数仍未受理时通知", en = "told when not accepted so many days after it came in")
  @Concludes(value = "tell", with = "UNACCEPTED")
  void unacceptedAfterDays(@DeclaredIn("recipients") String recipient, @Min(1) int days);

  /** Told when the customer did not accept the conclusion so many times (T-20). */
  @Term(zh = "客户不接受结论达该次数时通知", en = "told when it is reopened so many times")
  @Concludes(value = "tell", with = "REOPENED")
  void reopenedTimes(@DeclaredIn("recipients") String recipient, @Min(1) int times);
}
