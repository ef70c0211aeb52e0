package org.crmrules.settlement;

import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Concludes;

/** What a rule can conclude about the base of the collection rate. */
@Term(zh = "回收率", en = "collection rate")
public interface CollectionVerdict {

  /** What is due for this item does not count: it leaves the denominator. */
  @Term(zh = "该料号的应收不计入分母", en = "what is due for this item does not count")
  @Concludes
  void leaveOutDue(String item);

  /** What was collected for this item does not count: it leaves the numerator. */
  @Term(zh = "该料号的已收不计入分子", en = "what was collected for this item does not count")
  @Concludes
  void leaveOutCollected(String item);
}
