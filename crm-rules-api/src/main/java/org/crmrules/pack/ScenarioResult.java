package org.crmrules.pack;

import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;

/**
 * One case of one scenario file, run.
 *
 * @param policy the pack
 * @param path the file, relative to the source
 * @param line where the case begins, 1-based
 * @param rule the rule the file is about; empty for cases about several rules
 * @param name the name of the case
 * @param passed whether all expectations held
 * @param fired the ids of the rules that fired, in the order of stage and file
 * @param expected what was expected and did not come, by key; empty if it passed
 * @param actual what came instead, in the same order
 * @param lacking for each rule that should have fired and did not, its first condition that failed
 */
public record ScenarioResult(
    PolicyRef policy,
    String path,
    int line,
    String rule,
    String name,
    boolean passed,
    List<String> fired,
    List<Bilingual> expected,
    List<Bilingual> actual,
    List<Bilingual> lacking) {

  public ScenarioResult {
    fired = UnusableValueException.all(fired, "fired");
    expected = UnusableValueException.all(expected, "expected");
    actual = UnusableValueException.all(actual, "actual");
    lacking = UnusableValueException.all(lacking, "lacking");
  }
}
