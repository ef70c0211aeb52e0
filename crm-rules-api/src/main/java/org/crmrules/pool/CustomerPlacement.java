package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.crmrules.pack.Term;
import org.crmrules.validation.Filled;

/**
 * What decides which department and unit a customer belongs to (P-19, P-21, P-22). Thread-safe:
 * immutable.
 *
 * @param customerId the customer
 * @param contractSigned true if a contract has been signed
 * @param projectDelivered true if the project has been delivered
 * @param registeredUnit the contracting unit that registered the customer first; null if none did
 * @param otherUnits how many other units claim it too, at least 0
 * @param introducedBy the department that introduced it; null if unknown
 */
@Term(zh = "客户归口", en = "customer placement")
public record CustomerPlacement(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String customerId,
    @Term(zh = "合同已签订", en = "contract signed") boolean contractSigned,
    @Term(zh = "项目已交付", en = "project delivered") boolean projectDelivered,
    @Term(zh = "最先登记的承揽主体单位", en = "unit that registered it first") @Filled String registeredUnit,
    @Term(zh = "同时主张的其他单位数", en = "other units that claim it") @PositiveOrZero int otherUnits,
    @Term(zh = "介绍部门", en = "introducing department") @Filled String introducedBy) {}
