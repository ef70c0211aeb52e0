package org.crmrules.supplier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of an evidence stage can conclude about a supplier. */
@Term(zh = "评定依据", en = "evidence")
public interface EvidenceVerdict {

  /** A rating takes at least so many lots due. The largest number counts. */
  @Term(zh = "应到批次不足时不予评定", en = "with fewer lots due there is no rating")
  @Concludes(as = As.AT_LEAST)
  void needsLots(@Min(1) int lots);

  /**
   * The share of lots behind this factor counts with what it most likely is at least: the lower end
   * of the Wilson interval, which holds with so many percent of confidence, 50 to 99. The fewer
   * lots there are, the further it is below the share itself. The largest number counts.
   */
  @Term(zh = "该因素按该置信度的下限计", en = "this factor counts with its lower bound, so confident")
  @Concludes(as = As.AT_LEAST, keys = 1)
  void lowerBound(@DeclaredIn("factors") String factor, @Min(50) @Max(99) int percent);
}
