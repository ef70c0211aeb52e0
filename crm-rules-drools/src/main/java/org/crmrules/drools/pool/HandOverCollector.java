package org.crmrules.drools.pool;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.pool.HandOverVerdict;

/** Combines what the hand-over stages conclude about somebody who leaves. */
final class HandOverCollector extends Collector implements HandOverVerdict {

  private final List<String> declaredCauses;
  private final Set<String> causes = new HashSet<>();
  private boolean overdue;

  HandOverCollector(List<String> declaredCauses) {
    this.declaredCauses = declaredCauses;
  }

  @Override
  public void blocked(String cause) {
    note("blocked", cause);
    causes.add(cause);
  }

  @Override
  public void overdue() {
    note("overdue");
    overdue = true;
  }

  /** Why it is not complete, as the causes are declared. */
  List<String> causes() {
    return declaredCauses.stream().filter(causes::contains).toList();
  }

  boolean isOverdue() {
    return overdue;
  }
}
