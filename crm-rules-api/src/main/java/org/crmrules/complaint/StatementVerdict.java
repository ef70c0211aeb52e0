package org.crmrules.complaint;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a statement stage can conclude. All conclusions count. */
@Term(zh = "对客户的表态", en = "what is said to the customer")
public interface StatementVerdict {

  /** It must not be said, for this cause. */
  @Term(zh = "因该原因不得表态", en = "it must not be said, for this cause")
  @Concludes
  void forbid(@DeclaredIn("violations") String violation);

  /**
   * It must not be said, for this cause, by a role that may not decide a complaint about the larger
   * of two amounts: what the complaint is about, and what is promised.
   */
  @Term(zh = "超出本人的核决权限时，因该原因不得表态", en = "it must not be said beyond the role's authority")
  @Concludes
  void forbidBeyondAuthority(@DeclaredIn("violations") String violation);
}
