package org.crmrules.pool;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * That it was reported how even the loads are (P-24). Thread-safe: immutable.
 *
 * @param reportedOn the day of the report
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "上次公平报告", en = "last fairness report")
@Value.Builder
public record LastReport(
    @Term(zh = "报告日", en = "reported on") @NotNull @NotAfterAsOf LocalDate reportedOn,
    CustomFields custom)
    implements Extensible<LastReport> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public LastReport {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(LocalDate reportedOn) {
    return new Builder().reportedOn(reportedOn);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends LastReportBuilder
      implements FactBuilder<LastReport, Builder> {
    Builder() {}
  }
}
