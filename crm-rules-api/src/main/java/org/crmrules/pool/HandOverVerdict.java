package org.crmrules.pool;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a hand-over stage can conclude about somebody who leaves. */
@Term(zh = "离职交接", en = "handing over on leaving")
public interface HandOverVerdict {

  /** The hand-over is not complete, for this cause. */
  @Term(zh = "因该原因交接未完成", en = "the hand-over is not complete, for this cause")
  @Concludes
  void blocked(@DeclaredIn("causes") String cause);

  /** It should have been complete by now. */
  @Term(zh = "交接已逾期", en = "the hand-over is overdue")
  @Concludes
  void overdue();

  /**
   * The records go to this person; two different ones, or a person and the pool, are a conflict.
   */
  @Term(zh = "记录移交给", en = "the records go to")
  @Concludes(as = As.IS, zh = "接收方", en = "receivers")
  void receiver(String representativeId);

  /** The records go into the pool. */
  @Term(zh = "记录放入公海", en = "the records go into the pool")
  @Concludes(value = "receiver", as = As.IS)
  void toPool();
}
