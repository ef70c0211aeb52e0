package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.crmrules.pack.Term;
import org.crmrules.validation.Filled;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * A plan to win customers (P-26). Thread-safe: immutable.
 *
 * @param id the plan
 * @param responsible the person responsible; null if the plan names none
 * @param divisionOfWork who does what; null if the plan does not say
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "客户开发计划", en = "acquisition plan")
@Value.Builder
public record AcquisitionPlan(
    @Term(zh = "计划编号", en = "plan id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "责任人", en = "responsible person") @Filled String responsible,
    @Term(zh = "分工", en = "division of work") @Filled(max = 4000) String divisionOfWork,
    CustomFields custom)
    implements Extensible<AcquisitionPlan> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public AcquisitionPlan {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String id) {
    return new Builder().id(id);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends AcquisitionPlanBuilder
      implements FactBuilder<AcquisitionPlan, Builder> {
    Builder() {}
  }
}
