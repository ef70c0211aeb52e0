package org.crmrules.pool;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/** What a rule of a fairness stage can conclude about how even the loads are. */
public interface FairnessVerdict {

  /** The figures are reported every so many days, at least 1. The smallest number counts. */
  @Term(zh = "每若干天报告一次", en = "reported every so many days")
  void reportEveryDays(int days);

  /** The loads are too uneven, for this cause, and customers should change hands. */
  @Term(zh = "因该原因预警,建议调整分配", en = "an alert for this cause; customers should change hands")
  void alert(@DeclaredIn("causes") String cause);
}
