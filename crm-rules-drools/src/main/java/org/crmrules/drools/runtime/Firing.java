package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crmrules.Reason;
import org.crmrules.drools.check.CheckedRule;

/** A rule that fired in one question. Not thread-safe; becomes a {@link Reason} when it is over. */
public final class Firing {

  private final CheckedRule rule;
  private final int order;
  private final Map<String, Object> because;
  private final List<String> concluded = new ArrayList<>(1);
  private int passedOver;

  /**
   * @param order the place of the rule in its pack, by stage and file
   */
  Firing(CheckedRule rule, int order, Map<String, Object> because) {
    this.rule = rule;
    this.order = order;
    this.because = because;
  }

  /** The id of the rule. */
  public String ruleId() {
    return rule.id();
  }

  int order() {
    return order;
  }

  void concluded(String conclusion) {
    concluded.add(conclusion);
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
