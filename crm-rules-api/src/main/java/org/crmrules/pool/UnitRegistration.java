package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.Computed;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * A contracting unit that registered a customer as its own (P-21). Thread-safe: immutable.
 *
 * @param unitId the unit
 * @param registeredOn when it did
 * @param first true if no other unit did so earlier, or on the same day. Computed
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "单位登记", en = "registration by a unit")
@Value.Builder
public record UnitRegistration(
    @Term(zh = "承揽主体单位", en = "contracting unit") @NotBlank @Size(max = 200) String unitId,
    @Term(zh = "登记日期", en = "registered on") @NotAfterAsOf @NotNull LocalDate registeredOn,
    @Term(zh = "最先登记", en = "registered first") @Computed @AbsentMeans("false") Boolean first,
    CustomFields custom)
    implements Extensible<UnitRegistration> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public UnitRegistration {
    first = Objects.requireNonNullElse(first, false);
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String unitId, LocalDate registeredOn) {
    return new Builder().unitId(unitId).registeredOn(registeredOn);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends UnitRegistrationBuilder
      implements FactBuilder<UnitRegistration, Builder> {
    Builder() {}
  }
}
