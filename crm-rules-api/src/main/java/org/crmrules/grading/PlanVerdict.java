package org.crmrules.grading;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule of a plan stage can conclude. Where two rules name different periods, the shorter
 * counts.
 */
@Term(zh = "服务方案", en = "service plan")
public interface PlanVerdict {

  /** The customer gets this service. */
  @Term(zh = "提供该项服务", en = "provide this service")
  @Concludes
  void provide(@DeclaredIn("services") String service);

  /** The customer's contacts go to this queue; two different queues are a conflict. */
  @Term(zh = "来电来函转入该队列", en = "contacts go to this queue")
  @Concludes(as = As.IS, zh = "队列", en = "queues")
  void queue(@DeclaredIn("queues") String queue);

  /** Problems are answered within so many working days, at least 1. */
  @Term(zh = "若干工作日内答复", en = "respond within so many working days")
  @Concludes(as = As.AT_MOST)
  void respondWithinWorkingDays(@Min(1) int days);

  /** Call back every so many months, at least 1. */
  @Term(zh = "每若干个月回访一次", en = "call back every so many months")
  @Concludes(as = As.AT_MOST)
  void callbackEveryMonths(@Min(1) int months);

  /** Survey satisfaction every so many months, at least 1. */
  @Term(zh = "每若干个月做一次满意度调查", en = "survey satisfaction every so many months")
  @Concludes(as = As.AT_MOST)
  void surveyEveryMonths(@Min(1) int months);
}
