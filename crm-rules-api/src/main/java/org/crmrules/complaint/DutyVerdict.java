package org.crmrules.complaint;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * What a rule of a duty stage can conclude: who has to do what, or may, and by when. Of a duty of
 * one bearer, two different times are a conflict, and so are a duty and a right. Working days and
 * working hours need a calendar in {@code pack.yaml}. A time counts from the end of a step, of
 * several visits the last; from its beginning, the first; from an event, the first of its code;
 * from the receipt; or from the sign-off. Until that has happened there is nothing to count. Every
 * amount is at least 1.
 */
public interface DutyVerdict {

  /** It has to be done; no clause says by when. */
  @Term(zh = "须办理该事，没有期限", en = "this has to be done, without a limit")
  void owes(@DeclaredIn("bearers") String bearer, @DeclaredIn("duties") String duty);

  /** It has to be done within so many natural days of the end of the step. */
  @Term(zh = "须在该环节完成后若干个自然日内办理", en = "to be done within natural days of the end of the step")
  void withinDaysOfStep(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      int days);

  /** It has to be done within so many working days of the end of the step. */
  @Term(zh = "须在该环节完成后若干个工作日内办理", en = "to be done within working days of the end of the step")
  void withinWorkingDaysOfStep(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      int days);

  /** It has to be done within so many working hours of the end of the step. */
  @Term(zh = "须在该环节完成后若干个工作小时内办理", en = "to be done within working hours of the end of the step")
  void withinWorkingHoursOfStep(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      int hours);

  /** It has to be done within so many natural days of the beginning of the step. */
  @Term(zh = "须在该环节开始后若干个自然日内办理", en = "to be done within natural days of entering the step")
  void withinDaysOfEntering(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      int days);

  /** It has to be done within so many working days of the beginning of the step. */
  @Term(zh = "须在该环节开始后若干个工作日内办理", en = "to be done within working days of entering the step")
  void withinWorkingDaysOfEntering(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      int days);

  /** It has to be done within so many working hours of the beginning of the step. */
  @Term(zh = "须在该环节开始后若干个工作小时内办理", en = "to be done within working hours of entering the step")
  void withinWorkingHoursOfEntering(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      int hours);

  /** It has to be done within so many natural days of the event. */
  @Term(zh = "须在该事件后若干个自然日内办理", en = "to be done within natural days of the event")
  void withinDaysOfEvent(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("events") String event,
      int days);

  /** It has to be done within so many working days of the event. */
  @Term(zh = "须在该事件后若干个工作日内办理", en = "to be done within working days of the event")
  void withinWorkingDaysOfEvent(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("events") String event,
      int days);

  /** It has to be done within so many working hours of the event. */
  @Term(zh = "须在该事件后若干个工作小时内办理", en = "to be done within working hours of the event")
  void withinWorkingHoursOfEvent(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("events") String event,
      int hours);

  /** It has to be done within so many working hours of the receipt of the complaint. */
  @Term(zh = "须在收到投诉后若干个工作小时内办理", en = "to be done within working hours of the receipt")
  void withinWorkingHoursOfReceipt(
      @DeclaredIn("bearers") String bearer, @DeclaredIn("duties") String duty, int hours);

  /** It has to be done within so many working hours of the sign-off. */
  @Term(zh = "须在核签结案后若干个工作小时内办理", en = "to be done within working hours of the sign-off")
  void withinWorkingHoursOfSignOff(
      @DeclaredIn("bearers") String bearer, @DeclaredIn("duties") String duty, int hours);

  /** It has to be done by the end of the day that was promised to the customer. */
  @Term(zh = "须在承诺客户的日期前办理", en = "to be done by the promised day")
  void byPromisedDay(@DeclaredIn("bearers") String bearer, @DeclaredIn("duties") String duty);

  /**
   * It may be done, not must (C-34), at the latest so many natural days after the end of the step;
   * before that end, too.
   */
  @Term(
      zh = "得在该环节完成后若干个自然日内办理，不是必须",
      en = "may be done within natural days of the end of the step")
  void mayWithinDaysOfStep(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      int days);
}
