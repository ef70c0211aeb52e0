package org.crmrules.drools.supplier;

import org.crmrules.drools.runtime.Collector;
import org.crmrules.supplier.ChangeVerdict;

/** Combines what the state stages conclude. */
final class ChangeCollector extends Collector implements ChangeVerdict {

  private boolean allowed;

  @Override
  public void allow() {
    note("allow");
    allowed = true;
  }

  boolean allowed() {
    return allowed;
  }
}
