package org.crmrules.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

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
public record StateChange(
    @Term(zh = "供方编号", en = "supplier id") @NotBlank @Size(max = 200) String supplierId,
    @Term(zh = "原状态", en = "from") @NotNull SupplierState from,
    @Term(zh = "新状态", en = "to") @NotNull SupplierState to,
    @Term(zh = "已批准", en = "approved") boolean approved,
    @Term(zh = "资格已取消", en = "cancelled") boolean cancelled,
    @Term(zh = "已有凭据", en = "evidence that is there") @DeclaredIn("evidence")
        List<@NotBlank String> present,
    @Term(zh = "已批准的人", en = "who has approved") @DeclaredIn("approvals")
        List<@NotBlank String> approvals,
    CustomFields custom)
    implements Extensible<StateChange> {

  public StateChange {
    custom = CustomFields.orNone(custom);
    present = AsGiven.list(present);
    approvals = AsGiven.list(approvals);
  }

  /** Without fields that the pack declares. */
  public StateChange(
      String supplierId,
      SupplierState from,
      SupplierState to,
      boolean approved,
      boolean cancelled,
      List<@NotBlank String> present,
      List<@NotBlank String> approvals) {
    this(supplierId, from, to, approved, cancelled, present, approvals, CustomFields.NONE);
  }

  /** A change without evidence, of a supplier whose qualification stands. */
  public StateChange(String supplierId, SupplierState from, SupplierState to, boolean approved) {
    this(supplierId, from, to, approved, false, List.of(), List.of());
  }
}
