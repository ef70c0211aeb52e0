package org.crmrules.drools.complaint.settlement;

import java.util.List;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.settlement.ProofVerdict;

/** Gathers the proofs of a return that are complete (C-53). */
final class ProofCollector extends Collector implements ProofVerdict {

  private final Codes complete;

  ProofCollector(Manifest manifest) {
    this.complete = Codes.in(manifest.declared("proofs"));
  }

  @Override
  public void complete(String kind) {
    complete.add(kind, note("complete", kind));
  }

  /** The kinds that are complete, as they are declared. */
  List<String> complete() {
    return complete.inOrder();
  }
}
