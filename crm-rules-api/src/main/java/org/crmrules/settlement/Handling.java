package org.crmrules.settlement;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * What was decided to be done about a complaint: an allowance, a return, a penalty.
 *
 * <p>Thread-safe: immutable.
 *
 * @param code what is done
 * @param approved true if it needs an approval of its own and has it (C-39)
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "处理方式", en = "handling")
@Value.Builder
public record Handling(
    @Term(zh = "方式", en = "code") @NotBlank @DeclaredIn("handlings") String code,
    @Term(zh = "已另行批准", en = "approved") @AbsentMeans("false") Boolean approved,
    CustomFields custom)
    implements Extensible<Handling> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public Handling {
    approved = Objects.requireNonNullElse(approved, false);
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String code) {
    return new Builder().code(code);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends HandlingBuilder
      implements FactBuilder<Handling, Builder> {
    Builder() {}
  }
}
