package org.crmrules.drools.scenario;

import java.util.Map;
import java.util.Set;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.question.Question;
import org.crmrules.pack.WrittenPack.WrittenCase;

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

  /** As it stands in its file. */
  WrittenCase asWritten(String text) {
    return new WrittenCase(
        rule, written.name(), fired, text.stripIndent().strip(), path, written.line());
  }

  /** True if the rule fires in this case. */
  boolean fires(String ruleId) {
    return fired.contains(ruleId);
  }
}
