package org.crmrules.drools.runtime;

import java.util.Locale;
import org.crmrules.Bilingual;
import org.crmrules.CrmRulesException;

/** A rule threw while it ran. */
final class RuleFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Bilingual REASON = new Bilingual("规则 %s 运行失败:%s", "The rule %s failed: %s");

  private final String rule;

  RuleFailure(String rule, Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.rule = rule;
  }

  String rule() {
    return rule;
  }

  /** What the rule threw, in the words of Java where it has no others. */
  Bilingual reason() {
    Bilingual thrown =
        getCause() instanceof CrmRulesException worded
            ? new Bilingual(worded.text(Locale.CHINESE), worded.text(Locale.ENGLISH))
            : Bilingual.same(getMessage());
    return REASON.with(rule, thrown);
  }
}
