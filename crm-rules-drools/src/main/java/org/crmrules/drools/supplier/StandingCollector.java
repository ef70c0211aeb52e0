package org.crmrules.drools.supplier;

import java.util.List;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierStanding;

/** Combines what the standing stages conclude. */
final class StandingCollector extends Collector implements StandingVerdict {

  private final Codes causes;
  private boolean reserve;

  StandingCollector(List<String> declaredCauses) {
    this.causes = Codes.in(declaredCauses);
  }

  @Override
  public void reserve() {
    note("reserve");
    reserve = true;
  }

  @Override
  public void cancel(String cause) {
    causes.add(cause, note("cancel", cause));
  }

  @Override
  public Object conclusion() {
    return new SupplierStanding(reserve, !causes.isEmpty());
  }

  boolean isReserve() {
    return reserve;
  }

  /** Why the qualification is cancelled, as they are declared; empty if it is not. */
  List<String> causes() {
    return causes.inOrder();
  }
}
