package org.crmrules.drools.check;

import java.util.List;
import org.crmrules.drools.syntax.Call;
import org.crmrules.pack.RuleInfo;

/**
 * A rule that may be compiled: nothing in it is outside the language and the vocabulary.
 *
 * @param info as hosts see it, with the sentences filled in
 * @param when its conditions
 * @param then its conclusions
 * @param insteadOf the ids of the rules that it is an exception to
 */
public record CheckedRule(RuleInfo info, Element when, List<Call> then, List<String> insteadOf) {

  /** The same in another file. */
  CheckedRule in(String path) {
    return new CheckedRule(
        new RuleInfo(
            info.id(), info.name(), info.clauses(), info.zh(), info.en(), path, info.line()),
        when,
        then,
        insteadOf);
  }

  /** Its id. */
  public String id() {
    return info.id();
  }
}
