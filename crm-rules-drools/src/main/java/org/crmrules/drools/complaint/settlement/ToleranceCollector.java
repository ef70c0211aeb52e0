package org.crmrules.drools.complaint.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.settlement.ReturnBalance;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.ToleranceVerdict;

/** Takes the tolerance that the rules conclude, and balances a return by it (C-44…C-49). */
final class ToleranceCollector extends Collector implements ToleranceVerdict {

  private static final int PERCENT = 2;

  /** With at most ten decimals on each side, no comparison of a share needs more. */
  private static final int SHARE_DECIMALS = 40;

  private final ReturnedGoods goods;
  private final Agreed<BigDecimal> ratio = new Agreed<>("退货允差", "tolerances of a return");

  ToleranceCollector(ReturnedGoods goods) {
    this.goods = goods;
  }

  @Override
  public void asOrdered() {
    Firing firing = note("asOrdered");
    if (goods.toleranceRatio() == null) {
      throw new UnusableValueException(
          "客户的允差必须已知。也许条件里应当写 toleranceRatio != null。",
          "The tolerance of the customer must be known."
              + " Maybe the condition should say toleranceRatio != null.");
    }
    ratio.conclude(goods.toleranceRatio().stripTrailingZeros(), firing);
  }

  @Override
  public void percent(int percent) {
    Firing firing = note("percent", percent);
    int tolerated = atLeast(0, percent, "允差百分比", "tolerated percentage");
    ratio.conclude(BigDecimal.valueOf(tolerated, PERCENT).stripTrailingZeros(), firing);
  }

  @Override
  public Object conclusion() {
    return new ReturnBalance(
        minus(goods.actualQuantity(), goods.approvedQuantity()),
        beyond(),
        share(),
        distance(goods.amount(), worth(goods)),
        distance(goods.receivedQuantity(), goods.actualQuantity()));
  }

  /** Whether any rule said what is tolerated. */
  boolean concluded() {
    return ratio.value() != null;
  }

  /** What the goods are worth: quantity times price; null if one of them is unknown. */
  static BigDecimal worth(ReturnedGoods goods) {
    return goods.actualQuantity() == null || goods.unitPrice() == null
        ? null
        : goods.actualQuantity().multiply(goods.unitPrice());
  }

  private BigDecimal beyond() {
    BigDecimal difference = minus(goods.actualQuantity(), goods.approvedQuantity());
    return difference == null || !concluded()
        ? null
        : difference
            .subtract(goods.approvedQuantity().multiply(ratio.value()))
            .max(BigDecimal.ZERO);
  }

  private BigDecimal share() {
    BigDecimal approved = goods.approvedQuantity();
    return goods.actualQuantity() == null || approved == null || approved.signum() == 0
        ? null
        : goods
            .actualQuantity()
            .divide(approved, SHARE_DECIMALS, RoundingMode.DOWN)
            .stripTrailingZeros();
  }

  private static BigDecimal minus(BigDecimal left, BigDecimal right) {
    return left == null || right == null ? null : left.subtract(right);
  }

  private static BigDecimal distance(BigDecimal left, BigDecimal right) {
    BigDecimal difference = minus(left, right);
    return difference == null ? null : difference.abs();
  }
}
