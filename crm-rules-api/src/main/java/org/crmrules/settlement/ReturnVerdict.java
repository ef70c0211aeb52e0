package org.crmrules.settlement;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.Concludes;

/** What a rule on returned goods can conclude. One block is enough: then nothing is posted. */
@Term(zh = "退货入账", en = "posting of a return")
public interface ReturnVerdict {

  /** What came back is posted, by the form or as counted, unless something blocks it. */
  @Term(zh = "按实退量入账", en = "the actual quantity is posted")
  @Concludes
  void postActual();

  /** Nothing is posted, for this cause. */
  @Term(zh = "因该原因不入账", en = "nothing is posted, for this cause")
  @Concludes(value = "block", over = "postActual")
  void block(@DeclaredIn("obstacles") String cause);

  /** Nothing is posted, for this cause, until this role has said how to go on. */
  @Term(zh = "因该原因不入账，先请示该职级", en = "nothing is posted, for this cause, until this role was asked")
  @Concludes(value = "block", over = "postActual")
  void blockAndAsk(@DeclaredIn("obstacles") String cause, @DeclaredIn("roles") String role);

  /** Nothing is posted, for this cause, until the role that decides on the complaint approves. */
  @Term(
      zh = "因该原因不入账，先请示核决人",
      en = "nothing is posted, for this cause, until the decider was asked")
  @Concludes(value = "block", over = "postActual")
  void blockAndAskDecider(@DeclaredIn("obstacles") String cause);

  /** It is posted or blocked as it is, but somebody should look at it, for this cause. */
  @Term(zh = "列入复核", en = "it is put on the list for review")
  @Concludes
  void review(@DeclaredIn("reviews") String cause);
}
