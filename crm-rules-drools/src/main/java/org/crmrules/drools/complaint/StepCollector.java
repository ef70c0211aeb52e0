package org.crmrules.drools.complaint;

import java.util.List;
import org.crmrules.complaint.StepVerdict;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.LevelBounds;

/** Gathers what the evidence stages conclude. */
final class StepCollector extends Collector implements StepVerdict {

  private final Manifest manifest;
  private final Codes needed = Codes.byName();
  private final Codes missing = Codes.byName();
  private final LevelBounds roles;
  private final Codes before = Codes.byName();
  private boolean followsPath;

  StepCollector(Manifest manifest) {
    this.manifest = manifest;
    this.roles = LevelBounds.worstFirst(manifest.declared("roles"));
  }

  @Override
  public void needs(String evidence) {
    needed.add(evidence, note("needs", evidence));
  }

  @Override
  public void missing(String evidence) {
    missing.add(evidence, note("missing", evidence));
  }

  @Override
  public void followsPath() {
    note("followsPath");
    followsPath = true;
  }

  @Override
  public void comesAfter(String step) {
    before.add(step, note("comesAfter", step));
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

  /** The steps of the path that must be done before this one. */
  List<String> before(String step, List<String> path) {
    List<String> order = manifest.declared("steps");
    return path.stream()
        .filter(s -> before.contains(s) || followsPath && order.indexOf(s) < order.indexOf(step))
        .toList();
  }

  /** The highest of the roles; null if no rule concluded any. Settles, so it is asked once. */
  String escalatedTo() {
    return roles.settle();
  }
}
