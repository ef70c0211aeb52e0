package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Shortest;
import org.crmrules.pool.FairnessVerdict;

/** Combines what the fairness stages conclude. */
final class FairnessCollector extends Collector implements FairnessVerdict {

  private final Codes causes;
  private final Shortest every = new Shortest("两次报告之间的天数", "number of days between reports");

  FairnessCollector(List<String> declaredCauses) {
    this.causes = Codes.in(declaredCauses);
  }

  @Override
  public void reportEveryDays(int days) {
    every.conclude(days, 1, note("reportEveryDays", days));
  }

  @Override
  public void alert(String cause) {
    causes.add(cause, note("alert", cause));
  }

  /** Why there is an alert, as the causes are declared. */
  List<String> alerts() {
    return causes.inOrder();
  }

  /** How many days from one report to the next; null if no rule concluded any. */
  Integer every() {
    return every.value();
  }
}
