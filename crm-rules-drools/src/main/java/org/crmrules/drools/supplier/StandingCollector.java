package org.crmrules.drools.supplier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierStanding;

/** Combines what the standing stages conclude. */
final class StandingCollector extends Collector implements StandingVerdict {

  private final List<String> declaredCauses;
  private final Set<String> causes = new HashSet<>();
  private boolean reserve;

  StandingCollector(List<String> declaredCauses) {
    this.declaredCauses = declaredCauses;
  }

  @Override
  public void reserve() {
    note("reserve");
    reserve = true;
  }

  @Override
  public void cancel(String cause) {
    note("cancel", cause);
    causes.add(cause);
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
    return declaredCauses.stream().filter(causes::contains).toList();
  }
}
