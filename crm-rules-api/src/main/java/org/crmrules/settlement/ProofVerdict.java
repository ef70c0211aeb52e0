package org.crmrules.settlement;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/** What a rule can conclude about the proof of a return. One complete proof is enough. */
public interface ProofVerdict {

  /** The proof of this kind is complete. */
  @Term(zh = "该种凭证齐备", en = "the proof of this kind is complete")
  void complete(@DeclaredIn("proofs") String kind);
}
