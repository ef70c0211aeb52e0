package org.crmrules.supplier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule can conclude to follow from the rating of a supplier. */
@Term(zh = "评定的后果", en = "effects")
public interface EffectVerdict {

  /** This follows from the rating. */
  @Term(zh = "随评定生效", en = "follows from the rating")
  @Concludes
  void apply(@DeclaredIn("effects") String effect);

  /**
   * The supplier has at most so many percent of what is bought, 0 to 100. The smallest number
   * counts.
   */
  @Term(zh = "采购份额至多百分之几", en = "at most so many percent of what is bought")
  @Concludes(as = As.AT_MOST)
  void shareAtMost(@Min(0) @Max(100) int percent);
}
