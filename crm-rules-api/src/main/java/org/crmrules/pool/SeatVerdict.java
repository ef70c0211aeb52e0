package org.crmrules.pool;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a capacity stage can conclude about a representative. */
@Term(zh = "接手能力", en = "what a representative can take")
public interface SeatVerdict {

  /** The person gets no customers, for this cause. */
  @Term(zh = "因该原因不参与分配", en = "gets no customers, for this cause")
  @Concludes
  void closed(@DeclaredIn("causes") String cause);

  /** The person holds at most so many customers, at least 0. The smallest number counts. */
  @Term(zh = "持有客户数上限", en = "holds at most so many customers")
  @Concludes(as = As.AT_MOST)
  void holdsAtMost(@Min(0) int customers);
}
