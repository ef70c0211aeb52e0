package org.crmrules.drools.supplier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Largest;
import org.crmrules.supplier.SampleVerdict;

/** Combines what the sample stages conclude. */
final class SampleCollector extends Collector implements SampleVerdict {

  private final List<String> declaredCauses;
  private final Set<String> causes = new HashSet<>();
  private final Largest months = new Largest("number of months");

  SampleCollector(List<String> declaredCauses) {
    this.declaredCauses = declaredCauses;
  }

  @Override
  public void refuse(String cause) {
    note("refuse", cause);
    causes.add(cause);
  }

  @Override
  public void endedForMonths(int count) {
    months.conclude(count, 1, note("endedForMonths", count));
  }

  /** Nothing is submitted for a product on which cooperation has ended, even if no rule refuses. */
  boolean allowed() {
    return causes.isEmpty() && months.value() == null;
  }

  /** Why not, as they are declared. */
  List<String> causes() {
    return declaredCauses.stream().filter(causes::contains).toList();
  }

  /** After how many months it may come back; null if it has not ended. */
  Integer endedForMonths() {
    return months.value();
  }
}
