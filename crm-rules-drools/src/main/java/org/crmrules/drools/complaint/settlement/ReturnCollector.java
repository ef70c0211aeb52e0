package org.crmrules.drools.complaint.settlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.settlement.ReturnVerdict;

/** Combines what the rules on returned goods conclude: one block is enough. */
final class ReturnCollector extends Collector implements ReturnVerdict {

  private final Manifest manifest;
  private final List<Firing> posting = new ArrayList<>();
  private final Set<String> causes = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> reviews = new HashSet<>();
  private boolean asksDecider;

  ReturnCollector(Manifest manifest) {
    this.manifest = manifest;
  }

  @Override
  public void postActual() {
    posting.add(note("postActual"));
  }

  @Override
  public void block(String cause) {
    note("block", cause);
    causes.add(cause);
  }

  @Override
  public void blockAndAsk(String cause, String role) {
    note("blockAndAsk", cause, role);
    causes.add(cause);
    asked.add(role);
  }

  @Override
  public void blockAndAskDecider(String cause) {
    note("blockAndAskDecider", cause);
    causes.add(cause);
    asksDecider = true;
  }

  @Override
  public void review(String cause) {
    note("review", cause);
    reviews.add(cause);
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
    return inOrder("obstacles", causes);
  }

  /** Why somebody should look at it, as they are declared. */
  List<String> reviews() {
    return inOrder("reviews", reviews);
  }

  /**
   * Who is asked, as they are declared.
   *
   * @param decidedBy the role that decides on the complaint
   */
  List<String> asked(String decidedBy) {
    Set<String> all = new HashSet<>(asked);
    if (asksDecider) {
      all.add(decidedBy);
    }
    return inOrder("roles", all);
  }

  private List<String> inOrder(String list, Set<String> codes) {
    return manifest.declared(list).stream().filter(codes::contains).toList();
  }
}
