package org.crmrules.supplier;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a sample stage can conclude. */
@Term(zh = "送样", en = "samples")
public interface SampleVerdict {

  /** The sample is refused, for this cause. */
  @Term(zh = "因该原因不接受送样", en = "the sample is refused, for this cause")
  @Concludes
  void refuse(@DeclaredIn("causes") String cause);

  /**
   * Cooperation on this product ends, for this cause, until so many months after the last failure,
   * at least 1; if it is not known when that was, it has not been long enough. The largest number
   * counts.
   */
  @Term(zh = "因该原因终止该产品的合作若干个月", en = "ended for this product, for this cause, for so many months")
  @Concludes
  void endedForMonths(@DeclaredIn("causes") String cause, @Min(1) int months);
}
