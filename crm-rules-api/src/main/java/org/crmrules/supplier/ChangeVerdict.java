package org.crmrules.supplier;

import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a state stage can conclude. What no rule allows is not allowed. */
@Term(zh = "状态变更", en = "changes of state")
public interface ChangeVerdict {

  /** The change is allowed. */
  @Term(zh = "允许变更", en = "the change is allowed")
  @Concludes
  void allow();
}
