package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.crmrules.pack.Term;

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
    @Term(zh = "责任人", en = "responsible person")
        @Size(max = 200)
        @Pattern(
            regexp = "(?s).*\\S.*",
            message = "must not be blank; leave it out if it is unknown")
        String responsible,
    @Term(zh = "分工", en = "division of work")
        @Size(max = 4000)
        @Pattern(
            regexp = "(?s).*\\S.*",
            message = "must not be blank; leave it out if it is unknown")
        String divisionOfWork) {}
