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

/** Takes the tolerance that the rules conclude, and balances a return by it (C-44…C-50). */
final class ToleranceCollector extends Collector implements ToleranceVerdict {

  private static final int PERCENT = 2;

  /** With at most ten decimals on each side, no comparison of a share needs more. */
  private static final int SHARE_DECIMALS = 40;

  private final ReturnedGoods goods;
  private final Agreed<BigDecimal> ratio = new Agreed<>("退货允差", "tolerances of a return");

  private boolean counted;

  ToleranceCollector(ReturnedGoods goods) {
    this.goods = goods;
  }

  @Override
  public void asCounted() {
    note("asCounted");
    if (goods.receivedQuantity() == null) {
      throw new UnusableValueException(
          "仓库点收的数量必须已知。也许条件里应当写 receivedQuantity != null。",
          "What the warehouse counted must be known."
              + " Maybe the condition should say receivedQuantity != null.");
    }
    counted = true;
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
        minus(quantity(), goods.approvedQuantity()),
        beyond(),
        share(),
        distance(goods.amount(), worth(goods.actualQuantity())),
        distance(goods.receivedQuantity(), goods.actualQuantity()));
  }

  /** Whether any rule said what is tolerated. */
  boolean concluded() {
    return ratio.value() != null;
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
    return difference == null || !concluded()
        ? null
        : difference
            .subtract(goods.approvedQuantity().multiply(ratio.value()))
            .max(BigDecimal.ZERO);
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
