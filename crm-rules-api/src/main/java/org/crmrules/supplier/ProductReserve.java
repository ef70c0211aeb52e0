package org.crmrules.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;

/**
 * A product and the states of its suppliers.
 *
 * @param product the product
 * @param suppliers the states of all of its suppliers; may be empty
 * @param reserveSuppliers how many of them count as reserve. Computed
 */
@Term(zh = "产品储备", en = "product reserve")
public record ProductReserve(
    @Term(zh = "产品", en = "product") @NotBlank @Size(max = 200) String product,
    @Term(zh = "供方状态", en = "supplier states") List<@NotNull SupplierState> suppliers,
    @Term(zh = "储备供方数", en = "reserve suppliers") @PositiveOrZero int reserveSuppliers) {

  public ProductReserve {
    suppliers = AsGiven.list(suppliers);
  }

  /** A product and the states of all of its suppliers. */
  public static ProductReserve of(String product, List<SupplierState> suppliers) {
    return new ProductReserve(product, suppliers, 0);
  }
}
