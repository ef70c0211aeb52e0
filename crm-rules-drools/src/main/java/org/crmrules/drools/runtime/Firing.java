package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.Reason;
import org.crmrules.Visible;

/**
 * A rule that fired in one question: all that it takes to tell the {@link Reason} later. Not
 * thread-safe until it is settled, and immutable from then on.
 */
public final class Firing {

  private final ReasonMaker rule;
  private final Object matched;
  private List<String> concluded = List.of();
  private Firing next;
  private int passedOver;
  private boolean settled;

  /**
   * @param matched see {@link ReasonMaker#reason}
   */
  Firing(ReasonMaker rule, Object matched) {
    this.rule = rule;
    this.matched = matched;
  }

  /** The one that fired after this; null if it is the last. */
  Firing next() {
    return next;
  }

  void followedBy(Firing following) {
    next = following;
  }

  /** The id of the rule. */
  public String ruleId() {
    return rule.ruleId();
  }

  void concluded(String collector, String method, Object... arguments) {
    concluded = rule.wordings().with(concluded, collector, method, arguments);
  }

  void concludedOne(String collector, String method, Object argument) {
    concluded = rule.wordings().withOne(concluded, collector, method, argument);
  }

  /**
   * Another conclusion counted instead of one of this rule. Said once for each such conclusion: the
   * rule stays decisive as long as one of its conclusions counts.
   *
   * @throws IllegalStateException if the reasons were already given out
   */
  public void passOver() {
    if (settled) {
      throw new IllegalStateException(
          Visible.sentence(
              "The rule (%s) must be passed over before the reasons are given out.", ruleId()));
    }
    passedOver++;
  }

  void settle() {
    settled = true;
  }

  Reason toReason() {
    return rule.reason(matched, concluded, isDecisive());
  }

  private boolean isDecisive() {
    return passedOver == 0 || passedOver < concluded.size();
  }

  /** The same without the facts of the question. */
  KeptFiring without(List<?> facts) {
    return new KeptFiring(rule, KeptFiring.without(facts, matched), concluded, isDecisive());
  }
}
