package org.crmrules.settlement;

import jakarta.validation.constraints.DecimalMax;
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
 * What one party bears of a cost. Thread-safe: immutable.
 *
 * @param party who
 * @param ratio a fraction, 0 to 1
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "责任比例", en = "share of a cost")
@Value.Builder
public record CostShare(
    @Term(zh = "责任方", en = "party") @Once @NotBlank @DeclaredIn("parties") String party,
    @Term(zh = "比例", en = "ratio")
        @NotNull
        @PositiveOrZero
        @DecimalMax(value = "1", message = "must be less than or equal to {value}")
        @Digits(integer = 1, fraction = 10)
        BigDecimal ratio,
    CustomFields custom)
    implements Extensible<CostShare> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public CostShare {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String party, BigDecimal ratio) {
    return new Builder().party(party).ratio(ratio);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends CostShareBuilder
      implements FactBuilder<CostShare, Builder> {
    Builder() {}
  }
}
