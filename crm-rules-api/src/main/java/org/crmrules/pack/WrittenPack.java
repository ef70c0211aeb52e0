package org.crmrules.pack;

import java.util.List;
import java.util.Set;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;

/**
 * A pack as people wrote it: the text of its rules and of their cases.
 *
 * <p>Thread-safe: immutable.
 *
 * @param policy which version
 * @param rules in the order of stage and file, as in {@link PackInfo#rules()}
 * @param cases in the order of file and place
 */
public record WrittenPack(PolicyRef policy, List<WrittenRule> rules, List<WrittenCase> cases) {

  public WrittenPack {
    UnusableValueException.given(policy, "policy");
    rules = UnusableValueException.all(rules, "rules");
    cases = UnusableValueException.all(cases, "cases");
  }

  /**
   * A rule as it is written.
   *
   * @param id its id
   * @param remark the comment right above it, without slashes; empty if there is none
   * @param when its conditions
   * @param then its conclusions
   */
  public record WrittenRule(String id, String remark, String when, String then) {

    public WrittenRule {
      UnusableValueException.given(id, "id");
      UnusableValueException.given(remark, "remark");
      UnusableValueException.given(when, "when");
      UnusableValueException.given(then, "then");
    }
  }

  /**
   * A case as it is written.
   *
   * @param rule the rule that its file is about; empty if it is about several
   * @param name what it is called
   * @param fires the ids of the rules that must fire
   * @param text all of it, with its facts and what is expected
   * @param path its file, relative to the source
   * @param line where it begins, 1-based
   */
  public record WrittenCase(
      String rule, String name, Set<String> fires, String text, String path, int line) {

    public WrittenCase {
      UnusableValueException.given(rule, "rule");
      UnusableValueException.given(name, "name");
      fires = UnusableValueException.all(fires, "fires");
      UnusableValueException.given(text, "text");
      UnusableValueException.given(path, "path");
    }
  }
}
