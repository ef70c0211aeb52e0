package org.crmrules.drools.complaint.settlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.settlement.ReturnVerdict;

/** Combines what the rules on returned goods conclude: one block is enough. */
final class ReturnCollector extends Collector implements ReturnVerdict {

  private final Manifest manifest;
  private final List<Firing> posting = new ArrayList<>();
  private final Codes causes;
  private final Set<String> asked = new HashSet<>();
  private final Codes reviews;
  private boolean asksDecider;

  ReturnCollector(Manifest manifest) {
    this.manifest = manifest;
    this.causes = Codes.in(manifest.declared("obstacles"));
    this.reviews = Codes.in(manifest.declared("reviews"));
  }

  @Override
  public void postActual() {
    posting.add(note("postActual"));
  }

  @Override
  public void block(String cause) {
    causes.add(cause, note("block", cause));
  }

  @Override
  public void blockAndAsk(String cause, String role) {
    causes.add(cause, note("blockAndAsk", cause, role));
    asked.add(role);
  }

  @Override
  public void blockAndAskDecider(String cause) {
    causes.add(cause, note("blockAndAskDecider", cause));
    asksDecider = true;
  }

  @Override
  public void review(String cause) {
    reviews.add(cause, note("review", cause));
  }

  @Override
  public Object conclusion() {
    if (!causes.isEmpty()) {
      posting.forEach(Firing::passOver);
    }
    return null;
  }

  /** Whether a rule would post it. */
  boolean posts() {
    return !posting.isEmpty();
  }

  /** Why nothing is posted, as they are declared; empty if nothing blocks it. */
  List<String> causes() {
    return causes.inOrder();
  }

  /** Why somebody should look at it, as they are declared. */
  List<String> reviews() {
    return reviews.inOrder();
  }

  /**
   * Who is asked, as they are declared.
   *
   * @param decidedBy the role that decides on the complaint; null if nobody has to
   */
  List<String> asked(String decidedBy) {
    Set<String> all = new HashSet<>(asked);
    if (asksDecider) {
      all.add(decidedBy);
    }
    return manifest.declared("roles").stream().filter(all::contains).toList();
  }
}
