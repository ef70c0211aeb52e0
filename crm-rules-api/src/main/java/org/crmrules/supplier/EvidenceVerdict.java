package org.crmrules.supplier;

import jakarta.validation.constraints.Min;
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
}
