package org.crmrules.supplier;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a reserve stage can conclude about a product. */
@Term(zh = "产品储备", en = "reserve")
public interface ReserveVerdict {

  /**
   * The product needs at least so many reserve suppliers, at least 0. The largest number counts.
   */
  @Term(zh = "储备供方至少若干家", en = "needs at least so many reserve suppliers")
  @Concludes(as = As.AT_LEAST)
  void atLeast(@Min(0) int suppliers);

  /** Suppliers in normal cooperation count too, unless their qualification is cancelled. */
  @Term(zh = "正常合作的供方也算", en = "suppliers in normal cooperation count too")
  @Concludes
  void countsNormal();
}
