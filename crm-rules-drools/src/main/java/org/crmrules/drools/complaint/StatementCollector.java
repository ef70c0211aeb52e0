package org.crmrules.drools.complaint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.complaint.StatementVerdict;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;

/** Gathers what the statement stages conclude. */
final class StatementCollector extends Collector implements StatementVerdict {

  private final Set<String> violations = new HashSet<>();
  private final Map<String, List<Firing>> beyondAuthority = new HashMap<>();

  @Override
  public void forbid(String violation) {
    note("forbid", violation);
    violations.add(violation);
  }

  @Override
  public void forbidBeyondAuthority(String violation) {
    Firing firing = note("forbidBeyondAuthority", violation);
    beyondAuthority.computeIfAbsent(violation, v -> new ArrayList<>(1)).add(firing);
  }

  /** Says whether the role may decide the amount. Called once. */
  void authority(boolean suffices) {
    if (suffices) {
      beyondAuthority.values().forEach(firings -> firings.forEach(Firing::passOver));
    } else {
      violations.addAll(beyondAuthority.keySet());
    }
  }

  /** Those of the declared ones that were concluded. */
  List<String> violations(List<String> declared) {
    return declared.stream().filter(violations::contains).toList();
  }
}
