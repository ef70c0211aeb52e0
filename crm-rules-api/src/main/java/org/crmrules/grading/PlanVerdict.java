package org.crmrules.grading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule of a plan stage can conclude. Where two rules name different periods, the shorter
 * counts; of numbers of times the larger.
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

  /** Do this at least every so many days; the shortest counts, other units are a conflict. */
  @Term(zh = "每若干天做一次", en = "do this every so many days")
  @Concludes(
      value = "every",
      keys = 1,
      as = As.AT_MOST,
      with = "DAYS",
      zh = "%s 的周期",
      en = "periods of %s")
  void everyDays(@DeclaredIn("activities") String activity, @Min(1) int days);

  /** Do this at least every so many weeks. */
  @Term(zh = "每若干周做一次", en = "do this every so many weeks")
  @Concludes(value = "every", keys = 1, as = As.AT_MOST, with = "WEEKS")
  void everyWeeks(@DeclaredIn("activities") String activity, @Min(1) int weeks);

  /** Do this at least every so many months. */
  @Term(zh = "每若干个月做一次", en = "do this every so many months")
  @Concludes(value = "every", keys = 1, as = As.AT_MOST, with = "MONTHS")
  void everyMonths(@DeclaredIn("activities") String activity, @Min(1) int months);

  /** Do this at least so often in each half of a calendar year; the most counts. */
  @Term(zh = "每个日历半年至少若干次", en = "do this at least so often in each half-year")
  @Concludes(
      value = "times",
      keys = 1,
      as = As.AT_LEAST,
      with = "HALF_YEAR",
      zh = "%s 的次数",
      en = "numbers of %s")
  void timesAHalfYear(@DeclaredIn("activities") String activity, @Min(1) int times);

  /** Do this at least so often in each calendar year. */
  @Term(zh = "每个日历年至少若干次", en = "do this at least so often in each year")
  @Concludes(value = "times", keys = 1, as = As.AT_LEAST, with = "YEAR")
  void timesAYear(@DeclaredIn("activities") String activity, @Min(1) int times);

  /** The customer may have up to so many percent off; two different rates are a conflict. */
  @Term(zh = "优惠至多百分之几", en = "up to so many percent off")
  @Concludes(as = As.IS, zh = "优惠幅度", en = "discounts")
  void discountPercent(@Min(0) @Max(100) int percent);

  /** The level gets so many percent of a resource; those of all levels make 100. */
  @Term(zh = "该等级占该项资源的百分之几", en = "the level gets so many percent of this resource")
  @Concludes(keys = 1, as = As.IS, zh = "资源 %s 的份额", en = "shares of %s")
  void sharePercent(@DeclaredIn("resources") String resource, @Min(0) @Max(100) int percent);

  /** Somebody should do this, and only if the other approves; nothing is done by itself. */
  @Term(zh = "建议这样做,须经其批准", en = "propose this, to be approved by them")
  @Concludes(keys = 1, as = As.IS, zh = "建议 %s 的批准人", en = "who approves of %s")
  void propose(
      @DeclaredIn("proposals") String proposal, @DeclaredIn("approvers") String approvedBy);

  /** Something has to be seen to now. */
  @Term(zh = "因该原因提醒", en = "alert for this cause")
  @Concludes
  void alert(@DeclaredIn("causes") String cause);
}
