package org.crmrules.drools.conclude;

/** One conclusion of one rule that fired. */
record Entry(Drawn rule, int place) {

  Concluded made() {
    return rule.made()[place];
  }

  String id() {
    return rule.rule().ruleId();
  }

  /** Another conclusion counts instead. */
  void passOver() {
    rule.passOver(place);
  }
}
