package org.crmrules.supplier;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/** What a rule of a standing stage can conclude about a supplier. */
public interface StandingVerdict {

  /** The supplier counts as a reserve supplier. */
  @Term(zh = "属储备供方", en = "counts as a reserve supplier")
  void reserve();

  /** The qualification of the supplier is cancelled, for this cause. */
  @Term(zh = "因该原因取消供货资格", en = "the qualification is cancelled, for this cause")
  void cancel(@DeclaredIn("causes") String cause);
}
