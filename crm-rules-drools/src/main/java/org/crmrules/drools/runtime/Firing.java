package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.FactValues;
import org.crmrules.Reason;
import org.crmrules.drools.check.CheckedRule;

/** A rule that fired in one question. Not thread-safe; becomes a {@link Reason} when it is over. */
public final class Firing {

  private final CheckedRule rule;
  private final Wordings wordings;
  private final FactValues because;
  private List<String> concluded = List.of();
  private int passedOver;

  Firing(CheckedRule rule, Wordings wordings, FactValues because) {
    this.rule = rule;
    this.wordings = wordings;
    this.because = because;
  }

  /** The id of the rule. */
  public String ruleId() {
    return rule.id();
  }

  void concluded(String collector, String method, Object... arguments) {
    concluded = wordings.with(concluded, collector, method, arguments);
  }

  /**
   * Another conclusion counted instead of one of this rule. Said once for each such conclusion: the
   * rule stays decisive as long as one of its conclusions counts.
   */
  public void passOver() {
    passedOver++;
  }

  Reason toReason() {
    return new Reason(
        rule.id(),
        rule.info().clauses(),
        rule.info().zh(),
        rule.info().en(),
        because,
        concluded,
        passedOver == 0 || passedOver < concluded.size());
  }
}
