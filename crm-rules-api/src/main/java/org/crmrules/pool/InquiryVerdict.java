package org.crmrules.pool;

import org.crmrules.pack.Term;

/** What a rule of an inquiry stage can conclude about an inquiry. */
public interface InquiryVerdict {

  /** Only somebody who serves this region is named. */
  @Term(zh = "须负责该区域", en = "needs somebody who serves this region")
  void region(String region);

  /** Only somebody who sells this product line is named. */
  @Term(zh = "须负责该产品线", en = "needs somebody who sells this product line")
  void product(String product);

  /** The result is fed back within so many working days, at least 1. The smallest number counts. */
  @Term(zh = "若干工作日内反馈结果", en = "the result within so many working days")
  void feedbackWithinWorkingDays(int days);
}
