package org.crmrules.complaint;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * What a rule of a duty stage can conclude: who has to do what, and by when. Of a duty of one
 * bearer, two different times are a conflict.
 */
public interface DutyVerdict {

  /** It has to be done; no clause says by when. */
  @Term(zh = "须办理该事，没有期限", en = "this has to be done, without a limit")
  void owes(@DeclaredIn("bearers") String bearer, @DeclaredIn("duties") String duty);

  /** It has to be done within so many natural days of the end of the step, at least 1. */
  @Term(zh = "须在该环节完成后若干个自然日内办理", en = "to be done within natural days of the end of the step")
  void withinDaysOfStep(
      @DeclaredIn("bearers") String bearer,
      @DeclaredIn("duties") String duty,
      @DeclaredIn("steps") String step,
      int days);

  /** It has to be done within so many working hours of the sign-off, at least 1. */
  @Term(zh = "须在核签结案后若干个工作小时内办理", en = "to be done within working hours of the sign-off")
  void withinWorkingHoursOfSignOff(
      @DeclaredIn("bearers") String bearer, @DeclaredIn("duties") String duty, int hours);

  /** It has to be done by the end of the day that was promised to the customer. */
  @Term(zh = "须在承诺客户的日期前办理", en = "to be done by the promised day")
  void byPromisedDay(@DeclaredIn("bearers") String bearer, @DeclaredIn("duties") String duty);
}
