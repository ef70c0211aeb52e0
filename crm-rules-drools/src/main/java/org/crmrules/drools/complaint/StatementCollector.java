package org.crmrules.drools.complaint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.complaint.StatementVerdict;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Collector;

/** Gathers what the statement stages conclude. */
final class StatementCollector extends Collector implements StatementVerdict {

  private final List<String> declaredViolations;
  private final Set<String> violations = new HashSet<>();

  StatementCollector(Manifest manifest) {
    this.declaredViolations = manifest.declared("violations");
  }

  @Override
  public void forbid(String violation) {
    note("forbid", violation);
    violations.add(violation);
  }

  /** As they are declared. */
  List<String> violations() {
    return declaredViolations.stream().filter(violations::contains).toList();
  }
}
