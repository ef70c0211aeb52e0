package org.crmrules.drools.pool;

import org.crmrules.drools.runtime.Collector;
import org.crmrules.pool.DistributionVerdict;

/** Combines what the distribution stages conclude. */
final class DistributionCollector extends Collector implements DistributionVerdict {

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
