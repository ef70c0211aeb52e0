package org.crmrules.drools.scenario;

import java.util.Map;
import java.util.Set;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.question.Question;

/**
 * One case of a scenario file.
 *
 * @param path the file
 * @param rule the rule the file is about; empty if it is about several
 * @param fired the ids of all rules that must fire
 * @param expect key to value, in {@link Expected} form
 */
record ScenarioCase(
    String path,
    String rule,
    Question<?> question,
    WrittenQuestion written,
    Set<String> fired,
    Map<String, Object> expect) {

  /** True if the rule fires in this case. */
  boolean fires(String ruleId) {
    return fired.contains(ruleId);
  }
}
