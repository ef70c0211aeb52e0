package org.crmrules.settlement;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule can conclude before a return is balanced: which quantity is held against the approved
 * one, and how much more than approved may come back.
 */
@Term(zh = "退货的容许量", en = "what is tolerated of a return")
public interface ToleranceVerdict {

  /**
   * What the warehouse counted is what came back, whatever the return form says (C-50): it is
   * balanced, and posted.
   */
  @Term(zh = "以仓库点收的数量为实退量", en = "what the warehouse counted is the actual quantity")
  @Concludes
  void asCounted();

  /** The ratio that the customer noted when it ordered holds (C-46). */
  @Term(zh = "按客户订货时注明的比率", en = "the ratio that the customer noted")
  @Concludes(value = "tolerance", as = As.IS, zh = "退货允差", en = "tolerances of a return")
  void asOrdered();

  /** So many percent of the approved quantity, at least 0 (C-47). */
  @Term(zh = "超过核定量的容许百分比", en = "percent above the approved quantity")
  @Concludes(value = "tolerance", as = As.IS)
  void percent(@Min(0) int percent);
}
