package org.crmrules.settlement;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule can conclude about the proof of a return. One complete proof is enough. */
@Term(zh = "退货凭证", en = "proof of a return")
public interface ProofVerdict {

  /** The proof of this kind is complete. */
  @Term(zh = "该种凭证齐备", en = "the proof of this kind is complete")
  @Concludes
  void complete(@DeclaredIn("proofs") String kind);

  /** What is complete goes to this keeper, together with the paper (C-53). */
  @Term(zh = "齐备的凭证与该单据一并送交", en = "what is complete goes to, together with the paper")
  @Concludes(as = As.IS, zh = "与凭证一并送交的单据和对象", en = "papers and recipients of a proof")
  void sentWith(@DeclaredIn("papers") String paper, @DeclaredIn("keepers") String keeper);
}
