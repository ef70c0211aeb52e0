package org.crmrules.drools.complaint.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.settlement.ReturnBalance;
import org.crmrules.settlement.ReturnedGoods;

/**
 * A return, by the tolerance that the rules conclude (C-44…C-50).
 *
 * @param ratio how much above the approved quantity is tolerated, as a share of it; null if no rule
 *     said
 * @param counted true if what the warehouse counted is the actual quantity
 */
record ToleratedReturn(ReturnedGoods goods, BigDecimal ratio, boolean counted) {

  private static final int PERCENT = 2;

  /** With at most ten decimals on each side, no comparison of a share needs more. */
  private static final int SHARE_DECIMALS = 40;

  /**
   * By what the rules came to.
   *
   * @throws UnusableValueException if they ask for what is unknown
   */
  static ToleratedReturn of(ReturnedGoods goods, Outcomes said) {
    boolean counted = said.has("asCounted");
    if (counted && goods.receivedQuantity() == null) {
      throw new UnusableValueException(
          "仓库点收的数量必须已知。也许条件里应当写 receivedQuantity != null。",
          "What the warehouse counted must be known."
              + " Maybe the condition should say receivedQuantity != null.");
    }
    Concluded tolerance = said.one("tolerance");
    boolean ordered = tolerance != null && tolerance.isBare();
    if (ordered && goods.toleranceRatio() == null) {
      throw new UnusableValueException(
          "客户的允差必须已知。也许条件里应当写 toleranceRatio != null。",
          "The tolerance of the customer must be known."
              + " Maybe the condition should say toleranceRatio != null.");
    }
    if (tolerance == null) {
      return new ToleratedReturn(goods, null, counted);
    }
    BigDecimal ratio =
        ordered ? goods.toleranceRatio() : BigDecimal.valueOf(tolerance.number(), PERCENT);
    return new ToleratedReturn(goods, ratio.stripTrailingZeros(), counted);
  }

  /** What rules see of it. */
  ReturnBalance fact() {
    return new ReturnBalance(
        minus(quantity(), goods.approvedQuantity()),
        beyond(),
        share(),
        distance(goods.amount(), worth(goods.actualQuantity())),
        distance(goods.receivedQuantity(), goods.actualQuantity()));
  }

  /** What came back, by the form or as counted; null if unknown. */
  BigDecimal quantity() {
    return counted ? goods.receivedQuantity() : goods.actualQuantity();
  }

  /** What so many are worth: quantity times price; null if one of them is unknown. */
  BigDecimal worth(BigDecimal quantity) {
    return quantity == null || goods.unitPrice() == null
        ? null
        : quantity.multiply(goods.unitPrice());
  }

  private BigDecimal beyond() {
    BigDecimal difference = minus(quantity(), goods.approvedQuantity());
    return difference == null
        ? null
        : difference.subtract(goods.approvedQuantity().multiply(ratio)).max(BigDecimal.ZERO);
  }

  private BigDecimal share() {
    BigDecimal approved = goods.approvedQuantity();
    return quantity() == null || approved == null || approved.signum() == 0
        ? null
        : quantity().divide(approved, SHARE_DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
  }

  private static BigDecimal minus(BigDecimal left, BigDecimal right) {
    return left == null || right == null ? null : left.subtract(right);
  }

  private static BigDecimal distance(BigDecimal left, BigDecimal right) {
    BigDecimal difference = minus(left, right);
    return difference == null ? null : difference.abs();
  }
}
