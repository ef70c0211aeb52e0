package org.crmrules.pool;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of an inquiry stage can conclude about an inquiry. */
@Term(zh = "咨询跟进", en = "inquiries")
public interface InquiryVerdict {

  /** Only somebody who serves this region is named. */
  @Term(zh = "须负责该区域", en = "needs somebody who serves this region")
  @Concludes
  void region(String region);

  /** Only somebody who sells this product line is named. */
  @Term(zh = "须负责该产品线", en = "needs somebody who sells this product line")
  @Concludes
  void product(String product);

  /** The result is fed back within so many working days, at least 1. The smallest number counts. */
  @Term(zh = "若干工作日内反馈结果", en = "the result within so many working days")
  @Concludes(as = As.AT_MOST, needsCalendar = true)
  void feedbackWithinWorkingDays(@Min(1) int days);
}
