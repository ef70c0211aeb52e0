package org.crmrules.complaint;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a classification stage can conclude. */
@Term(zh = "类别与表单", en = "class and form")
public interface ClassVerdict {

  /** The complaint is of this class. Of several, the one that is declared first counts. */
  @Term(zh = "归入该类", en = "the complaint is of this class")
  @Concludes(value = "code", as = As.AT_LEAST)
  void classify(@DeclaredIn("classes") String complaintClass);

  /** The complaint is filed on this form. Of several, the one that is declared first counts. */
  @Term(zh = "使用该表单", en = "the complaint is filed on this form")
  @Concludes(as = As.AT_LEAST)
  void form(@DeclaredIn("forms") String form);
}
