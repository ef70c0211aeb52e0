package org.crmrules.bench.contender;

import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Verdict;
import org.crmrules.grading.CustomerProfile;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Drools as most teams begin: a session for each decision. */
final class DroolsNewSession implements Contender {

  private final KieBase rules = PlainDrools.rules();

  @Override
  public Outcome decide(CustomerProfile customer) {
    KieSession session = rules.newKieSession();
    try {
      return PlainDrools.decide(session, customer, new Verdict());
    } finally {
      session.dispose();
    }
  }
}
