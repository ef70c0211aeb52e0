package org.crmrules.complaint;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of an evidence stage can conclude. All conclusions count. */
@Term(zh = "环节的凭据", en = "evidence of a step")
public interface StepVerdict {

  /** This piece of evidence is needed to close the step; it is missing unless it is there. */
  @Term(zh = "须有该凭据", en = "this piece of evidence is needed")
  @Concludes
  void needs(@DeclaredIn("evidence") String evidence);

  /** This piece of evidence is missing, whatever is said to be there. */
  @Term(zh = "缺少该凭据", en = "this piece of evidence is missing")
  @Concludes
  void missing(@DeclaredIn("evidence") String evidence);

  /** Every step of the path before this one must have been left. */
  @Term(zh = "之前的环节须已完成", en = "the steps before it must be done")
  @Concludes
  void followsPath();

  /** This other step must have been left, if the complaint passes it. All that are named count. */
  @Term(zh = "该环节须先完成", en = "this other step must be done before")
  @Concludes
  void comesAfter(@DeclaredIn("steps") String step);

  /** This role or a higher one has to settle it. Of several, the one declared last counts. */
  @Term(zh = "上报该职级裁定", en = "this role has to settle it")
  @Concludes(as = As.AT_LEAST, rising = true)
  void escalate(@DeclaredIn("roles") String role);
}
