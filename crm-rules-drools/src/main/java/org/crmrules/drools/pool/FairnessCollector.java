package org.crmrules.drools.pool;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Shortest;
import org.crmrules.pool.FairnessVerdict;

/** Combines what the fairness stages conclude. */
final class FairnessCollector extends Collector implements FairnessVerdict {

  private final List<String> declaredCauses;
  private final Set<String> causes = new HashSet<>();
  private final Shortest every = new Shortest("两次报告之间的天数", "number of days between reports");

  FairnessCollector(List<String> declaredCauses) {
    this.declaredCauses = declaredCauses;
  }

  @Override
  public void reportEveryDays(int days) {
    every.conclude(days, 1, note("reportEveryDays", days));
  }

  @Override
  public void alert(String cause) {
    note("alert", cause);
    causes.add(cause);
  }

  /** Why there is an alert, as the causes are declared. */
  List<String> alerts() {
    return declaredCauses.stream().filter(causes::contains).toList();
  }

  /** How many days from one report to the next; null if no rule concluded any. */
  Integer every() {
    return every.value();
  }
}
