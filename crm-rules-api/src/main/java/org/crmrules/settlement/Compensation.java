package org.crmrules.settlement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * What customer service wants to pay to a guest, or to waive of what the guest owes, on a bill
 * (A-04, C-103). Which it is, the pack says by its kinds: they are never mixed in one.
 *
 * <p>Thread-safe: immutable. Money is in yuan.
 *
 * @param id the bill
 * @param kind what is paid or waived
 * @param amount all that is paid or waived in this way on the bill, at least 0; null if unknown
 * @param inScope true if it lies in the scope that was assigned to customer service
 * @param handledAt when it was granted; null if it was not yet
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "补偿或减免", en = "compensation or waiver")
@Value.Builder
public record Compensation(
    @Term(zh = "账单编号", en = "bill id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "种类", en = "kind") @NotBlank @DeclaredIn("compensations") String kind,
    @Term(zh = "金额", en = "amount") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal amount,
    @Term(zh = "在授权范围内", en = "in scope") @AbsentMeans("false") Boolean inScope,
    @Term(zh = "处理时间", en = "handled at") @MayLieAhead Instant handledAt,
    CustomFields custom)
    implements Extensible<Compensation> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public Compensation {
    inScope = Objects.requireNonNullElse(inScope, false);
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String id, String kind) {
    return new Builder().id(id).kind(kind);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends CompensationBuilder
      implements FactBuilder<Compensation, Builder> {
    Builder() {}
  }
}
