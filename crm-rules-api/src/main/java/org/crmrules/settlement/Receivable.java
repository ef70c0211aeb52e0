package org.crmrules.settlement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.Term;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.Once;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * What a customer owes for one item number.
 *
 * <p>Thread-safe: immutable. Money is in yuan.
 *
 * @param item the item number, each of them once
 * @param due what is to be collected, at least 0
 * @param collected what of it was collected, 0 to {@code due}
 * @param underComplaint true if a complaint delays it (C-52)
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "应收账款", en = "receivable")
@InOrder({"collected", "due"})
@Value.Builder
public record Receivable(
    @Term(zh = "料号", en = "item number") @Once @NotBlank @Size(max = 200) String item,
    @Term(zh = "应收金额", en = "due") @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal due,
    @Term(zh = "已收金额", en = "collected")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal collected,
    @Term(zh = "因客诉延迟", en = "delayed by a complaint") @AbsentMeans("false") Boolean underComplaint,
    CustomFields custom)
    implements Extensible<Receivable> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public Receivable {
    underComplaint = Objects.requireNonNullElse(underComplaint, false);
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String item, BigDecimal due, BigDecimal collected) {
    return new Builder().item(item).due(due).collected(collected);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends ReceivableBuilder
      implements FactBuilder<Receivable, Builder> {
    Builder() {}
  }
}
