package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.crmrules.pack.Term;
import org.crmrules.validation.Filled;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * An inquiry that customer service registered (P-18). Thread-safe: immutable.
 *
 * @param id the inquiry
 * @param region the region it comes from; null if unknown
 * @param product the product line it is about; null if none in particular
 * @param registeredAt when it was registered
 * @param resultAt when the result was fed back and recorded; null if it has not been
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "询价咨询", en = "inquiry")
@Value.Builder
public record Inquiry(
    @Term(zh = "咨询编号", en = "inquiry id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "区域", en = "region") @Filled String region,
    @Term(zh = "产品线", en = "product line") @Filled String product,
    @Term(zh = "登记时间", en = "registered at") @NotAfterAsOf @NotNull Instant registeredAt,
    @Term(zh = "结果反馈时间", en = "result at") @MayLieAhead Instant resultAt,
    CustomFields custom)
    implements Extensible<Inquiry> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public Inquiry {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String id, Instant registeredAt) {
    return new Builder().id(id).registeredAt(registeredAt);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends InquiryBuilder
      implements FactBuilder<Inquiry, Builder> {
    Builder() {}
  }
}
