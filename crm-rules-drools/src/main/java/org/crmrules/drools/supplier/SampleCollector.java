package org.crmrules.drools.supplier;

import java.util.List;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.drools.runtime.Largest;
import org.crmrules.supplier.SampleVerdict;

/** Combines what the sample stages conclude. */
final class SampleCollector extends Collector implements SampleVerdict {

  private final Codes causes;
  private final Integer sinceFailure;
  private final Largest months = new Largest("月数", "number of months");

  /**
   * @param sinceFailure months since the last failure; null if unknown
   */
  SampleCollector(List<String> declaredCauses, Integer sinceFailure) {
    this.causes = Codes.in(declaredCauses);
    this.sinceFailure = sinceFailure;
  }

  @Override
  public void refuse(String cause) {
    causes.add(cause, note("refuse", cause));
  }

  @Override
  public void endedForMonths(String cause, int count) {
    Firing firing = note("endedForMonths", cause, count);
    atLeast(1, count, "月数", "number of months");
    if (sinceFailure != null && sinceFailure >= count) {
      firing.passOver(); // the months are over
    } else {
      months.conclude(count, 1, firing);
      causes.add(cause, firing);
    }
  }

  boolean allowed() {
    return causes.isEmpty();
  }

  /** Why not, as they are declared. */
  List<String> causes() {
    return causes.inOrder();
  }

  /** After how many months it may come back; null if it has not ended. */
  Integer endedForMonths() {
    return months.value();
  }
}
