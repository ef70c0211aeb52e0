package org.crmrules.settlement;

import org.crmrules.pack.Term;

/** What a rule can conclude about how much more than approved may come back. */
public interface ToleranceVerdict {

  /** The ratio that the customer noted when it ordered holds (C-46). */
  @Term(zh = "按客户订货时注明的比率", en = "the ratio that the customer noted")
  void asOrdered();

  /** So many percent of the approved quantity, at least 0 (C-47). */
  @Term(zh = "超过核定量的容许百分比", en = "percent above the approved quantity")
  void percent(int percent);
}
