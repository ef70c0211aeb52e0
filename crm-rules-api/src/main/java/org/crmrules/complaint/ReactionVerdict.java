package org.crmrules.complaint;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/** What a rule on reactions can conclude (C-10): who is told, and when. */
public interface ReactionVerdict {

  /** Told when so much of the limit of a step is used up, 1 to 99 percent. */
  @Term(zh = "环节期限用去该百分比时通知", en = "told when a step has used up so many percent")
  void stepAtPercent(@DeclaredIn("recipients") String recipient, int percent);

  /** Told when a step is overdue. */
  @Term(zh = "环节逾期时通知", en = "told when a step is overdue")
  void stepOverdue(@DeclaredIn("recipients") String recipient);

  /** Told when a step is overdue by so many natural days. */
  @Term(zh = "环节逾期满该天数时通知", en = "told when a step is overdue by so many days")
  void stepOverdueByDays(@DeclaredIn("recipients") String recipient, int days);

  /** Told when so much of the overall limit is used up, 1 to 99 percent. */
  @Term(zh = "总期限用去该百分比时通知", en = "told when the whole has used up so many percent")
  void wholeAtPercent(@DeclaredIn("recipients") String recipient, int percent);

  /** Told when the whole is overdue. */
  @Term(zh = "总期限逾期时通知", en = "told when the whole is overdue")
  void wholeOverdue(@DeclaredIn("recipients") String recipient);

  /** Told when the whole is overdue by so many natural days. */
  @Term(zh = "总期限逾期满该天数时通知", en = "told when the whole is overdue by so many days")
  void wholeOverdueByDays(@DeclaredIn("recipients") String recipient, int days);

  /** Told when the day begins on which the settlement is due, for example a callback (C-94). */
  @Term(zh = "执行到期之日开始时通知", en = "told when the day begins on which the settlement is due")
  void settlementDay(@DeclaredIn("recipients") String recipient);

  /** Told when the settlement is overdue. */
  @Term(zh = "执行逾期时通知", en = "told when the settlement is overdue")
  void settlementOverdue(@DeclaredIn("recipients") String recipient);

  /** Told when this step has been left: somebody else has to act then (C-67). */
  @Term(zh = "该环节完成时通知", en = "told when this step has been left")
  void stepLeft(@DeclaredIn("recipients") String recipient, @DeclaredIn("steps") String step);

  /** Told when a complaint was received so many natural days ago and is not accepted (T-51). */
  @Term(zh = "收到后满该天数仍未受理时通知", en = "told when not accepted so many days after it came in")
  void unacceptedAfterDays(@DeclaredIn("recipients") String recipient, int days);

  /** Told when the customer did not accept the conclusion so many times (T-20). */
  @Term(zh = "客户不接受结论达该次数时通知", en = "told when it is reopened so many times")
  void reopenedTimes(@DeclaredIn("recipients") String recipient, int times);
}
