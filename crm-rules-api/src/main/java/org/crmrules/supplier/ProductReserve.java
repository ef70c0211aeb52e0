package org.crmrules.supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.Computed;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.validation.Filled;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * A product and its suppliers.
 *
 * @param product the product
 * @param suppliers all of its suppliers; may be empty. What counts as reserve, and whose
 *     qualification is cancelled, is said by the rules
 * @param reserveSuppliers how many of them count as reserve. Computed
 * @param changing the supplier whose state is to change, one of {@code suppliers}; null if none is
 * @param changesTo the state that it is to come to; null if none is
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "产品储备", en = "product reserve")
@Value.Builder
public record ProductReserve(
    @Term(zh = "产品", en = "product") @NotBlank @Size(max = 200) String product,
    @Term(zh = "供方", en = "suppliers") List<@NotNull @Valid SupplierRecord> suppliers,
    @Term(zh = "储备供方数", en = "reserve suppliers") @Computed @PositiveOrZero @AbsentMeans("0")
        Integer reserveSuppliers,
    @Term(zh = "拟变更的供方", en = "supplier that is to change") @Filled String changing,
    @Term(zh = "拟变更为", en = "changes to") SupplierState changesTo,
    CustomFields custom)
    implements Extensible<ProductReserve> {

  public ProductReserve {
    reserveSuppliers = Objects.requireNonNullElse(reserveSuppliers, 0);
    custom = CustomFields.orNone(custom);
    suppliers = AsGiven.list(suppliers);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String product) {
    return new Builder().product(product);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends ProductReserveBuilder
      implements FactBuilder<ProductReserve, Builder> {
    Builder() {}
  }
}
