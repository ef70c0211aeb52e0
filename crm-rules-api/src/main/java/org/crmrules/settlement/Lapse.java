package org.crmrules.settlement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * Something that a person did or left undone, as it was found. The same person, event and kind
 * twice is one lapse.
 *
 * <p>Thread-safe: immutable. Money is in yuan.
 *
 * @param kind what it was
 * @param cause the cause of the complaint that it is about, as it was found; null if unknown (C-40)
 * @param person who answers for it
 * @param event the complaint or the act that it is about, so that nothing is counted twice (T-46)
 * @param causedComplaint true if it misled the customer and caused a complaint (C-70)
 * @param stated the penalty that the office in charge states, more than 0; null if it states none,
 *     because the policy knows the amount
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "过失", en = "lapse")
@Value.Builder
public record Lapse(
    @Term(zh = "种类", en = "kind") @NotBlank @DeclaredIn("lapses") String kind,
    @Term(zh = "客诉原因", en = "cause of the complaint") @DeclaredIn("causes") String cause,
    @Term(zh = "责任人", en = "person") @NotBlank @Size(max = 200) String person,
    @Term(zh = "事件", en = "event") @NotBlank @Size(max = 200) String event,
    @Term(zh = "造成投诉", en = "caused a complaint") @AbsentMeans("false") Boolean causedComplaint,
    @Term(zh = "拟定的罚款", en = "stated penalty") @Positive @Digits(integer = 15, fraction = 2)
        BigDecimal stated,
    CustomFields custom)
    implements Extensible<Lapse> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public Lapse {
    causedComplaint = Objects.requireNonNullElse(causedComplaint, false);
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String kind, String person, String event) {
    return new Builder().kind(kind).person(person).event(event);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends LapseBuilder implements FactBuilder<Lapse, Builder> {
    Builder() {}
  }
}
