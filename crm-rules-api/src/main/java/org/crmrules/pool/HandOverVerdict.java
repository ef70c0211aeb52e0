package org.crmrules.pool;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/** What a rule of a hand-over stage can conclude about somebody who leaves. */
public interface HandOverVerdict {

  /** The hand-over is not complete, for this cause. */
  @Term(zh = "因该原因交接未完成", en = "the hand-over is not complete, for this cause")
  void blocked(@DeclaredIn("causes") String cause);

  /** It should have been complete by now. */
  @Term(zh = "交接已逾期", en = "the hand-over is overdue")
  void overdue();
}
