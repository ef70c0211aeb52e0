package org.crmrules.drools.complaint.settlement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.settlement.ProofVerdict;

/** Gathers the proofs of a return that are complete (C-53). */
final class ProofCollector extends Collector implements ProofVerdict {

  private final Manifest manifest;
  private final Set<String> complete = new HashSet<>();

  ProofCollector(Manifest manifest) {
    this.manifest = manifest;
  }

  @Override
  public void complete(String kind) {
    note("complete", kind);
    complete.add(kind);
  }

  /** The kinds that are complete, as they are declared. */
  List<String> complete() {
    return manifest.declared("proofs").stream().filter(complete::contains).toList();
  }
}
