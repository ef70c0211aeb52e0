package org.crmrules.settlement;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule can conclude about splitting a cost. Each part is rounded half up to the cent; what
 * that leaves or lacks goes to one party.
 */
@Term(zh = "费用分担", en = "splitting a cost")
public interface SplitVerdict {

  /** This party takes what is left by the rounding. */
  @Term(zh = "尾差归该方", en = "this party takes what the rounding leaves")
  @Concludes(
      value = "remainder",
      as = As.IS,
      zh = "承担尾差的一方",
      en = "parties that take the remainder")
  void remainderTo(@DeclaredIn("parties") String party);

  /** The party with the largest share takes it; of equals, the one that is declared first. */
  @Term(zh = "尾差归比例最大的一方", en = "the party with the largest share takes what the rounding leaves")
  @Concludes(value = "remainder", as = As.IS)
  void remainderToLargest();
}
