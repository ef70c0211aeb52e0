package org.crmrules.settlement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.Once;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * One kind of cost. Thread-safe: immutable.
 *
 * @param kind what it is for
 * @param amount in yuan and whole cents, at least 0
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "费用项目", en = "cost item")
@Value.Builder
public record CostItem(
    @Term(zh = "费用种类", en = "kind") @Once @NotBlank @DeclaredIn("costs") String kind,
    @Term(zh = "金额", en = "amount") @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal amount,
    CustomFields custom)
    implements Extensible<CostItem> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public CostItem {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String kind, BigDecimal amount) {
    return new Builder().kind(kind).amount(amount);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends CostItemBuilder
      implements FactBuilder<CostItem, Builder> {
    Builder() {}
  }
}
