package org.crmrules.grading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;

/**
 * One line of a log: a visit, a call or something else that was done for a customer. Thread-safe:
 * immutable.
 *
 * @param id the line, which is once in a log
 * @param customerId the customer
 * @param activity what it was: an activity that the pack declares, or one of {@link Regular}
 * @param on the day
 */
@Term(zh = "联系记录", en = "contact")
public record Contact(
    @Term(zh = "记录编号", en = "contact id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String customerId,
    @Term(zh = "活动", en = "activity") @NotBlank @Size(max = 200) String activity,
    @Term(zh = "日期", en = "day") @NotNull @NotAfterAsOf LocalDate on) {

  /** What every plan can ask for, beside the activities that a pack declares. */
  public enum Regular {
    /** What {@link ServicePlan#callbackEveryMonths} asks for. */
    @Term(zh = "回访", en = "callback")
    CALLBACK,
    /** What {@link ServicePlan#surveyEveryMonths} asks for. */
    @Term(zh = "满意度调查", en = "satisfaction survey")
    SURVEY
  }
}
