package org.crmrules.grading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.Filled;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * A level that a person sets, whatever the rules find (G-27). What is lacking is no invalid fact:
 * the pack says what an override needs, and what becomes of one without. Thread-safe: immutable.
 *
 * @param customerId the customer
 * @param level one of the levels that the pack declares; null if none is named
 * @param reason why; null if nobody said
 * @param approver who approved of it; null if nobody did
 * @param validUntil the last day on which it holds; null if no end was set
 * @param expired true if that day is over on the as-of date. Computed from {@code validUntil}
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "人工改级", en = "override")
@Value.Builder
public record LevelOverride(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String customerId,
    @Term(zh = "改为", en = "level") @DeclaredIn("levels") String level,
    @Term(zh = "理由", en = "reason") @Filled(max = 1000) String reason,
    @Term(zh = "批准人", en = "approved by") @Filled String approver,
    @Term(zh = "有效期至", en = "valid until") @MayLieAhead LocalDate validUntil,
    @Term(zh = "已过期", en = "expired") Boolean expired,
    CustomFields custom)
    implements Extensible<LevelOverride> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public LevelOverride {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String customerId) {
    return new Builder().customerId(customerId);
  }

  /** The same as of a day. */
  public LevelOverride asOf(LocalDate today) {
    return validUntil == null ? this : toBuilder().expired(validUntil.isBefore(today)).build();
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends LevelOverrideBuilder
      implements FactBuilder<LevelOverride, Builder> {
    Builder() {}
  }
}
