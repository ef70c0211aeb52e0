package org.crmrules.complaint;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * A complaint needs its number. The host keeps the sequence.
 *
 * @param acceptedOn the day of acceptance, in the zone of the pack
 * @param serial which complaint of the scope it is, from 1 on
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "编号申请", en = "number request")
@Value.Builder
public record NumberRequest(
    @Term(zh = "受理日期", en = "accepted on") @NotAfterAsOf @NotNull LocalDate acceptedOn,
    @Term(zh = "流水号", en = "serial") @NotNull @Positive Integer serial,
    CustomFields custom)
    implements Extensible<NumberRequest> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public NumberRequest {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(LocalDate acceptedOn, Integer serial) {
    return new Builder().acceptedOn(acceptedOn).serial(serial);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends NumberRequestBuilder
      implements FactBuilder<NumberRequest, Builder> {
    Builder() {}
  }
}
