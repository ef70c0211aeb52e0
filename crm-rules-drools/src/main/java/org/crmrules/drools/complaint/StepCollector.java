package org.crmrules.drools.complaint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.complaint.StepVerdict;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.LevelBounds;

/** Gathers what the evidence stages conclude. */
final class StepCollector extends Collector implements StepVerdict {

  private final Manifest manifest;
  private final Set<String> needed = new HashSet<>();
  private final LevelBounds roles;
  private final Set<String> missing = new HashSet<>();
  private boolean followsPath;

  StepCollector(Manifest manifest) {
    this.manifest = manifest;
    List<String> highestFirst = new ArrayList<>(manifest.declared("roles"));
    Collections.reverse(highestFirst);
    this.roles = new LevelBounds(highestFirst);
  }

  @Override
  public void needs(String evidence) {
    note("needs", evidence);
    needed.add(evidence);
  }

  @Override
  public void missing(String evidence) {
    note("missing", evidence);
    missing.add(evidence);
  }

  @Override
  public void followsPath() {
    note("followsPath");
    followsPath = true;
  }

  @Override
  public void escalate(String role) {
    roles.atLeast(role, note("escalate", role));
  }

  /** What is missing, or needed and not there; as it is declared. */
  List<String> missing(List<String> present) {
    return manifest.declared("evidence").stream()
        .filter(e -> missing.contains(e) || needed.contains(e) && !present.contains(e))
        .toList();
  }

  boolean pathIsFollowed() {
    return followsPath;
  }

  /** The highest of the roles; null if no rule concluded any. Settles, so it is asked once. */
  String escalatedTo() {
    return roles.settle();
  }
}
