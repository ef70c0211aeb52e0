package org.crmrules.supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

/**
 * A product and its suppliers.
 *
 * @param product the product
 * @param suppliers all of its suppliers; may be empty. What counts as reserve, and whose
 *     qualification is cancelled, is said by the rules
 * @param reserveSuppliers how many of them count as reserve. Computed
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "产品储备", en = "product reserve")
public record ProductReserve(
    @Term(zh = "产品", en = "product") @NotBlank @Size(max = 200) String product,
    @Term(zh = "供方", en = "suppliers") List<@NotNull @Valid SupplierRecord> suppliers,
    @Term(zh = "储备供方数", en = "reserve suppliers") @PositiveOrZero int reserveSuppliers,
    CustomFields custom)
    implements Extensible<ProductReserve> {

  public ProductReserve {
    custom = CustomFields.orNone(custom);
    suppliers = AsGiven.list(suppliers);
  }

  /** Without fields that the pack declares. */
  public ProductReserve(
      String product, List<@NotNull @Valid SupplierRecord> suppliers, int reserveSuppliers) {
    this(product, suppliers, reserveSuppliers, CustomFields.NONE);
  }

  /** A product and all of its suppliers. */
  public static ProductReserve of(String product, List<SupplierRecord> suppliers) {
    return new ProductReserve(product, suppliers, 0);
  }
}
