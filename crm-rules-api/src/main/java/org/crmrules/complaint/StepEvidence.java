package org.crmrules.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * What there is when a step is to be closed.
 *
 * <p>Thread-safe: immutable.
 *
 * @param step the step
 * @param present the pieces of evidence that are there, by their codes; may be empty
 * @param satisfaction how satisfied the customer is, on the scale of the policy (C-93); null if
 *     nobody asked
 * @param rounds how many rounds of consultation with the customer there were (C-80), at least 0
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "环节凭据", en = "evidence of a step")
@Value.Builder
public record StepEvidence(
    @Term(zh = "环节", en = "step") @NotBlank @DeclaredIn("steps") String step,
    @Term(zh = "已有凭据", en = "evidence that is there") @DeclaredIn("evidence")
        List<@NotBlank String> present,
    @Term(zh = "满意程度", en = "satisfaction") Integer satisfaction,
    @Term(zh = "协商轮次", en = "rounds of consultation") @PositiveOrZero @AbsentMeans("0")
        Integer rounds,
    CustomFields custom)
    implements Extensible<StepEvidence> {

  public StepEvidence {
    rounds = Objects.requireNonNullElse(rounds, 0);
    custom = CustomFields.orNone(custom);
    present = AsGiven.list(present);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String step) {
    return new Builder().step(step);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends StepEvidenceBuilder
      implements FactBuilder<StepEvidence, Builder> {
    Builder() {}
  }
}
