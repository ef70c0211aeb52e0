package org.crmrules.complaint;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/** What a rule of a deadline stage can conclude. Two different answers are a conflict. */
public interface LimitVerdict {

  /** From acceptance to sign-off, in natural days; the day of acceptance does not count. */
  @Term(zh = "自受理起总期限(自然日,受理当日不计)", en = "overall limit in natural days from acceptance")
  void overallDays(int days);

  /** What one step may take, in natural days. */
  @Term(zh = "该环节期限(自然日)", en = "limit of this step in natural days")
  void stepDays(@DeclaredIn("steps") String step, int days);

  /** The overall clock stops when the complaint is signed off, not when it is settled. */
  @Term(zh = "核签结案时停止计时", en = "the clock stops at sign-off")
  void stopsAtSignOff();

  /** From sign-off to the end of the settlement, in natural days. */
  @Term(zh = "结案后执行期限(自然日)", en = "limit of the settlement in natural days from sign-off")
  void settlementDays(int days);
}
