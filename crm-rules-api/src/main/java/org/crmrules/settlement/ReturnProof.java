package org.crmrules.settlement;

import jakarta.validation.constraints.NotBlank;
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
 * A paper by which the customer proves a return (C-53).
 *
 * <p>Thread-safe: immutable.
 *
 * @param kind what it is
 * @param stamped true if the buyer has stamped it
 * @param statements what it states; may be empty
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "退货凭证", en = "proof of a return")
@Value.Builder
public record ReturnProof(
    @Term(zh = "种类", en = "kind") @NotBlank @DeclaredIn("proofs") String kind,
    @Term(zh = "买方已盖章", en = "stamped by the buyer") @AbsentMeans("false") Boolean stamped,
    @Term(zh = "写明的内容", en = "statements") @DeclaredIn("statements")
        List<@NotBlank String> statements,
    CustomFields custom)
    implements Extensible<ReturnProof> {

  public ReturnProof {
    stamped = Objects.requireNonNullElse(stamped, false);
    custom = CustomFields.orNone(custom);
    statements = AsGiven.list(statements);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String kind) {
    return new Builder().kind(kind);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends ReturnProofBuilder
      implements FactBuilder<ReturnProof, Builder> {
    Builder() {}
  }
}
