package org.crmrules.pool;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Concludes;

/** What a rule of an intake stage can conclude about a customer. */
@Term(zh = "进入公海", en = "intake")
public interface PoolVerdict {

  /** Nobody is in charge of the customer, for this cause. */
  @Term(zh = "因该原因属无主客户", en = "nobody is in charge, for this cause")
  @Concludes
  void ownerless(@DeclaredIn("causes") String cause);

  /** The customer is not given out by itself, for this cause; a manager decides. */
  @Term(zh = "因该原因不自动分配,由主管决定", en = "held back for this cause; a manager decides")
  @Concludes
  void holdBack(@DeclaredIn("causes") String cause);

  /** The field is needed and unknown, so the customer is not given out. */
  @Term(zh = "缺少该项资料,不予分配", en = "this field is missing, so it is not given out")
  @Concludes
  void incomplete(String field);
}
