package org.crmrules.drools.scenario;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.CrmRulesException;
import org.crmrules.InterruptedWorkException;
import org.crmrules.Reason;
import org.crmrules.ask.Answer;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.pack.WrittenPack.WrittenCase;

/**
 * One case of a scenario file.
 *
 * @param path the file
 * @param rule the rule the file is about; empty if it is about several
 * @param fired the ids of all rules that must fire
 * @param expect key to value, in {@link Expected} form
 */
public record ScenarioCase(
    String path,
    String rule,
    Question<?> question,
    WrittenQuestion written,
    Set<String> fired,
    Map<String, Object> expect) {

  /** As it stands in its file. */
  WrittenCase asWritten(String text) {
    // A last line of nothing but its end would count as one that is not indented.
    String own = text.stripTrailing().stripIndent();
    return new WrittenCase(rule, written.name(), fired, own, path, written.line());
  }

  /** True if the rule fires in this case. */
  public boolean fires(String ruleId) {
    return fired.contains(ruleId);
  }

  /** True if a pack answers as is expected. */
  public boolean holds(InForce pack) {
    try {
      Answer answer = question.answer(pack, written);
      return fired(answer).equals(fired)
          && expect.entrySet().stream()
              .allMatch(key -> Expected.same(key.getValue(), answer.outcome().get(key.getKey())));
    } catch (InterruptedWorkException e) {
      throw e;
    } catch (CrmRulesException e) {
      return false; // it always expects an answer
    }
  }

  /** The ids of the rules that an answer names, each once. */
  public static Set<String> fired(Answer answer) {
    return answer.reasons().stream().map(Reason::ruleId).collect(Collectors.toSet());
  }
}
