package org.crmrules.drools.supplier;

import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Largest;
import org.crmrules.supplier.ReserveVerdict;

/** Combines what the reserve stages conclude. */
final class ReserveCollector extends Collector implements ReserveVerdict {

  private final Largest needed = new Largest("储备供方数", "number of reserve suppliers");

  @Override
  public void atLeast(int suppliers) {
    needed.conclude(suppliers, 0, note("atLeast", suppliers));
  }

  /** How many it takes; null if no rule concluded any. */
  Integer needed() {
    return needed.value();
  }
}
