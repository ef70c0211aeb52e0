package org.crmrules.drools.runtime;

import java.util.List;
import java.util.Locale;
import org.crmrules.Bilingual;
import org.crmrules.CrmRulesException;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;

/** A rule threw while it ran, or a limit was reached. */
final class StageFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Bilingual THREW = new Bilingual("规则 %s 运行失败:%s", "The rule %s failed: %s");

  private final Kind kind;
  private final transient List<String> rules;
  private final Bilingual reason;

  private StageFailure(Kind kind, List<String> rules, Bilingual reason, Throwable cause) {
    super(reason.en(), cause);
    this.kind = kind;
    this.rules = rules;
    this.reason = reason;
  }

  /** A limit was reached. */
  static StageFailure limit(Bilingual reason) {
    return new StageFailure(Kind.LIMIT_REACHED, List.of(), reason, null);
  }

  /** Rules threw this, which is told in the words of Java where it has no others. */
  static StageFailure threw(List<String> rules, Throwable cause) {
    Bilingual thrown =
        cause instanceof CrmRulesException worded
            ? new Bilingual(worded.text(Locale.CHINESE), worded.text(Locale.ENGLISH))
            : Bilingual.same(String.valueOf(cause.getMessage()));
    Bilingual reason = THREW.with(String.join(", ", rules), thrown);
    return new StageFailure(Kind.RULE_FAILED, rules, reason, cause);
  }

  /** As a host is told, of a pack. */
  DecisionException in(String pack) {
    return new DecisionException(kind, pack, rules, reason, getCause() == null ? this : getCause());
  }
}
