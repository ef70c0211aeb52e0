package org.crmrules.settlement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * Goods that a customer returns for a complaint. Unknown is null, never zero.
 *
 * <p>Thread-safe: immutable. Quantities are in the unit of the order, money is in yuan, ratios are
 * fractions: 0.05 is 5 %.
 *
 * @param approvedQuantity what may be returned by the decision, at least 0; null if it could not be
 *     fixed yet, because the goods are still in process (C-16, T-48)
 * @param actualQuantity what came back by the return form, at least 0; null if not counted yet
 * @param receivedQuantity what the warehouse counted, at least 0; null if it has not checked (C-50)
 * @param toleranceRatio the ratio above the approved quantity that the customer noted when it
 *     ordered, at least 0; null if it noted none (C-46, C-47)
 * @param unitPrice what one unit cost, at least 0; null if unknown
 * @param amount what the return form says the goods are worth, at least 0; null if it says nothing
 *     (C-49)
 * @param differenceConfirmed true if the warehouse has asked about a difference from the return
 *     form, and signed for the actual quantity (C-50)
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "退回的货物", en = "returned goods")
@Value.Builder
public record ReturnedGoods(
    @Term(zh = "核定退货量", en = "approved quantity")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal approvedQuantity,
    @Term(zh = "实退量", en = "actual quantity") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal actualQuantity,
    @Term(zh = "仓库点收量", en = "received quantity")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal receivedQuantity,
    @Term(zh = "超量允收比率", en = "tolerance ratio")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal toleranceRatio,
    @Term(zh = "单价", en = "unit price") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal unitPrice,
    @Term(zh = "退货金额", en = "amount") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal amount,
    @Term(zh = "差异已请示", en = "difference confirmed") @AbsentMeans("false")
        Boolean differenceConfirmed,
    CustomFields custom)
    implements Extensible<ReturnedGoods> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public ReturnedGoods {
    differenceConfirmed = Objects.requireNonNullElse(differenceConfirmed, false);
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of() {
    return new Builder();
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends ReturnedGoodsBuilder
      implements FactBuilder<ReturnedGoods, Builder> {
    Builder() {}
  }
}
