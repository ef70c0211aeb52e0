package org.crmrules.pool;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * A customer to be won (P-20). Unknown is null. Thread-safe: immutable.
 *
 * @param id the customer
 * @param withinAbility whether our resources and abilities suffice for it; null if nobody has said
 * @param strategicFit how well it fits the development strategy, 0 to 100; null if unknown
 * @param potential its potential, 0 to 100; null if unknown
 * @param knownSince since when it has been known; null if unknown
 * @param daysKnown days from there to the as-of date. Computed from {@code knownSince} where that
 *     is known
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "潜在客户", en = "prospect")
@Value.Builder
public record Prospect(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "资源和能力可及", en = "within our resources and abilities") Boolean withinAbility,
    @Term(zh = "与发展战略的符合度", en = "fit with the strategy") @Min(0) @Max(100) Integer strategicFit,
    @Term(zh = "潜力", en = "potential") @Min(0) @Max(100) Integer potential,
    @Term(zh = "知悉日期", en = "known since") @NotAfterAsOf LocalDate knownSince,
    @Term(zh = "知悉天数", en = "days known") @PositiveOrZero @Elapsed(since = "knownSince")
        Integer daysKnown,
    CustomFields custom)
    implements Extensible<Prospect> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public Prospect {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String id) {
    return new Builder().id(id);
  }

  /** The same with the elapsed days as of a day that is not before the one it is known since. */
  public Prospect asOf(LocalDate today) {
    return toBuilder().daysKnown(PoolCustomer.days(knownSince, today, daysKnown)).build();
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends ProspectBuilder
      implements FactBuilder<Prospect, Builder> {
    Builder() {}
  }
}
