package org.crmrules.settlement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

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
    @Term(zh = "差异已请示", en = "difference confirmed") boolean differenceConfirmed,
    CustomFields custom)
    implements Extensible<ReturnedGoods> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public ReturnedGoods {
    custom = CustomFields.orNone(custom);
  }

  /** Begins a return; what is not set stays unknown. */
  public static Builder of() {
    return new Builder();
  }

  /** Sets the components by name. Not thread-safe. */
  public static final class Builder {

    private BigDecimal approvedQuantity;
    private BigDecimal actualQuantity;
    private BigDecimal receivedQuantity;
    private BigDecimal toleranceRatio;
    private BigDecimal unitPrice;
    private BigDecimal amount;
    private boolean differenceConfirmed;
    private CustomFields custom = CustomFields.NONE;

    private Builder() {}

    /** See {@link ReturnedGoods}. */
    public Builder approvedQuantity(BigDecimal value) {
      approvedQuantity = value;
      return this;
    }

    /** See {@link ReturnedGoods}. */
    public Builder actualQuantity(BigDecimal value) {
      actualQuantity = value;
      return this;
    }

    /** See {@link ReturnedGoods}. */
    public Builder receivedQuantity(BigDecimal value) {
      receivedQuantity = value;
      return this;
    }

    /** See {@link ReturnedGoods}. */
    public Builder toleranceRatio(BigDecimal value) {
      toleranceRatio = value;
      return this;
    }

    /** See {@link ReturnedGoods}. */
    public Builder unitPrice(BigDecimal value) {
      unitPrice = value;
      return this;
    }

    /** See {@link ReturnedGoods}. */
    public Builder amount(BigDecimal value) {
      amount = value;
      return this;
    }

    /** See {@link ReturnedGoods}. */
    public Builder differenceConfirmed(boolean value) {
      differenceConfirmed = value;
      return this;
    }

    /** See {@link Extensible#with(String, Object)}. */
    public Builder with(String name, Object value) {
      custom = custom.with(name, value);
      return this;
    }

    /** The returned goods. */
    public ReturnedGoods build() {
      return new ReturnedGoods(
          approvedQuantity,
          actualQuantity,
          receivedQuantity,
          toleranceRatio,
          unitPrice,
          amount,
          differenceConfirmed,
          custom);
    }
  }
}
