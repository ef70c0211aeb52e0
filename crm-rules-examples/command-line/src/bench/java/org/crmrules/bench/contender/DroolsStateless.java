package org.crmrules.bench.contender;

import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Verdict;
import org.crmrules.grading.CustomerProfile;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/** Drools with the session it has for this. */
final class DroolsStateless implements Contender {

  private final KieBase rules;
  private final StatelessKieSession session;

  DroolsStateless(KieBase rules) {
    this.rules = rules;
    this.session = rules.newStatelessKieSession();
  }

  @Override
  public Contender forThread() {
    return new DroolsStateless(rules);
  }

  @Override
  public Outcome decide(CustomerProfile customer) {
    Verdict verdict = new Verdict();
    session.setGlobal("verdict", verdict);
    session.execute(customer);
    return verdict.outcome();
  }
}
