package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.crmrules.pack.Term;
import org.crmrules.validation.Filled;

/**
 * A plan to win customers (P-26). Thread-safe: immutable.
 *
 * @param id the plan
 * @param responsible the person responsible; null if the plan names none
 * @param divisionOfWork who does what; null if the plan does not say
 */
@Term(zh = "客户开发计划", en = "acquisition plan")
public record AcquisitionPlan(
    @Term(zh = "计划编号", en = "plan id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "责任人", en = "responsible person") @Filled String responsible,
    @Term(zh = "分工", en = "division of work") @Filled(max = 4000) String divisionOfWork) {}
