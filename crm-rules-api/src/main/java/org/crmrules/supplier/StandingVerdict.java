package org.crmrules.supplier;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a standing stage can conclude about a supplier. */
@Term(zh = "供方身份", en = "standing")
public interface StandingVerdict {

  /** The supplier counts as a reserve supplier, unless its qualification is cancelled. */
  @Term(zh = "属储备供方", en = "counts as a reserve supplier")
  @Concludes
  void reserve();

  /** The supplier is not rated. */
  @Term(zh = "不作评定", en = "is not rated")
  @Concludes
  void notRated();

  /** The qualification of the supplier is cancelled, for this cause. */
  @Term(zh = "因该原因取消供货资格", en = "the qualification is cancelled, for this cause")
  @Concludes(over = "reserve")
  void cancel(@DeclaredIn("causes") String cause);
}
