package org.crmrules.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * A supplier is to change its state (S-05).
 *
 * <p>Thread-safe: immutable.
 *
 * @param supplierId the supplier
 * @param from where it stands
 * @param to where it is to stand
 * @param approved true if coming back after an end has been approved
 * @param cancelled true if its qualification is cancelled (S-12, S-21, S-22)
 * @param present the pieces of evidence that are there, by their codes; may be empty
 * @param approvals who has approved the change, by their codes; may be empty
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "状态变更", en = "state change")
@Value.Builder
public record StateChange(
    @Term(zh = "供方编号", en = "supplier id") @NotBlank @Size(max = 200) String supplierId,
    @Term(zh = "原状态", en = "from") @NotNull SupplierState from,
    @Term(zh = "新状态", en = "to") @NotNull SupplierState to,
    @Term(zh = "已批准", en = "approved") @AbsentMeans("false") Boolean approved,
    @Term(zh = "资格已取消", en = "cancelled") @AbsentMeans("false") Boolean cancelled,
    @Term(zh = "已有凭据", en = "evidence that is there") @DeclaredIn("evidence")
        List<@NotBlank String> present,
    @Term(zh = "已批准的人", en = "who has approved") @DeclaredIn("approvals")
        List<@NotBlank String> approvals,
    CustomFields custom)
    implements Extensible<StateChange> {

  public StateChange {
    approved = Objects.requireNonNullElse(approved, false);
    cancelled = Objects.requireNonNullElse(cancelled, false);
    custom = CustomFields.orNone(custom);
    present = AsGiven.list(present);
    approvals = AsGiven.list(approvals);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String supplierId, SupplierState from, SupplierState to) {
    return new Builder().supplierId(supplierId).from(from).to(to);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends StateChangeBuilder
      implements FactBuilder<StateChange, Builder> {
    Builder() {}
  }
}
