package org.crmrules.grading;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * What is known about a customer when it is graded. Unknown is null, never zero.
 *
 * <p>Thread-safe: immutable. Money is in yuan.
 *
 * @param id the customer
 * @param amountLast12Months what the customer bought in the twelve months before the as-of date, in
 *     yuan, at least 0; null if unknown, and then the customer is not graded (G-22)
 * @param ordersLast12Months how many orders that were, at least 0; null if unknown, and then the
 *     customer is not graded (G-22)
 * @param lastTransactionOn the day of the last transaction; null if unknown or never
 * @param monthsSinceLastTransaction whole months from the last transaction to the as-of date, at
 *     least 0. Computed from {@code lastTransactionOn} where that is known; a host that knows no
 *     more may give the months themselves
 * @param contributionScore what the customer contributes beside the amount, as the host scores it,
 *     0 to 100; null if unknown, and then the amount alone decides (G-17)
 * @param potentialScore how much the customer may grow, as the host scores it, 0 to 100; null if
 *     unknown, and then the amount alone decides (G-17)
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "客户资料", en = "customer profile")
@Value.Builder
public record CustomerProfile(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "近十二个月采购额", en = "12-month purchases")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal amountLast12Months,
    @Term(zh = "近十二个月订单数", en = "12-month orders") @PositiveOrZero Integer ordersLast12Months,
    @Term(zh = "最近交易日", en = "last transaction") @NotAfterAsOf LocalDate lastTransactionOn,
    @Term(zh = "距最近交易的月数", en = "months since the last transaction")
        @PositiveOrZero
        @Elapsed(since = "lastTransactionOn")
        Integer monthsSinceLastTransaction,
    @Term(zh = "贡献评分", en = "contribution score")
        @PositiveOrZero
        @DecimalMax(value = "100", message = "must be less than or equal to {value}")
        @Digits(integer = 3, fraction = 10)
        BigDecimal contributionScore,
    @Term(zh = "发展潜力评分", en = "potential score")
        @PositiveOrZero
        @DecimalMax(value = "100", message = "must be less than or equal to {value}")
        @Digits(integer = 3, fraction = 10)
        BigDecimal potentialScore,
    CustomFields custom)
    implements Extensible<CustomerProfile> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public CustomerProfile {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String id) {
    return new Builder().id(id);
  }

  /** The same profile with the elapsed months as of a day that is not before the transaction. */
  public CustomerProfile asOf(LocalDate today) {
    return lastTransactionOn == null
        ? this
        : new CustomerProfile(
            id,
            amountLast12Months,
            ordersLast12Months,
            lastTransactionOn,
            Math.toIntExact(Math.max(0, lastTransactionOn.until(today, ChronoUnit.MONTHS))),
            contributionScore,
            potentialScore,
            custom);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends CustomerProfileBuilder
      implements FactBuilder<CustomerProfile, Builder> {
    Builder() {}
  }
}
