package org.crmrules.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.crmrules.pack.Term;

/**
 * A supplier is to change its state (S-05).
 *
 * @param supplierId the supplier
 * @param from where it stands
 * @param to where it is to stand
 * @param approved true if the change has been approved
 */
@Term(zh = "状态变更", en = "state change")
public record StateChange(
    @Term(zh = "供方编号", en = "supplier id") @NotBlank @Size(max = 200) String supplierId,
    @Term(zh = "原状态", en = "from") @NotNull SupplierState from,
    @Term(zh = "新状态", en = "to") @NotNull SupplierState to,
    @Term(zh = "已批准", en = "approved") boolean approved) {}
