package org.crmrules.drools.runtime;

/** A rule threw while it ran. */
final class RuleFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String rule;

  RuleFailure(String rule, Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.rule = rule;
  }

  String rule() {
    return rule;
  }
}
