package org.crmrules.drools.complaint.settlement;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.settlement.ProofVerdict;

/** Gathers the proofs of a return that are complete, and who gets them (C-53). */
final class ProofCollector extends Collector implements ProofVerdict {

  private final Codes complete;
  private final Agreed<String> recipient = new Agreed<>("凭证的送交对象", "recipients of a proof");
  private final Agreed<String> together = new Agreed<>("与凭证一并送交的单据", "papers that go with a proof");
  private final List<Firing> sending = new ArrayList<>(1);

  ProofCollector(Manifest manifest) {
    this.complete = Codes.in(manifest.declared("proofs"));
  }

  @Override
  public void complete(String kind) {
    complete.add(kind, note("complete", kind));
  }

  @Override
  public void sentWith(String paper, String keeper) {
    Firing firing = note("sentWith", paper, keeper);
    together.conclude(paper, firing);
    recipient.conclude(keeper, firing);
    sending.add(firing);
  }

  @Override
  public Object conclusion() {
    if (complete.isEmpty()) {
      sending.forEach(Firing::passOver);
    }
    return null;
  }

  /** The kinds that are complete, as they are declared. */
  List<String> complete() {
    return complete.inOrder();
  }

  /** Null if nothing is complete, or if no rule said. */
  String recipient() {
    return complete.isEmpty() ? null : recipient.value();
  }

  /** Null if nothing is complete, or if no rule said. */
  String together() {
    return complete.isEmpty() ? null : together.value();
  }
}
