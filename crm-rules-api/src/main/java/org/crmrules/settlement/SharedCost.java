package org.crmrules.settlement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * What a complaint costs, and who bears it by the responsibility that was found (C-24, C-79).
 *
 * <p>Thread-safe: immutable. Money is in yuan, in whole cents.
 *
 * @param complaintId the complaint
 * @param items what it costs, by kind; together they are the cost
 * @param shares who bears it; each party once, and together exactly 1
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "分担的费用", en = "shared cost")
@Value.Builder
public record SharedCost(
    @Term(zh = "投诉编号", en = "complaint id") @NotBlank @Size(max = 200) String complaintId,
    @Term(zh = "费用项目", en = "items") @NotEmpty List<@NotNull @Valid CostItem> items,
    @Term(zh = "责任比例", en = "shares") @NotEmpty List<@NotNull @Valid CostShare> shares,
    CustomFields custom)
    implements Extensible<SharedCost> {

  public SharedCost {
    custom = CustomFields.orNone(custom);
    items = AsGiven.list(items);
    shares = AsGiven.list(shares);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String complaintId) {
    return new Builder().complaintId(complaintId);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends SharedCostBuilder
      implements FactBuilder<SharedCost, Builder> {
    Builder() {}
  }
}
