package org.crmrules.pool;

import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a distribution stage can conclude about who gives out customers. */
@Term(zh = "谁来分配", en = "who gives out")
public interface DistributionVerdict {

  /** The person may give out customers of the pool. */
  @Term(zh = "可以分配公海客户", en = "may give out customers of the pool")
  @Concludes
  void allow();
}
