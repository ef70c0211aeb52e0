package org.crmrules.complaint;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of an intake stage can conclude. All conclusions count. */
@Term(zh = "受理", en = "intake")
public interface IntakeVerdict {

  /** This field of the form is needed; it is missing unless it is filled in. */
  @Term(zh = "须填该事项", en = "this field is needed")
  @Concludes
  void needs(@DeclaredIn("particulars") String particular);

  /** This field is missing, whatever is said to be filled in: what it needs is known otherwise. */
  @Term(zh = "缺少该事项", en = "this field is missing")
  @Concludes
  void missing(@DeclaredIn("particulars") String particular);

  /** It is not taken here but there. Of several windows, the one that is declared first counts. */
  @Term(zh = "转到该窗口", en = "it is redirected to this window")
  @Concludes(as = As.AT_LEAST)
  void redirect(@DeclaredIn("windows") String window);

  /** This is put down with the complaint; it does not hold it up. */
  @Term(zh = "登记该备注", en = "this remark is put down")
  @Concludes
  void remark(@DeclaredIn("remarks") String remark);

  /** This one is told at once, whatever comes of the intake. */
  @Term(zh = "立即告知", en = "told at once")
  @Concludes
  void alert(@DeclaredIn("recipients") String recipient);
}
