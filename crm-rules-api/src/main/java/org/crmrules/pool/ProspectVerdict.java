package org.crmrules.pool;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a stage of prospects can conclude about a customer to be won (P-20). */
@Term(zh = "潜在客户的筛选与次序", en = "screening and order of prospects")
public interface ProspectVerdict {

  /** Nobody goes about winning this customer, for this cause. */
  @Term(zh = "因该原因筛除", en = "screened out, for this cause")
  @Concludes
  void screenedOut(@DeclaredIn("causes") String cause);

  /**
   * Customers are compared by this value, the highest first, and by those in later places where
   * they are equal; without a value the customer comes last. Two different values are a conflict.
   *
   * @param place 1 is compared first
   */
  @Term(zh = "按此比较,数大的先", en = "compared by this, the highest first")
  @Concludes(as = As.IS, keys = 1, zh = "第 %s 位的比较值", en = "values in place %s")
  void comparedBy(int place, int value);
}
