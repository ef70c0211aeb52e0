package org.crmrules.supplier;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a contact stage can conclude. */
@Term(zh = "供方往来", en = "contacts with suppliers")
public interface ContactVerdict {

  /** It is not allowed, for this cause. */
  @Term(zh = "因该原因不允许", en = "is not allowed, for this cause")
  @Concludes
  void violates(@DeclaredIn("causes") String cause);

  /** It takes this approval, which is not there. */
  @Term(zh = "尚缺该批准", en = "this approval is lacking")
  @Concludes
  void needs(@DeclaredIn("approvals") String approval);

  /** It is not as it normally is, for this cause; it is allowed all the same. */
  @Term(zh = "与通常做法不同", en = "is not as it normally is")
  @Concludes
  void remarks(@DeclaredIn("causes") String cause);
}
