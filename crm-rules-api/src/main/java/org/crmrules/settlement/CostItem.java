package org.crmrules.settlement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

/**
 * One kind of cost. Thread-safe: immutable.
 *
 * @param kind what it is for
 * @param amount in yuan and whole cents, at least 0
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "费用项目", en = "cost item")
public record CostItem(
    @Term(zh = "费用种类", en = "kind") @NotBlank @DeclaredIn("costs") String kind,
    @Term(zh = "金额", en = "amount") @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal amount,
    CustomFields custom)
    implements Extensible<CostItem> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public CostItem {
    custom = CustomFields.orNone(custom);
  }

  /** Without fields that the pack declares. */
  public CostItem(String kind, BigDecimal amount) {
    this(kind, amount, CustomFields.NONE);
  }
}
