package org.crmrules.settlement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.crmrules.pack.Term;
import org.crmrules.validation.Once;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * The bonus of a person in the month in which penalties are proposed. Thread-safe: immutable.
 *
 * @param person who
 * @param amount the bonus of the month in yuan, at least 0
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "当月奖金", en = "bonus of the month")
@Value.Builder
public record StaffBonus(
    @Term(zh = "人员", en = "person") @Once @NotBlank @Size(max = 200) String person,
    @Term(zh = "奖金", en = "amount") @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal amount,
    CustomFields custom)
    implements Extensible<StaffBonus> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public StaffBonus {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String person, BigDecimal amount) {
    return new Builder().person(person).amount(amount);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends StaffBonusBuilder
      implements FactBuilder<StaffBonus, Builder> {
    Builder() {}
  }
}
