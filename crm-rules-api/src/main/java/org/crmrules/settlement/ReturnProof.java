package org.crmrules.settlement;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

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
public record ReturnProof(
    @Term(zh = "种类", en = "kind") @NotBlank @DeclaredIn("proofs") String kind,
    @Term(zh = "买方已盖章", en = "stamped by the buyer") boolean stamped,
    @Term(zh = "写明的内容", en = "statements") @DeclaredIn("statements")
        List<@NotBlank String> statements,
    CustomFields custom)
    implements Extensible<ReturnProof> {

  public ReturnProof {
    custom = CustomFields.orNone(custom);
    statements = AsGiven.list(statements);
  }

  /** Without fields that the pack declares. */
  public ReturnProof(String kind, boolean stamped, List<@NotBlank String> statements) {
    this(kind, stamped, statements, CustomFields.NONE);
  }
}
