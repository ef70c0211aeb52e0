package org.crmrules.pool;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a fairness stage can conclude about how even the loads are. */
@Term(zh = "公平监测", en = "fairness")
public interface FairnessVerdict {

  /** The figures are reported every so many days, at least 1. The smallest number counts. */
  @Term(zh = "每若干天报告一次", en = "reported every so many days")
  @Concludes(as = As.AT_MOST)
  void reportEveryDays(@Min(1) int days);

  /** The loads are too uneven, for this cause, and customers should change hands. */
  @Term(zh = "因该原因预警,建议调整分配", en = "an alert for this cause; customers should change hands")
  @Concludes
  void alert(@DeclaredIn("causes") String cause);
}
