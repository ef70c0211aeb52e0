package org.crmrules.grading;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * What a rule of a plan stage can conclude. Where two rules name different periods, the shorter
 * counts.
 */
public interface PlanVerdict {

  /** The customer gets this service. */
  @Term(zh = "提供该项服务", en = "provide this service")
  void provide(@DeclaredIn("services") String service);

  /** The customer's contacts go to this queue; two different queues are a conflict. */
  @Term(zh = "来电来函转入该队列", en = "contacts go to this queue")
  void queue(@DeclaredIn("queues") String queue);

  /** Problems are answered within so many working days, at least 1. */
  @Term(zh = "若干工作日内答复", en = "respond within so many working days")
  void respondWithinWorkingDays(int days);

  /** Call back every so many months, at least 1. */
  @Term(zh = "每若干个月回访一次", en = "call back every so many months")
  void callbackEveryMonths(int months);

  /** Survey satisfaction every so many months, at least 1. */
  @Term(zh = "每若干个月做一次满意度调查", en = "survey satisfaction every so many months")
  void surveyEveryMonths(int months);
}
