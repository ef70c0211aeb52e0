package org.crmrules.drools.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One case of a scenario file.
 *
 * @param path the file
 * @param line where the case begins, 1-based
 * @param rule the rule the file is about; empty if it is about several
 * @param fired the ids of all rules that must fire
 * @param expect key to value, in {@link Plain} form
 */
record ScenarioCase(
    String path,
    int line,
    String rule,
    String name,
    Question question,
    Instant asOf,
    Given given,
    Set<String> fired,
    Map<String, Object> expect) {

  /** True if the rule fires in this case. */
  boolean fires(String ruleId) {
    return fired.contains(ruleId);
  }

  /** The facts, for messages. */
  List<Record> facts() {
    return given.facts();
  }
}
