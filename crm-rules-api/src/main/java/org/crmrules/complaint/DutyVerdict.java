package org.crmrules.complaint;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule of a duty stage can conclude: who has to do what, or may, and by when. Of a duty of
 * one bearer, two different times are a conflict, and so are a duty and a right. Working days and
 * working hours need a calendar in {@code pack.yaml}. A time counts from the end of a step, of
 * several visits the last; from its beginning, the first; from an event, the first of its code;
 * from the receipt; or from the sign-off. Until that has happened there is nothing to count. Every
 * amount is at least 1.
 */
@Term(zh = "环节以外要办的事", en = "what has to be done besides the steps")
public interface DutyVerdict {

  /** It has to be done; no clause says by when. */
  @Term(zh = "须办理该事，没有期限", en = "this has to be done, without a limit")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void owes(@DeclaredIn("bearers") String bearer, @DeclaredIn("duties") String duty);

  /** It has to be done within so many natural days of the end of the step. */
  @Term(zh = "须在该环节完成后若干个自然日内办理", en = "to be done within natural days of the end of the step")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"LEAVING", "NATURAL_DAYS"},
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void withinDaysOfStep(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      @Min(1) int days);

  /** It has to be done within so many working days of the end of the step. */
  @Term(zh = "须在该环节完成后若干个工作日内办理", en = "to be done within working days of the end of the step")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"LEAVING", "WORKING_DAYS"},
      needsCalendar = true,
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void withinWorkingDaysOfStep(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      @Min(1) int days);

  /** It has to be done within so many working hours of the end of the step. */
  @Term(zh = "须在该环节完成后若干个工作小时内办理", en = "to be done within working hours of the end of the step")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"LEAVING", "WORKING_HOURS"},
      needsCalendar = true,
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void withinWorkingHoursOfStep(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      @Min(1) int hours);

  /** It has to be done within so many natural days of the beginning of the step. */
  @Term(zh = "须在该环节开始后若干个自然日内办理", en = "to be done within natural days of entering the step")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"ENTERING", "NATURAL_DAYS"},
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void withinDaysOfEntering(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      @Min(1) int days);

  /** It has to be done within so many working days of the beginning of the step. */
  @Term(zh = "须在该环节开始后若干个工作日内办理", en = "to be done within working days of entering the step")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"ENTERING", "WORKING_DAYS"},
      needsCalendar = true,
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void withinWorkingDaysOfEntering(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      @Min(1) int days);

  /** It has to be done within so many working hours of the beginning of the step. */
  @Term(zh = "须在该环节开始后若干个工作小时内办理", en = "to be done within working hours of entering the step")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"ENTERING", "WORKING_HOURS"},
      needsCalendar = true,
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void withinWorkingHoursOfEntering(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      @Min(1) int hours);

  /** It has to be done within so many natural days of the event. */
  @Term(zh = "须在该事件后若干个自然日内办理", en = "to be done within natural days of the event")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"EVENT", "NATURAL_DAYS"},
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void withinDaysOfEvent(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("events") String event,
      @Min(1) int days);

  /** It has to be done within so many working days of the event. */
  @Term(zh = "须在该事件后若干个工作日内办理", en = "to be done within working days of the event")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"EVENT", "WORKING_DAYS"},
      needsCalendar = true,
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void withinWorkingDaysOfEvent(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("events") String event,
      @Min(1) int days);

  /** It has to be done within so many working hours of the event. */
  @Term(zh = "须在该事件后若干个工作小时内办理", en = "to be done within working hours of the event")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"EVENT", "WORKING_HOURS"},
      needsCalendar = true,
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void withinWorkingHoursOfEvent(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("events") String event,
      @Min(1) int hours);

  /** It has to be done within so many working hours of the receipt of the complaint. */
  @Term(zh = "须在收到投诉后若干个工作小时内办理", en = "to be done within working hours of the receipt")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"RECEIPT", "WORKING_HOURS"},
      needsCalendar = true,
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void withinWorkingHoursOfReceipt(
      @DeclaredIn("bearers") String bearer, @DeclaredIn("duties") String duty, @Min(1) int hours);

  /** It has to be done within so many working hours of the sign-off. */
  @Term(zh = "须在核签结案后若干个工作小时内办理", en = "to be done within working hours of the sign-off")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"SIGN_OFF", "WORKING_HOURS"},
      needsCalendar = true,
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void withinWorkingHoursOfSignOff(
      @DeclaredIn("bearers") String bearer, @DeclaredIn("duties") String duty, @Min(1) int hours);

  /** It has to be done by the end of the day that was promised to the customer. */
  @Term(zh = "须在承诺客户的日期前办理", en = "to be done by the promised day")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = "PROMISED",
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void byPromisedDay(@DeclaredIn("bearers") String bearer, @DeclaredIn("duties") String duty);

  /**
   * It may be done, not must (C-34), at the latest so many natural days after the end of the step;
   * before that end, too.
   */
  @Term(
      zh = "得在该环节完成后若干个自然日内办理，不是必须",
      en = "may be done within natural days of the end of the step")
  @Concludes(
      value = "owes",
      as = As.IS,
      keys = 2,
      with = {"LEAVING", "NATURAL_DAYS", "MAY"},
      zh = "%1$s 的职责 %2$s 的时限",
      en = "times for the duty %2$s of %1$s")
  void mayWithinDaysOfStep(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      @Min(1) int days);
}
