package org.crmrules.supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;

/**
 * A product and its suppliers.
 *
 * @param product the product
 * @param suppliers all of its suppliers; may be empty. What counts as reserve, and whose
 *     qualification is cancelled, is said by the rules
 * @param reserveSuppliers how many of them count as reserve. Computed
 */
@Term(zh = "产品储备", en = "product reserve")
public record ProductReserve(
    @Term(zh = "产品", en = "product") @NotBlank @Size(max = 200) String product,
    @Term(zh = "供方", en = "suppliers") List<@NotNull @Valid SupplierRecord> suppliers,
    @Term(zh = "储备供方数", en = "reserve suppliers") @PositiveOrZero int reserveSuppliers) {

  public ProductReserve {
    suppliers = AsGiven.list(suppliers);
  }

  /** A product and all of its suppliers. */
  public static ProductReserve of(String product, List<SupplierRecord> suppliers) {
    return new ProductReserve(product, suppliers, 0);
  }
}
