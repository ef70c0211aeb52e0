package org.crmrules.supplier;

import org.crmrules.pack.Term;

/** What a rule of a reserve stage can conclude about a product. */
public interface ReserveVerdict {

  /**
   * The product needs at least so many reserve suppliers, at least 0. The largest number counts.
   */
  @Term(zh = "储备供方至少若干家", en = "needs at least so many reserve suppliers")
  void atLeast(int suppliers);
}
