package org.crmrules.complaint;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule of a deadline stage can conclude. Two different answers are a conflict; so are two
 * units for one limit. Working days and working hours need a calendar in {@code pack.yaml}.
 */
@Term(zh = "时限", en = "time limits")
public interface LimitVerdict {

  /**
   * This kind of paper has no overall limit: its clock shows what passes and is never due. Together
   * with an overall limit it is a conflict.
   */
  @Term(zh = "没有总期限", en = "there is no overall limit")
  @Concludes(value = "overall", as = As.IS, zh = "总期限", en = "overall limits")
  void noOverallLimit();

  /** From acceptance to sign-off, in natural days. */
  @Term(zh = "自受理起总期限(自然日)", en = "overall limit in natural days from acceptance")
  @Concludes(
      value = "overall",
      as = As.IS,
      with = "NATURAL_DAYS",
      zh = "总期限",
      en = "overall limits")
  void overallDays(@Min(1) int days);

  /** From acceptance to sign-off, in working days. */
  @Term(zh = "自受理起总期限(工作日)", en = "overall limit in working days from acceptance")
  @Concludes(value = "overall", as = As.IS, with = "WORKING_DAYS", needsCalendar = true)
  void overallWorkingDays(@Min(1) int days);

  /** From acceptance to sign-off, in hours around the clock. */
  @Term(zh = "自受理起总期限(小时)", en = "overall limit in hours from acceptance")
  @Concludes(value = "overall", as = As.IS, with = "NATURAL_HOURS")
  void overallHours(@Min(1) int hours);

  /** From acceptance to sign-off, in working hours. */
  @Term(zh = "自受理起总期限(工作小时)", en = "overall limit in working hours from acceptance")
  @Concludes(value = "overall", as = As.IS, with = "WORKING_HOURS", needsCalendar = true)
  void overallWorkingHours(@Min(1) int hours);

  /** What one step may take, in natural days. */
  @Term(zh = "该环节期限(自然日)", en = "limit of this step in natural days")
  @Concludes(
      value = "step",
      as = As.IS,
      keys = 1,
      with = "NATURAL_DAYS",
      zh = "环节 %s 的期限",
      en = "limits of the step %s")
  void stepDays(@DeclaredIn("steps") String step, @Min(1) int days);

  /** What one step may take, in working days. */
  @Term(zh = "该环节期限(工作日)", en = "limit of this step in working days")
  @Concludes(value = "step", as = As.IS, keys = 1, with = "WORKING_DAYS", needsCalendar = true)
  void stepWorkingDays(@DeclaredIn("steps") String step, @Min(1) int days);

  /** What one step may take, in hours around the clock. */
  @Term(zh = "该环节期限(小时)", en = "limit of this step in hours")
  @Concludes(value = "step", as = As.IS, keys = 1, with = "NATURAL_HOURS")
  void stepHours(@DeclaredIn("steps") String step, @Min(1) int hours);

  /** What one step may take, in working hours. */
  @Term(zh = "该环节期限(工作小时)", en = "limit of this step in working hours")
  @Concludes(value = "step", as = As.IS, keys = 1, with = "WORKING_HOURS", needsCalendar = true)
  void stepWorkingHours(@DeclaredIn("steps") String step, @Min(1) int hours);

  /**
   * The step ends with the working day on which it begins; if it begins on a day off, with the next
   * one (C-64).
   */
  @Term(zh = "该环节须在当个工作日完成", en = "this step ends with the working day it begins on")
  @Concludes(value = "step", as = As.IS, keys = 1, with = "SAME_WORKING_DAY", needsCalendar = true)
  void stepSameWorkingDay(@DeclaredIn("steps") String step);

  /**
   * The limit of a step begins when another step is entered for the first time, whether or not this
   * one has been entered. It runs on until this one is left; what lies between counts. If the host
   * never enters the other step, the limit begins with this one.
   *
   * @param of the step that it counts from
   */
  @Term(zh = "该环节期限自另一环节开始时起算", en = "the limit of this step counts from the entering of another")
  @Concludes(
      value = "stepFrom",
      as = As.IS,
      keys = 1,
      with = "ENTERING",
      zh = "环节 %s 的期限起算点",
      en = "beginnings of the limit of the step %s")
  void stepCountsFromEntering(@DeclaredIn("steps") String step, @DeclaredIn("steps") String of);

  /**
   * The same from the end of another step; of several visits, the last. While the other step is
   * open the limit has not begun.
   *
   * @param of the step that it counts from, another than this one
   */
  @Term(zh = "该环节期限自另一环节完成时起算", en = "the limit of this step counts from the end of another")
  @Concludes(value = "stepFrom", as = As.IS, keys = 1, with = "LEAVING", distinct = true)
  void stepCountsFromLeaving(@DeclaredIn("steps") String step, @DeclaredIn("steps") String of);

  /** The same from an event; of several of the code, the first. */
  @Term(zh = "该环节期限自该事件起算", en = "the limit of this step counts from this event")
  @Concludes(value = "stepFrom", as = As.IS, keys = 1, with = "EVENT")
  void stepCountsFromEvent(@DeclaredIn("steps") String step, @DeclaredIn("events") String event);

  /** The overall clock stops when the complaint is signed off, not when it is settled. */
  @Term(zh = "核签结案时停止计时", en = "the clock stops at sign-off")
  @Concludes
  void stopsAtSignOff();

  /** From sign-off to the end of the settlement, in natural days. */
  @Term(zh = "结案后执行期限(自然日)", en = "limit of the settlement in natural days from sign-off")
  @Concludes(
      value = "settlement",
      as = As.IS,
      with = "NATURAL_DAYS",
      zh = "执行期限",
      en = "limits of the settlement")
  void settlementDays(@Min(1) int days);

  /** From sign-off to the end of the settlement, in working days. */
  @Term(zh = "结案后执行期限(工作日)", en = "limit of the settlement in working days from sign-off")
  @Concludes(value = "settlement", as = As.IS, with = "WORKING_DAYS", needsCalendar = true)
  void settlementWorkingDays(@Min(1) int days);

  /**
   * The limit of the settlement begins with the end of this step, not with the sign-off; of several
   * visits, the last. If the host never enters the step, it begins with the sign-off.
   */
  @Term(zh = "执行期限自该环节完成时起算", en = "the limit of the settlement counts from the end of this step")
  @Concludes(
      value = "settlementFrom",
      as = As.IS,
      with = "LEAVING",
      zh = "执行期限起算点",
      en = "beginnings of the settlement")
  void settlementCountsFromLeaving(@DeclaredIn("steps") String step);

  /** The same from an event; of several of the code, the first. */
  @Term(zh = "执行期限自该事件起算", en = "the limit of the settlement counts from this event")
  @Concludes(value = "settlementFrom", as = As.IS, with = "EVENT")
  void settlementCountsFromEvent(@DeclaredIn("events") String event);

  /**
   * While the complaint rests for this reason, no clock runs. Other pauses stop nothing. Of no
   * effect without {@link #pausedAtMostDays}, which every pack that says this must say too.
   */
  @Term(zh = "因该原因暂停期间不计时", en = "the clocks stop while it rests for this reason")
  @Concludes
  void stopsWhilePaused(@DeclaredIn("pauses") String reason);

  /**
   * In all, pauses stop the clocks for at most so many natural days, at least 1: what goes beyond
   * counts again (C-28).
   */
  @Term(zh = "暂停不计时累计以该自然日数为限", en = "pauses stop the clocks for so many natural days in all")
  @Concludes(as = As.IS, zh = "暂停累计的天数", en = "numbers of days of pauses in all")
  void pausedAtMostDays(@Min(1) int days);

  /** The day on which a clock starts counts as a whole one; otherwise days count from the next. */
  @Term(zh = "开始当日计入期限", en = "the day on which a clock starts counts")
  @Concludes
  void countsFirstDay();

  /** A limit in days that ends on a day without work ends on the next one with work. */
  @Term(zh = "期满日为休息日的顺延至下一工作日", en = "a limit that ends on a day off ends on the next workday")
  @Concludes(needsCalendar = true)
  void extendsToWorkday();

  /** A clock is due soon once so much of its limit is used up, 1 to 99 percent. */
  @Term(zh = "已用期限达到该百分比时预警", en = "warns once so many percent of a limit are used up")
  @Concludes(as = As.IS, zh = "提醒的百分比", en = "percentages to warn at")
  void warnsAtPercent(@Min(1) @Max(99) int percent);

  /** At most so long, whatever else is said: an exception that tightens a limit. */
  @Term(zh = "总期限至多为(自然日)", en = "the overall limit is at most so many natural days")
  @Concludes(value = "overall", as = As.AT_MOST, with = "NATURAL_DAYS")
  void overallAtMostDays(@Min(1) int days);

  /** At most so long, whatever else is said: an exception that tightens a limit. */
  @Term(zh = "总期限至多为(工作日)", en = "the overall limit is at most so many working days")
  @Concludes(value = "overall", as = As.AT_MOST, with = "WORKING_DAYS", needsCalendar = true)
  void overallAtMostWorkingDays(@Min(1) int days);

  /** At most so long, whatever else is said: an exception that tightens a limit. */
  @Term(zh = "总期限至多为(小时)", en = "the overall limit is at most so many hours")
  @Concludes(value = "overall", as = As.AT_MOST, with = "NATURAL_HOURS")
  void overallAtMostHours(@Min(1) int hours);

  /** At most so long, whatever else is said: an exception that tightens a limit. */
  @Term(zh = "总期限至多为(工作小时)", en = "the overall limit is at most so many working hours")
  @Concludes(value = "overall", as = As.AT_MOST, with = "WORKING_HOURS", needsCalendar = true)
  void overallAtMostWorkingHours(@Min(1) int hours);

  /** At most so long, whatever else is said: an exception that tightens a limit. */
  @Term(zh = "该环节期限至多为(自然日)", en = "the limit of this step is at most so many natural days")
  @Concludes(value = "step", as = As.AT_MOST, keys = 1, with = "NATURAL_DAYS")
  void stepAtMostDays(@DeclaredIn("steps") String step, @Min(1) int days);

  /** At most so long, whatever else is said: an exception that tightens a limit. */
  @Term(zh = "该环节期限至多为(工作日)", en = "the limit of this step is at most so many working days")
  @Concludes(value = "step", as = As.AT_MOST, keys = 1, with = "WORKING_DAYS", needsCalendar = true)
  void stepAtMostWorkingDays(@DeclaredIn("steps") String step, @Min(1) int days);

  /** At most so long, whatever else is said: an exception that tightens a limit. */
  @Term(zh = "该环节期限至多为(小时)", en = "the limit of this step is at most so many hours")
  @Concludes(value = "step", as = As.AT_MOST, keys = 1, with = "NATURAL_HOURS")
  void stepAtMostHours(@DeclaredIn("steps") String step, @Min(1) int hours);

  /** At most so long, whatever else is said: an exception that tightens a limit. */
  @Term(zh = "该环节期限至多为(工作小时)", en = "the limit of this step is at most so many working hours")
  @Concludes(
      value = "step",
      as = As.AT_MOST,
      keys = 1,
      with = "WORKING_HOURS",
      needsCalendar = true)
  void stepAtMostWorkingHours(@DeclaredIn("steps") String step, @Min(1) int hours);

  /** At most so long, whatever else is said: an exception that tightens a limit. */
  @Term(zh = "执行期限至多为(自然日)", en = "the limit of the settlement is at most so many natural days")
  @Concludes(value = "settlement", as = As.AT_MOST, with = "NATURAL_DAYS")
  void settlementAtMostDays(@Min(1) int days);

  /** At most so long, whatever else is said: an exception that tightens a limit. */
  @Term(zh = "执行期限至多为(工作日)", en = "the limit of the settlement is at most so many working days")
  @Concludes(value = "settlement", as = As.AT_MOST, with = "WORKING_DAYS", needsCalendar = true)
  void settlementAtMostWorkingDays(@Min(1) int days);
}
