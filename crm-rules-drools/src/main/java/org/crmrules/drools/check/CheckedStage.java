package org.crmrules.drools.check;

import java.util.List;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.vocabulary.CollectorType;

/**
 * A stage that may be compiled.
 *
 * @param collectorName the name that its rules use for the collector
 * @param rules in the order of the file
 */
public record CheckedStage(
    Text text, CollectorType collector, String collectorName, List<CheckedRule> rules) {

  /**
   * The same in another place.
   *
   * @param again with the same content
   */
  CheckedStage with(Text again) {
    return new CheckedStage(
        again, collector, collectorName, rules.stream().map(r -> r.in(again.path())).toList());
  }
}
