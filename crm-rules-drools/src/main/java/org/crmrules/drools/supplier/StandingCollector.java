package org.crmrules.drools.supplier;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierStanding;

/** Combines what the standing stages conclude. */
final class StandingCollector extends Collector implements StandingVerdict {

  private final Codes causes;
  private final List<Firing> reserve = new ArrayList<>();
  private final List<Firing> notRated = new ArrayList<>();

  StandingCollector(List<String> declaredCauses) {
    this.causes = Codes.in(declaredCauses);
  }

  @Override
  public void reserve() {
    reserve.add(note("reserve"));
  }

  @Override
  public void notRated() {
    notRated.add(note("notRated"));
  }

  @Override
  public void cancel(String cause) {
    causes.add(cause, note("cancel", cause));
  }

  @Override
  public Object conclusion() {
    if (!causes.isEmpty()) {
      reserve.forEach(Firing::passOver);
    }
    return new SupplierStanding(isReserve(), !causes.isEmpty());
  }

  /** Whoever has lost the qualification is no reserve, whatever the state. */
  boolean isReserve() {
    return !reserve.isEmpty() && causes.isEmpty();
  }

  boolean isNotRated() {
    return !notRated.isEmpty();
  }

  /** Nobody asks for a rating. */
  void passOverRating() {
    notRated.forEach(Firing::passOver);
  }

  /** Why the qualification is cancelled, as they are declared; empty if it is not. */
  List<String> causes() {
    return causes.inOrder();
  }
}
