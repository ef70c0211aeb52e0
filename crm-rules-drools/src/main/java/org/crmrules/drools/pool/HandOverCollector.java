package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.pool.HandOverVerdict;

/** Combines what the hand-over stages conclude about somebody who leaves. */
final class HandOverCollector extends Collector implements HandOverVerdict {

  private final Codes causes;
  private boolean overdue;

  HandOverCollector(List<String> declaredCauses) {
    this.causes = Codes.in(declaredCauses);
  }

  @Override
  public void blocked(String cause) {
    causes.add(cause, note("blocked", cause));
  }

  @Override
  public void overdue() {
    note("overdue");
    overdue = true;
  }

  /** Why it is not complete, as the causes are declared. */
  List<String> causes() {
    return causes.inOrder();
  }

  boolean isOverdue() {
    return overdue;
  }
}
