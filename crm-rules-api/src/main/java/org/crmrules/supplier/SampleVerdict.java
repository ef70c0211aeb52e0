package org.crmrules.supplier;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/** What a rule of a sample stage can conclude. */
public interface SampleVerdict {

  /** The sample is refused, for this cause. */
  @Term(zh = "因该原因不接受送样", en = "the sample is refused, for this cause")
  void refuse(@DeclaredIn("causes") String cause);

  /**
   * Cooperation on this product ends; the supplier may come back after so many months, at least 1.
   * The largest number counts.
   */
  @Term(zh = "该产品终止合作,若干个月后可重新进入", en = "ended for this product; back after so many months")
  void endedForMonths(int months);
}
